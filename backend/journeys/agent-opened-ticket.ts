import type { IdentityStore } from '../customers/identity/identity-store.ts';
import type { OrderSource, StoredOrder } from '../customers/order-store.ts';
import { NO_ORDERS } from '../customers/order-totals.ts';
import type { ProfileStore } from '../customers/profile-store.ts';
import type { WorthStore } from '../customers/worth/worth-store.ts';
import type { Database } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import type { DraftStore } from '../drafting/draft-store.ts';
import type { MachineNotice } from '../drafting/machine-notice.ts';
import type { EnginesOf } from '../engines/installation-engines.ts';
import { Forbidden, NotFound } from '../errors.ts';
import type { TicketView } from '../http/contract.ts';
import type { FeedbackStore } from '../insights/feedback-store.ts';
import type { AgentLanguages } from '../installations/agent-languages.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { KnownTicket } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { saidBy } from './said-by.ts';
import { customerView } from './ticket-view/customer-view.ts';
import { draftsView, type TemplateParts } from './ticket-view/draft-view.ts';
import { messageView } from './ticket-view/message-view.ts';
import { neighboursView } from './ticket-view/neighbours-view.ts';
import { orderView } from './ticket-view/order-view.ts';
import { verdictView } from './ticket-view/verdict-view.ts';

export interface AgentOpenedParts extends TemplateParts {
  database: Database;
  installations: InstallationStore;
  tickets: TicketStore;
  profiles: ProfileStore;
  orders: OrderSource;
  worth: WorthStore;
  identity: IdentityStore;
  drafts: DraftStore;
  agentLanguages: AgentLanguages;
  machineNotice: MachineNotice;
  feedback: FeedbackStore;
  queue: JobQueue;
  enginesOf: EnginesOf;
  now: () => Date;
}

const MESSAGES_SHOWN = 100;

/**
 * An agent opens a ticket: everything the sidebar shows, from our own tables, asking nobody. A
 * ticket that we have not met is read from now on; the page hears when it is there.
 */
export async function agentOpenedTicket(
  installationId: string,
  ticketId: string,
  agent: { userId: string; language: LanguageTag; isRestricted: boolean },
  parts: AgentOpenedParts,
): Promise<TicketView> {
  const [installation, ticket] = await Promise.all([
    parts.installations.get(installationId),
    parts.tickets.find(installationId, ticketId),
  ]);
  if (installation.status === 'new') {
    throw new Forbidden('not_connected', 'An admin must connect Crossdesk to the helpdesk first.');
  }
  if (ticket === null && (await parts.tickets.isKnownMissing(installationId, ticketId))) {
    throw new NotFound('This ticket');
  }
  const isUnread = ticket === null || ticket.riskLevel === null || ticket.isSummary;
  if (installation.status === 'ready' && isUnread) {
    await parts.database.transaction((tx) =>
      parts.queue.enqueue(tx, 'customer-wrote', { installationId, ticketId }),
    );
  }
  const view =
    ticket === null
      ? await unknownTicket(ticketId, installation, parts)
      : await knownTicket(installation, ticket, agent, parts);
  return agent.isRestricted ? withoutOtherTickets(view) : view;
}

/** For an agent who may not see every ticket: whether he may see those is not known. */
function withoutOtherTickets(view: TicketView): TicketView {
  return {
    ...view,
    customer: view.customer && {
      ...view.customer,
      otherOpenTickets: [],
      earlierTickets: [],
      maybeSame: [],
    },
    queue: { previous: null, next: null },
  };
}

