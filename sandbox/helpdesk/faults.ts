import { badRequest } from './vendor-error.ts';

export type FaultKind = 'status' | 'delay' | 'cut' | 'duplicate' | 'reorder';

/** Something that shall go wrong the next `times` times it could. */
export interface Fault {
  target: 'api' | 'oauth' | 'webhook';
  /** `path`: a prefix, or the source of a regular expression when it starts with `^`. */
  match: { method?: string; path?: string };
  kind: FaultKind;
  status: number;
  retryAfterSeconds: number | null;
  delayMs: number;
  /** For `cut`: before the call takes effect, or after it, so that only its answer is lost. */
  when: 'before' | 'after';
  times: number;
}

const KINDS: FaultKind[] = ['status', 'delay', 'cut', 'duplicate', 'reorder'];

export function readFault(input: unknown): Fault {
  const given = (input ?? {}) as Partial<Fault>;
  const { target = 'api', match = {}, kind, status = 503, delayMs = 0, times = 1 } = given;
  if (!['api', 'oauth', 'webhook'].includes(target)) {
    throw badRequest('target must be api, oauth or webhook');
  }
  if (kind === undefined || !KINDS.includes(kind)) {
    throw badRequest(`kind must be one of ${KINDS.join(', ')}`);
  }
  if ((kind === 'duplicate' || kind === 'reorder') && target !== 'webhook') {
    throw badRequest(`${kind} is for the target webhook`);
  }
  if (!Number.isInteger(times) || times < 1) throw badRequest('times must be 1 or more');
  if (match.path?.startsWith('^')) new RegExp(match.path);
  return {
    target,
    match,
    kind,
    status,
    delayMs,
    times,
    retryAfterSeconds: given.retryAfterSeconds ?? null,
    when: given.when ?? 'before',
  };
}

export function makeFaults() {
  let faults: Fault[] = [];
  const listeners = new Set<() => void>();

  const matches = (fault: Fault, method: string, path: string): boolean => {
    const { match } = fault;
    if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
    if (match.path === undefined) return true;
    return match.path.startsWith('^')
      ? new RegExp(match.path).test(path)
      : path.startsWith(match.path);
  };

  return {
    add: (fault: Fault) => void faults.push(fault),
    list: () => faults,
    clear(): void {
      faults = [];
      for (const listener of listeners) listener();
    },
    onClear: (listener: () => void) => void listeners.add(listener),
    /** Takes the first fault that applies and counts it down; null when all is well. */
    take(target: Fault['target'], method: string, path: string): Fault | null {
      const found = faults.find((fault) => fault.target === target && matches(fault, method, path));
      if (found === undefined) return null;
      found.times -= 1;
      faults = faults.filter((fault) => fault.times > 0);
      return found;
    },
  };
}
export type Faults = ReturnType<typeof makeFaults>;
