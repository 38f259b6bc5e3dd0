import {
  type FieldGroup,
  type Helpdesk,
  HelpdeskError,
  type HelpdeskPerson,
  type HelpdeskTicket,
} from '../helpdesk.ts';
import { dryRun } from './doctor/dry-run.ts';
import { examineAccount } from './doctor/examine-account.ts';
import { readAccount } from './doctor/read-account.ts';
import { ensureExtraTrigger, moveCategoryLast } from './doctor/repair-account.ts';
import { numericId } from './lossless-json.ts';
import { removeThings } from './remove-things.ts';
import { splitTranscript } from './split-transcript.ts';
import { findZendeskAgent, maySeeZendeskTicket } from './zendesk-agents.ts';
import { listZendeskArticles } from './zendesk-articles.ts';
import type { ZendeskClient } from './zendesk-client.ts';
import { ensureZendeskRouting } from './zendesk-routing.ts';
import {
  byAge,
  toChangedTicket,
  toComment,
  toSummary,
  toTicket,
  type ZendeskComment,
  type ZendeskTicket,
  type ZendeskUser,
} from './zendesk-shapes.ts';
import { findTrigger } from './zendesk-triggers.ts';

/**
 * Zendesk, as one installation sees it.
 *
 * @param fieldIds our one-of fields as set-up made them; empty before set-up.
 */
export function createZendeskHelpdesk(
  client: ZendeskClient,
  fieldIds: Partial<Record<FieldGroup, string>>,
  now: () => Date,
): Helpdesk {
  // Comments name their authors by id only; the requester tells customer from colleague.
  const requesters = new Map<string, HelpdeskPerson>();

  async function readTicket(ticketId: string): Promise<HelpdeskTicket> {
    const { ticket, users } = await client.request<{
      ticket: ZendeskTicket;
      users?: ZendeskUser[];
    }>('GET', `/api/v2/tickets/${encodeURIComponent(ticketId)}?include=users,metric_sets`);
    const read = toTicket(ticket, users ?? []);
    requesters.set(ticketId, read.requester);
    return read;
  }

  return {
    readTicket,
    async readComments(ticketId) {
      const { comments, users } = await client.request<{
        comments: ZendeskComment[];
        users?: ZendeskUser[];
      }>(
        'GET',
        `/api/v2/tickets/${encodeURIComponent(ticketId)}/comments?include=users&sort=-created_at&page[size]=100`,
      );
      const requester = requesters.get(ticketId) ?? { personId: '', name: '' };
      requesters.delete(ticketId);
      return comments
        .map((comment) => toComment(comment, users ?? [], requester.personId))
        .flatMap((comment) => splitTranscript(comment, requester))
        .sort(byAge);
    },
    async writeFields(ticket, values) {
      const custom_fields = Object.entries(values).flatMap(([group, value]) => {
        const id = fieldIds[group as FieldGroup];
        return id === undefined ? [] : [{ id: numericId(id), value }];
      });
      const answer = await client.request<{
        ticket: ZendeskTicket;
        audit?: { id: number | string };
      }>('PUT', `/api/v2/tickets/${encodeURIComponent(ticket.ticketId)}`, {
        ticket: { custom_fields, safe_update: true, updated_stamp: ticket.updatedStamp },
      });
      return {
        updateId: String(answer.audit?.id ?? ''),
        // The answer to a write carries no sideloads.
        ticket: {
          ...toTicket(answer.ticket, []),
          requester: ticket.requester,
          reopens: ticket.reopens,
        },
      };
    },
    needUpdateSoon: (ticketId) => client.needUpdateSoon(ticketId),
    callsPerMinute: () => client.callsPerMinute(),
    async listTicketsOf(personId) {
      const { tickets } = await client.request<{ tickets: ZendeskTicket[] }>(
        'GET',
        `/api/v2/users/${encodeURIComponent(personId)}/tickets/requested?sort=-updated_at&page[size]=100`,
      );
      return tickets.map(toSummary);
    },
    async findShopName() {
      const { brands } = await client.request<{
        brands: { name?: string; default?: boolean; active?: boolean }[];
      }>('GET', '/api/v2/brands');
      const shown = brands.find((brand) => brand.default === true) ?? brands[0];
      return shown?.name?.trim() || null;
    },
    findAgent: (personId) => findZendeskAgent(client, personId),
    maySeeTicket: (agent, ticketId) => maySeeZendeskTicket(client, agent, ticketId),
    async listChangedTickets(from) {
      // By cursor and not by time: the export is ordered by a time of its own, and many tickets
      // may share one. Zendesk refuses a start younger than a minute.
      const start = (since: Date) =>
        Math.floor(Math.min(since.getTime(), now().getTime() - 61_000) / 1_000);
      const position =
        'cursor' in from
          ? `cursor=${encodeURIComponent(from.cursor)}`
          : `start_time=${start(from.since)}`;
      const page = await client.request<{
        tickets: ZendeskTicket[];
        users?: ZendeskUser[];
        after_cursor: string | null;
        end_of_stream: boolean;
      }>(
        'GET',
        `/api/v2/incremental/tickets/cursor?${position}&per_page=1000&include=users,metric_sets`,
      );
      const users = new Map((page.users ?? []).map((user) => [String(user.id), user]));
      return {
        tickets: page.tickets.map((ticket) => toChangedTicket(ticket, users)),
        cursor: page.after_cursor ?? ('cursor' in from ? from.cursor : ''),
        isEnd: page.end_of_stream,
      };
    },
    async countTicketsSince(since) {
      const day = since.toISOString().slice(0, 10);
      const query = encodeURIComponent(`type:ticket updated>=${day}`);
      const { count } = await client.request<{ count?: number }>(
        'GET',
        `/api/v2/search/count?query=${query}`,
      );
      return typeof count === 'number' ? count : null;
    },
    listArticles: () => listZendeskArticles(client),
    ensureRouting: (plan, tell) => ensureZendeskRouting(client, plan, tell),
    async isAppInstalled(externalId) {
      try {
        const path = `/api/v2/apps/installations/${encodeURIComponent(externalId)}.json`;
        await client.request('GET', path);
        return true;
      } catch (error) {
        if (error instanceof HelpdeskError && error.kind === 'gone') return false;
        throw error;
      }
    },
    async examine(plan, made, samples) {
      const account = await readAccount(client, made.webhookId);
      return examineAccount(account, plan, made, samples, now());
    },
    async dryRun(plan, made, ticket) {
      const account = await readAccount(client, made.webhookId);
      const ours = plan.rules.flatMap((rule) => findTrigger(account.triggers, rule)?.id ?? []);
      return dryRun(account, new Set(ours), ticket);
    },
    moveRulesLast: (categoryName) => moveCategoryLast(client, categoryName),
    ensureRule: (rule, made, categoryName) => ensureExtraTrigger(client, rule, made, categoryName),
    async setRulesActive(ruleIds, isActive) {
      for (const ruleId of ruleIds) {
        await client.request('PUT', `/api/v2/triggers/${encodeURIComponent(ruleId)}`, {
          trigger: { active: isActive },
        });
      }
    },
    removeThings: (things) => removeThings(client, things),
  };
}
