/**
 * The host's side of the ZAF v2 protocol for one app instance. Pure: what the app's frame posted
 * goes in through `receive`, what the frame shall get comes out through `send`; windows and
 * origins are the business of app-frame.ts.
 */

/** What the desk answers with; a promise may be returned, a {@link ZafError} thrown. */
export interface ZafAnswers {
  get(path: string): unknown;
  set(path: string, value: unknown): unknown;
  invoke(name: string, args: unknown[]): unknown;
  /** `client.request`, made as the signed-in agent; the jQuery arguments of done or fail. */
  request(options: unknown): Promise<{ ok: boolean; responseArgs: unknown[] }>;
}

export interface ZafInstance extends ZafAnswers {
  appGuid: string;
  metadata: Record<string, unknown>;
  context: Record<string, unknown>;
  send(message: Record<string, unknown>): void;
  /** The app triggered an event of its own; the desk passes it to every instance. */
  broadcast(event: string, data: unknown): void;
  onRegistered(): void;
}

export interface ZafHost {
  receive(posted: unknown): void;
  /** Sent only when the app has subscribed to the event. */
  emit(event: string, data?: unknown): void;
  activate(): void;
  deactivate(): void;
  /** Asks the `ticket.save` hook; null when nothing stands against saving, else the app's reason. */
  askBeforeSave(giveUp: Promise<unknown>): Promise<string | null>;
  isRegistered(): boolean;
}

export class ZafError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** What the vendor's host says of a path or method that it does not have. */
export const noSuchApi = (): ZafError => new ZafError('APIError', 'No such Api');

const HOOK = 'ticket.save';
const ACTIVATED = 'app.activated';
/** Telemetry of the SDK: neither answered nor an error. */
const NOISE = new Set(['__track__', 'session.live']);

export function createZafHost(instance: ZafInstance): ZafHost {
  const subscriptions = new Set<string>();
  let registered = false;
  let active = false;
  let activations = 0;
  /** The frame became visible before the app listened: it is told when it does. */
  let owesActivation = false;
  let answerHook: ((reason: string | null) => void) | null = null;

  const emit = (event: string, data?: unknown): void => {
    if (subscriptions.has(event)) instance.send({ key: `zaf.${event}`, message: data });
  };

  function tellActivation(): void {
    owesActivation = active && !(registered && subscriptions.has(ACTIVATED));
    if (active && !owesActivation) emit(ACTIVATED, { firstLoad: activations++ === 0 });
  }

  function subscribe(event: string, count: number): void {
    if (count < 1) {
      subscriptions.delete(event);
      return;
    }
    subscriptions.add(event);
    if (event === ACTIVATED && owesActivation) tellActivation();
  }

  function receiveKey(key: string, message: unknown, error: unknown): void {
    if (key === 'iframe.handshake') {
      registered = true;
      const { metadata, context } = instance;
      instance.send({ key: 'zaf.app.registered', message: { metadata, context } });
      instance.onRegistered();
      return;
    }
    // The SDK queues everything until it is registered, so nothing honest comes earlier.
    if (!registered || NOISE.has(key)) return;
    const [verb, event] = splitOnce(key, ':');
    if (verb === 'iframe.on') subscribe(event, numberOr(fieldOf(message, 'subscriberCount'), 1));
    else if (verb === 'iframe.off')
      subscribe(event, numberOr(fieldOf(message, 'subscriberCount'), 0));
    else if (verb === 'iframe.trigger') instance.broadcast(event, message);
    else if (verb === 'iframe.reply' && event === HOOK) answerHook?.(reasonOf(error));
    else if (verb === 'request') void answerRequest(key, message);
  }

  async function answerRequest(key: string, options: unknown): Promise<void> {
    const { ok, responseArgs } = await instance.request(options);
    const outcome = ok ? 'done' : 'fail';
    instance.send({ key: `zaf.${key}.${outcome}`, message: { responseArgs } });
  }

  async function answerCall(id: number, request: unknown, params: unknown): Promise<void> {
    const calls = readCalls(instance, request, params);
    if (calls === null) {
      const message = `"${String(request)}" is not a request of this protocol`;
      instance.send({ id, error: { name: 'APIError', message } });
      return;
    }
    const result: Record<string, unknown> = {};
    const errors: Record<string, unknown> = {};
    await Promise.all(
      [...calls].map(async ([path, call]) => {
        try {
          result[path] = await call();
        } catch (error) {
          const { name, message } = error instanceof Error ? error : new Error(String(error));
          errors[path] = { name, message, path };
        }
      }),
    );
    instance.send({ id, result: { ...result, errors } });
  }

  return {
    receive(posted) {
      const message = readMessage(posted);
      if (message === null || message.appGuid !== instance.appGuid) return;
      const { id, key } = message;
      if (typeof key === 'string') receiveKey(key, message.message, message.error);
      else if (typeof id === 'number' && registered)
        void answerCall(id, message.request, message.params);
    },
    emit,
    activate() {
      if (active) return;
      active = true;
      tellActivation();
    },
    deactivate() {
      if (!active) return;
      active = false;
      if (owesActivation) owesActivation = false;
      else emit('app.deactivated');
    },
    async askBeforeSave(giveUp) {
      if (!subscriptions.has(HOOK)) return null;
      const answer = new Promise<string | null>((resolve) => {
        answerHook = resolve;
      });
      instance.send({ key: `zaf.${HOOK}`, needsReply: true });
      const reason = await Promise.race([answer, giveUp.then(() => null)]);
      answerHook = null;
      return reason;
    },
    isRegistered: () => registered,
  };
}

/** One call a path, in the shapes of facts: get [paths], set {path: value}, invoke {name: [args]}. */
function readCalls(
  answers: ZafAnswers,
  request: unknown,
  params: unknown,
): Map<string, () => unknown> | null {
  if (typeof params !== 'object' || params === null) return null;
  if (request === 'get') {
    const paths = Object.values(params).filter((path) => typeof path === 'string');
    return new Map(paths.map((path) => [path, () => answers.get(path)]));
  }
  const entries = Object.entries(params as Record<string, unknown>);
  if (request === 'set') {
    return new Map(entries.map(([path, value]) => [path, () => answers.set(path, value)]));
  }
  if (request !== 'invoke') return null;
  return new Map(
    entries.map(([name, args]) => [
      name,
      // `track` is telemetry of the SDK in the clothes of a call.
      () =>
        name === 'track'
          ? undefined
          : answers.invoke(name, Array.isArray(args) ? (args as unknown[]) : []),
    ]),
  );
}

function readMessage(posted: unknown): Record<string, unknown> | null {
  let message = posted;
  if (typeof posted === 'string') {
    try {
      message = JSON.parse(posted);
    } catch {
      return null;
    }
  }
  return typeof message === 'object' && message !== null
    ? (message as Record<string, unknown>)
    : null;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;

const numberOr = (value: unknown, absent: number): number =>
  typeof value === 'number' ? value : absent;

/** A handler that returned false sends no sentence; the block counts all the same. */
function reasonOf(error: unknown): string | null {
  if (error === undefined || error === null) return null;
  const reason = fieldOf(error, 'msg');
  return typeof reason === 'string' ? reason : '';
}
