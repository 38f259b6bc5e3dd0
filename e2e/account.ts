import type { TicketView } from '../backend/http/contract.ts';
import type { EngineFault } from '../sandbox/engines/engine-faults.ts';
import type { LoggedCall } from '../sandbox/helpdesk/control-routes.ts';
import type { Fault } from '../sandbox/helpdesk/faults.ts';
import { installApp, openApp, type Session, signIn } from '../sandbox/install-app.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';

/** One helpdesk account with our app in it, and the people who use both. */
export interface Account {
  sandbox: Sandbox;
  /** Cookies of the desk. */
  admin: string;
  agent: string;
  installationId: string;
  /** Writes as a customer; answers the ticket's id. */
  customerWrites(message: CustomerMessage): Promise<string>;
  /** Changes a ticket as the desk's agent, for example with a comment. */
  agentUpdates(ticketId: string, change: object): Promise<void>;
  /** The ticket as the helpdesk has it. */
  ticket(ticketId: string): Promise<DeskTicket>;
  /** What an agent's page is told. */
  view(ticketId: string): Promise<TicketView>;
  /** Calls the helpdesk's REST API as the desk's admin. */
  helpdesk<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Calls our API with an agent's session. */
  api(method: string, path: string, body?: unknown): Promise<Response>;
  /** The same with another access token, or none. */
  apiAs(
    accessToken: string | null,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Response>;
  /** A session of our page, as the desk opens it. */
  openPage(role: 'admin' | 'agent'): Promise<Session & { sessionId: string; secret: string }>;
  /** Gives the consent anew, as an admin does; safe to repeat. */
  connectAgain(): Promise<void>;
  /** Has something go wrong at the helpdesk; see `sandbox/helpdesk/faults.ts`. */
  fault(fault: Partial<Fault> & Pick<Fault, 'kind'>): Promise<void>;
  noMoreFaults(): Promise<void>;
  /** Has something go wrong at DeepL's or OpenAI's stand-in. */
  engineFault(fault: EngineFault): Promise<void>;
  noMoreEngineFaults(): Promise<void>;
  /** How often each of the two was called so far. */
  engineRequests(): Promise<Record<EngineFault['engine'], number>>;
  /** What we, the app, called there since the last `forgetCalls`. */
  calls(): Promise<LoggedCall[]>;
  /** Our writes to tickets among them. */
  writes(): Promise<LoggedCall[]>;
  forgetCalls(): Promise<void>;
}

export interface CustomerMessage {
  name?: string;
  email?: string;
  locale?: string;
  ticketId?: string;
  channel?: string;
  subject?: string;
  body: string;
  headers?: Record<string, string>;
}

export interface DeskTicket {
  id: number;
  tags: string[];
  priority: string | null;
  group_id: number | null;
  status: string;
  updated_at: string;
}

/** Signs in to an account where the app is installed. */
export async function enterAccount(sandbox: Sandbox, publicUrl: string): Promise<Account> {
  const [admin, agent] = await Promise.all([
    signIn(sandbox.origin, 'admin'),
    signIn(sandbox.origin, 'agent'),
  ]);
  const openPage = async (role: 'admin' | 'agent') => {
    const cookie = role === 'admin' ? admin : agent;
    const { session } = await openApp(sandbox.origin, cookie, 'nav_bar');
    return session as Awaited<ReturnType<Account['openPage']>>;
  };
  const session = await openPage('agent');

  async function callHelpdesk<T>(cookie: string, method: string, path: string, body?: unknown) {
    const response = await fetch(sandbox.origin + path, {
      method,
      headers: { cookie, ...contentTypeOf(body) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }
  const helpdesk: Account['helpdesk'] = (method, path, body) =>
    callHelpdesk(admin, method, path, body);

  const apiAs: Account['apiAs'] = (accessToken, method, path, body) =>
    fetch(publicUrl + path, {
      method,
      headers: {
        ...(accessToken === null ? {} : { Authorization: `Bearer ${accessToken}` }),
        ...contentTypeOf(body),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const api: Account['api'] = (...call) => apiAs(session.accessToken, ...call);

  async function calls(): Promise<LoggedCall[]> {
    const answer = await helpdesk<{ calls: LoggedCall[] }>('GET', '/control/calls');
    return answer.calls.filter((call) => call.by === 'token');
  }

  async function engines(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(sandbox.deeplUrl + path, {
      method,
      headers: contentTypeOf(body),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response;
  }

  return {
    sandbox,
    admin,
    agent,
    installationId: session.installationId,
    async customerWrites({ name, email, locale, ticketId, channel, subject, body, headers }) {
      const { ticket } = await helpdesk<{ ticket: { id: number } }>('POST', '/desk/messages', {
        requester: {
          name: name ?? 'Ana Costa',
          email: email ?? 'ana.costa@example.org',
          ...(locale === undefined ? {} : { locale }),
        },
        ...(ticketId === undefined ? {} : { ticket_id: ticketId }),
        channel: channel ?? 'email',
        ...(subject === undefined ? {} : { subject }),
        body,
        ...(headers === undefined ? {} : { headers }),
      });
      return String(ticket.id);
    },
    async agentUpdates(ticketId, change) {
      await callHelpdesk(agent, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: change });
    },
    ticket: async (ticketId) =>
      (await helpdesk<{ ticket: DeskTicket }>('GET', `/api/v2/tickets/${ticketId}`)).ticket,
    async view(ticketId) {
      const response = await api('GET', `/api/tickets/${ticketId}?locale=zh-CN`);
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as TicketView;
    },
    helpdesk,
    api,
    apiAs,
    openPage,
    connectAgain: () => installApp(sandbox.origin, { withOrders: false }),
    fault: async (fault) => void (await helpdesk('POST', '/control/faults', fault)),
    noMoreFaults: async () => void (await helpdesk('DELETE', '/control/faults')),
    engineFault: async (fault) => void (await engines('POST', '/control/faults', fault)),
    noMoreEngineFaults: async () => void (await engines('DELETE', '/control/faults')),
    async engineRequests() {
      const counts = (await (await engines('GET', '/control/requests')).json()) as object;
      const sum = (path: string) =>
        Object.entries(counts).reduce(
          (total, [call, many]) => (call.includes(path) ? total + Number(many) : total),
          0,
        );
      return { deepl: sum('/v2/translate'), openai: sum('/v1/') };
    },
    calls,
    writes: async () =>
      (await calls()).filter(
        ({ method, path }) => method !== 'GET' && path.startsWith('/api/v2/tickets/'),
      ),
    forgetCalls: async () => void (await helpdesk('DELETE', '/control/calls')),
  };
}

function contentTypeOf(body: unknown): Record<string, string> {
  return body === undefined ? {} : { 'Content-Type': 'application/json' };
}