async function knownTicket(
  installation: Installation,
  ticket: KnownTicket,
  agent: { userId: string; language: LanguageTag },
  parts: AgentOpenedParts,
): Promise<TicketView> {
  const { installationId, teamLanguage } = installation;
  const { ticketId, requesterId, requesterEmail } = ticket;
  const [
    comments,
    profile,
    history,
    bought,
    standing,
    draft,
    feedback,
    waiting,
    insertions,
    reads,
  ] = await Promise.all([
    parts.tickets.listComments(installationId, ticketId),
    parts.profiles.find(installationId, requesterId),
    parts.tickets.listOfRequester(installationId, requesterId, ticketId),
    requesterEmail === null
      ? NOTHING_BOUGHT
      : boughtBy(installationId, requesterEmail, ticket, parts),
    requesterEmail === null ? null : parts.worth.findStanding(installationId, requesterEmail),
    parts.drafts.findLatest(installationId, ticketId),
    parts.feedback.listOfTicket(installationId, ticketId),
    parts.tickets.listWaiting(installationId),
    parts.drafts.listInsertions(installationId, ticketId),
    parts.agentLanguages.find(installationId, agent.userId),
  ]);
  const text = saidBy(requesterId, ticket.subject, comments);
  const maybeSame =
    requesterEmail === null
      ? []
      : await parts.identity.findMaybeSame(installationId, {
          email: requesterEmail,
          name: ticket.requesterName,
          text,
        });
  const at = parts.now();
  const { order, ...ofCustomer } = bought;
  const publicComments = comments.filter((comment) => comment.isPublic);
  const [engines, queue] = await Promise.all([
    parts.enginesOf(installationId),
    neighboursView(installationId, ticketId, waiting, parts.orders),
  ]);
  return {
    ticketId,
    subject: ticket.subject,
    subjectTranslation: ticket.subjectTranslations[teamLanguage] ?? null,
    channel: ticket.channel,
    status: ticket.status,
    state: ticket.preparedAt === null ? 'preparing' : 'ready',
    revision: ticket.revision,
    updatedAt: ticket.updatedAt.toISOString(),
    teamLanguage,
    customerLanguage: ticket.customerLanguage,
    agentLanguages: reads,
    machineNotice: installation.settings.tellsCustomer
      ? parts.machineNotice(ticket.customerLanguage)
      : null,
    verdict: verdictView(ticket, comments, { isRouting: installation.settings.switches.routing }),
    customer: customerView(
      { ticket, profile, history, ...ofCustomer, standing, maybeSame },
      installation,
    ),
    order: order === null ? null : viewOfOrder(order, ticket, agent.language, teamLanguage, at),
    messages: publicComments
      .slice(-MESSAGES_SHOWN)
      .map((comment) => messageView(comment, { teamLanguage, reads, insertions })),
    ...draftsView({ installation, ticket, comments, order, draft, feedback, at }, parts),
    engine: engines.summary(),
    queue,
  };
}

const NOTHING_BOUGHT = { totals: NO_ORDERS, newestOrder: null, ordersBack: [], order: null };

/** What the panel shows of a person's orders: sums of all, single ones of a few. */
async function boughtBy(
  installationId: string,
  email: string,
  { orderNumber }: KnownTicket,
  { orders }: AgentOpenedParts,
) {
  const number = orderNumber === null ? [] : [orderNumber.toUpperCase()];
  const [totals, [newest], ordersBack, named] = await Promise.all([
    orders.totalsOf(installationId, email),
    orders.listByEmail(installationId, email, 1),
    orders.listBack(installationId, email),
    orders.listNumbered(installationId, email, number),
  ]);
  const order = named.find((one) => one.orderNumber === orderNumber) ?? null;
  return { totals, newestOrder: newest ?? null, ordersBack, order };
}

function viewOfOrder(
  order: StoredOrder,
  ticket: KnownTicket,
  agentLanguage: LanguageTag,
  teamLanguage: LanguageTag,
  at: Date,
) {
  const how = (ticket.orderHow ?? 'latest') as Parameters<typeof orderView>[1];
  return orderView(order, how, [agentLanguage, teamLanguage, 'en'], at);
}

async function unknownTicket(
  ticketId: string,
  installation: Installation,
  parts: AgentOpenedParts,
): Promise<TicketView> {
  const waiting = await parts.tickets.listWaiting(installation.installationId);
  return {
    ticketId,
    subject: '',
    subjectTranslation: null,
    channel: 'other',
    status: 'open',
    state: 'preparing',
    revision: 0,
    updatedAt: parts.now().toISOString(),
    teamLanguage: installation.teamLanguage,
    customerLanguage: 'und',
    agentLanguages: [],
    machineNotice: null,
    verdict: null,
    customer: null,
    order: null,
    messages: [],
    draft: null,
    templates: [],
    engine: (await parts.enginesOf(installation.installationId)).summary(),
    queue: await neighboursView(installation.installationId, ticketId, waiting, parts.orders),
  };
}
