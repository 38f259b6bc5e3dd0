import type { ColorScheme, Host } from './host.ts';
import { HostRefused } from './host.ts';

/** The part of Zendesk's ZAF client (v2) that we use. */
export interface ZafClient {
  /** A single path rejects when it cannot be read; a list never does, its `errors` tell. */
  get(path: string | string[]): Promise<Record<string, unknown>>;
  invoke(name: string, ...args: unknown[]): Promise<unknown>;
  on(event: string, listener: (data: unknown) => void): void;
  off(event: string, listener: (data: unknown) => void): void;
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
  const invoke = async (
    code: 'editor_refused' | 'host_refused',
    name: string,
    ...args: unknown[]
  ) => {
    try {
      await client.invoke(name, ...args);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new HostRefused(code, `Zendesk refused ${name}: ${why}`);
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
      const current = await ticketId();
      if (current !== expected) {
        throw new HostRefused('ticket_changed', `Ticket ${expected} is no longer in view.`);
      }
      await invoke('editor_refused', 'ticket.editor.insert', html);
    },
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
    resize: (height) =>
      invoke('host_refused', 'resize', { width: '100%', height: `${Math.round(height)}px` }),
  };
}

function readRefusal(status: number) {
  if (status === 401 || status === 403) return 'account_forbidden';
  return status === 404 ? 'account_missing' : 'account_unreachable';
}

/** `notify` takes HTML. */
const escapeHtml = (plain: string) =>
  plain.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
