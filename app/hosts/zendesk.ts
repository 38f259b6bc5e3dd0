import type { ColorScheme, Host } from './host.ts';
import { HostRefused } from './host.ts';

/** The part of Zendesk's ZAF client (v2) that we use. */
export interface ZafClient {
  /** A single path rejects when it cannot be read; a list never does, its `errors` tell. */
  get(path: string | string[]): Promise<Record<string, unknown>>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(name: string, ...args: unknown[]): Promise<unknown>;
  /** What a listener of `ticket.save` promises is waited for; a rejection stops the save. */
  on(event: string, listener: (data: unknown) => unknown): void;
  off(event: string, listener: (data: unknown) => unknown): void;
  context(): Promise<unknown>;
  /** A relative address is asked for with the login of the person who is signed in. */
  request(options: { url: string; type: 'GET'; dataType: 'json' }): Promise<unknown>;
}

/** Global of Zendesk's SDK. `init` answers false outside Zendesk: no `origin` or `app_guid` in the URL. */
export interface ZafGlobal {
  init(): ZafClient | false;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? `${value}` : null;
const scheme = (value: unknown): ColorScheme => (value === 'dark' ? 'dark' : 'light');

/** Null when the page was not opened by Zendesk. */
export function openZendeskHost(zaf: ZafGlobal | undefined): Host | null {
  const client = zaf?.init();
  if (!client) return null;

  // An app is loaded when its ticket is looked at; `app.activated` may have come before our code.
  let active = true;
  client.on('app.activated', () => {
    active = true;
  });
  client.on('app.deactivated', () => {
    active = false;
  });

  const read = (path: string) =>
    client.get(path).then(
      (answer) => answer[path],
      () => null,
    );
  const listen = (event: string, listener: (data: unknown) => void) => {
    client.on(event, listener);
    return () => client.off(event, listener);
  };
  type Refusal = 'editor_refused' | 'host_refused';
  const tried = async (code: Refusal, name: string, call: Promise<unknown>): Promise<void> => {
    try {
      await call;
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new HostRefused(code, `Zendesk refused ${name}: ${why}`);
    }
  };
  const invoke = (code: Refusal, name: string, ...args: unknown[]) =>
    tried(code, name, client.invoke(name, ...args));
  const set = (code: Refusal, path: string, value: unknown) =>
    tried(code, path, client.set(path, value));
  const listenToAll = (events: string[], listener: () => void) => {
    const ends = events.map((event) => listen(event, listener));
    return () => {
      for (const end of ends) end();
    };
  };
  const mustBeAt = async (expected: string | null) => {
    if ((await ticketId()) !== expected) {
      throw new HostRefused('ticket_changed', `Ticket ${expected} is no longer in view.`);
    }
  };
  const ticketId = async () => text(await read('ticket.id'));

  return {
    async ready() {
      const answer = await client.get([
        'ticket.id',
        'ticket.requester.name',
        'currentUser.locale',
        'currentUser.role',
        'colorScheme',
      ]);
      const role = text(answer['currentUser.role']);
      return {
        ticketId: text(answer['ticket.id']),
        requesterName: text(answer['ticket.requester.name']),
        locale: text(answer['currentUser.locale']),
        colorScheme: scheme(answer.colorScheme),
        // A custom role's own name stands here too; only this one may consent.
        isAdmin: role === null ? null : role === 'admin',
      };
    },
    ticketId,
    requesterName: async () => text(await read('ticket.requester.name')),
    locale: async () => text(await read('currentUser.locale')),
    colorScheme: async () => scheme(await read('colorScheme')),
    onColorScheme: (listener) => listen('colorScheme.changed', (data) => listener(scheme(data))),
    onActivated: (listener) => listen('app.activated', listener),
    onDeactivated: (listener) => listen('app.deactivated', listener),
    isActive: () => active,
    async insertIntoEditor(expected, html) {
      await mustBeAt(expected);
      await invoke('editor_refused', 'ticket.editor.insert', html);
    },
    async composer() {
      const answer = await client.get(['comment.text', 'comment.type']);
      return {
        html: text(answer['comment.text']) ?? '',
        isInternal: answer['comment.type'] === 'internalNote',
      };
    },
    async setComposer(expected, html) {
      await mustBeAt(expected);
      await set('editor_refused', 'comment.text', html);
    },
    onComposer: (listener) =>
      listenToAll(['comment.text.changed', 'comment.type.changed'], listener),
    onSave(ask) {
      const hook = async () => {
        const sentence = await ask().catch(() => null);
        // The framework shows the reason of a rejection; it takes a string.
        if (sentence !== null) return Promise.reject(sentence);
        return true;
      };
      client.on('ticket.save', hook);
      return () => client.off('ticket.save', hook);
    },
    async requester() {
      const paths = ['id', 'name', 'locale'].map((name) => `ticket.requester.${name}`);
      const answer = await client.get(paths);
      const [id = null, name = null, locale = null] = paths.map((path) => text(answer[path]));
      return id === null && name === null ? null : { id, name, locale };
    },
    onRequester: (listener) =>
      listenToAll(['ticket.requester.id.changed', 'ticket.requester.name.changed'], listener),
    subject: async () => text(await read('ticket.subject')) ?? '',
    setSubject: (subject) => set('host_refused', 'ticket.subject', subject),
    close: () => invoke('host_refused', 'app.close').catch(() => undefined),
    openTicket: (id) => invoke('host_refused', 'routeTo', 'ticket', id),
    notify: (message, kind) => invoke('host_refused', 'notify', escapeHtml(message), kind),
    async read(path) {
      try {
        return await client.request({ url: path, type: 'GET', dataType: 'json' });
      } catch (cause) {
        // Rejects with something like an XMLHttpRequest; status 0 is no answer at all.
        const status = Number((cause as { status?: unknown } | null)?.status ?? 0);
        throw new HostRefused(readRefusal(status), `Zendesk answered ${path} with ${status}.`);
      }
    },
    resize: (height, width) =>
      invoke('host_refused', 'resize', {
        width: width === undefined ? '100%' : `${Math.round(width)}px`,
        height: `${Math.round(height)}px`,
      }),
  };
}

function readRefusal(status: number) {
  if (status === 401 || status === 403) return 'account_forbidden';
  return status === 404 ? 'account_missing' : 'account_unreachable';
}

/** `notify` takes HTML. */
const escapeHtml = (plain: string) =>
  plain.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
