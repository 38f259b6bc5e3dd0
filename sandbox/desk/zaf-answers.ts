import type { Desk } from './desk.ts';
import { noSuchApi, type ZafAnswers, ZafError } from './zaf-host.ts';

export type Answers = Pick<ZafAnswers, 'get' | 'set' | 'invoke'>;
type Methods = Record<string, (...args: unknown[]) => unknown>;

/**
 * Answers every app gets, wherever it stands, plus those of its place. `roots` are the objects
 * that paths walk (`ticket.requester.name`); `methods` and `setters` go by their full name.
 */
export function createAnswers(
  desk: Desk,
  place: {
    roots: () => Record<string, unknown>;
    setters: (path: string) => ((value: unknown) => void) | null;
    methods: Methods;
  },
): Answers {
  const everywhere: Methods = {
    notify: (message, kind) => {
      desk.say(plainText(message), kind === 'error' || kind === 'alert' ? kind : 'notice');
    },
    routeTo: (where, id) => {
      if (where !== 'ticket') throw new ZafError('APIError', `"${String(where)}" is no place here`);
      desk.openTicket(Number(id));
    },
  };
  const methods: Methods = { ...everywhere, ...place.methods };
  return {
    get(path) {
      const roots = { ...commonRoots(desk), ...place.roots() };
      return path in roots ? roots[path as keyof typeof roots] : walk(roots, path);
    },
    set(path, value) {
      const setter = place.setters(path);
      if (setter === null) throw noSuchApi();
      setter(value);
      return value;
    },
    invoke(name, args) {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method === undefined) throw noSuchApi();
      return method(...args);
    },
  };
}

function commonRoots(desk: Desk): Record<string, unknown> {
  const { agent } = desk;
  return {
    currentUser: {
      id: agent.id,
      name: agent.name,
      email: agent.email,
      role: agent.role,
      locale: desk.locale,
      timeZone: { ianaName: agent.iana_time_zone ?? null },
      avatarUrl: '',
      externalId: null,
      tags: [],
      groups: [],
    },
    currentAccount: {
      subdomain: location.port || location.hostname,
      timeFormat: 24,
      timeZone: null,
      planName: 'sandbox',
    },
    colorScheme: desk.colorScheme(),
  };
}

function walk(roots: Record<string, unknown>, path: string): unknown {
  let value: unknown = roots;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      throw noSuchApi();
    }
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Apps may send markup; the desk shows words. */
const plainText = (message: unknown): string =>
  new DOMParser().parseFromString(String(message ?? ''), 'text/html').body.textContent ?? '';
