import type {
  AppPlace,
  Audit,
  Comment,
  CustomerMessage,
  Group,
  InstalledApp,
  Launch,
  NewTicket,
  Ticket,
  TicketField,
  TicketUpdate,
  User,
} from './records.ts';

/** The desk's only way to its server: same origin, session cookie. */
export interface DeskApi {
  signIn(userId: number): Promise<void>;
  listPeople(): Promise<{ agents: User[]; customers: User[] }>;
  listTickets(): Promise<{ tickets: Ticket[]; users: User[]; groups: Group[] }>;
  readTicket(ticketId: number): Promise<TicketDetails>;
  updateTicket(ticketId: number, update: TicketUpdate): Promise<Ticket>;
  /** Answers the new ticket's id. */
  createTicket(ticket: NewTicket): Promise<number>;
  readApp(): Promise<InstalledApp>;
  listGroups(): Promise<Group[]>;
  listFields(): Promise<TicketField[]>;
  launch(location: AppPlace, ticketId: number | null): Promise<Launch>;
  writeAsCustomer(message: CustomerMessage): Promise<number>;
  /** What an app asks for through `client.request`: any REST path, as the signed-in agent. */
  requestForApp(path: string, init: RequestInit): Promise<Response>;
}

export interface TicketDetails {
  ticket: Ticket;
  comments: Comment[];
  audits: Audit[];
  users: User[];
  groups: Group[];
}

/** A refusal of the server, in its own words. Status 0: no answer at all. */
export class DeskError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'DeskError';
    this.status = status;
  }
}

const MOST_RETRIES = 3;

export function createDeskApi(fetch: typeof globalThis.fetch): DeskApi {
  async function call<T>(path: string, init: RequestInit = {}, retries = MOST_RETRIES): Promise<T> {
    const answer = await fetch(path, {
      ...init,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    }).catch((cause: unknown) => {
      throw new DeskError(0, String(cause));
    });
    if (answer.status === 429 && retries > 0) {
      const seconds = Number(answer.headers.get('retry-after') ?? 1);
      await new Promise((resolve) => setTimeout(resolve, Math.min(seconds, 30) * 1000));
      return call(path, init, retries - 1);
    }
    const body: unknown = await answer.json().catch(() => null);
    if (!answer.ok) throw new DeskError(answer.status, sentenceOf(body) ?? answer.statusText);
    return body as T;
  }
  const send = <T>(method: string, path: string, body: unknown): Promise<T> =>
    call<T>(path, { method, body: JSON.stringify(body) });

  return {
    signIn: async (userId) => {
      await send('POST', '/desk/session', { userId });
    },
    listPeople: () => call('/desk/users'),
    listTickets: () => call('/api/v2/tickets?sort=-updated_at&page[size]=50&include=users,groups'),
    async readTicket(ticketId) {
      const path = `/api/v2/tickets/${ticketId}`;
      const [about, talk, history] = await Promise.all([
        call<{ ticket: Ticket; users: User[]; groups: Group[] }>(`${path}?include=users,groups`),
        call<{ comments: Comment[]; users: User[] }>(
          `${path}/comments?include=users&sort=-created_at&page[size]=100`,
        ),
        call<{ audits: Audit[] }>(`${path}/audits?sort=-created_at&page[size]=100`),
      ]);
      return {
        ticket: about.ticket,
        groups: about.groups,
        // The newest hundred, oldest of them first.
        comments: talk.comments.toReversed(),
        audits: history.audits.toReversed(),
        users: [...about.users, ...talk.users],
      };
    },
    updateTicket: async (ticketId, update) =>
      (await send<{ ticket: Ticket }>('PUT', `/api/v2/tickets/${ticketId}`, { ticket: update }))
        .ticket,
    createTicket: async (ticket) =>
      (await send<{ ticket: Ticket }>('POST', '/api/v2/tickets', { ticket })).ticket.id,
    readApp: () => call('/desk/app'),
    listGroups: async () => (await call<{ groups: Group[] }>('/api/v2/groups')).groups,
    listFields: async () =>
      (await call<{ ticket_fields: TicketField[] }>('/api/v2/ticket_fields')).ticket_fields,
    launch: (location, ticketId) =>
      call(
        `/desk/launch?${new URLSearchParams({
          location,
          ...(ticketId === null ? {} : { ticket_id: String(ticketId) }),
        })}`,
      ),
    async writeAsCustomer(message) {
      const answer = await send<{ ticket_id?: number; ticket?: { id: number } }>(
        'POST',
        '/desk/messages',
        message,
      );
      return Number(answer.ticket_id ?? answer.ticket?.id ?? message.ticket_id);
    },
    requestForApp: (path, init) => fetch(path, init),
  };
}

/** The vendor's errors come as text, or as an object with title, message or details. */
function sentenceOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const { error, description, message } = body as Record<string, unknown>;
  for (const candidate of [description, message, error]) {
    if (typeof candidate === 'string') return candidate;
    const inner = sentenceOf(candidate);
    if (inner !== null) return inner;
  }
  return null;
}
