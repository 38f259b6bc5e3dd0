import type {
  FieldGroup,
  Helpdesk,
  HelpdeskArticle,
  HelpdeskTicket,
  RoutingPlan,
  RoutingProvision,
} from '../helpdesk.ts';
import type { ZendeskClient } from './zendesk-client.ts';
import { ensureZendeskRouting } from './zendesk-routing.ts';
import {
  toComment,
  toSummary,
  toTicket,
  type ZendeskComment,
  type ZendeskTicket,
  type ZendeskUser,
} from './zendesk-shapes.ts';

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
  const requesters = new Map<string, string>();

  async function readTicket(ticketId: string): Promise<HelpdeskTicket> {
    const { ticket, users } = await client.request<{
      ticket: ZendeskTicket;
      users?: ZendeskUser[];
    }>('GET', `/api/v2/tickets/${encodeURIComponent(ticketId)}?include=users`);
    const read = toTicket(ticket, users ?? []);
    requesters.set(ticketId, read.requester.personId);
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
      const requesterId = requesters.get(ticketId) ?? '';
      requesters.delete(ticketId);
      return comments
        .map((comment) => toComment(comment, users ?? [], requesterId))
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    },
    async writeFields(ticket, values) {
      const custom_fields = Object.entries(values).flatMap(([group, value]) => {
        const id = fieldIds[group as FieldGroup];
        return id === undefined ? [] : [{ id: Number(id), value }];
      });
      const answer = await client.request<{
        ticket: ZendeskTicket;
        audit?: { id: number | string };
      }>('PUT', `/api/v2/tickets/${encodeURIComponent(ticket.ticketId)}`, {
        ticket: { custom_fields, safe_update: true, updated_stamp: ticket.updatedStamp },
      });
      return {
        updateId: String(answer.audit?.id ?? ''),
        ticket: { ...toTicket(answer.ticket, []), requester: ticket.requester },
      };
    },
    async listTicketsOf(personId) {
      const { tickets } = await client.request<{ tickets: ZendeskTicket[] }>(
        'GET',
        `/api/v2/users/${encodeURIComponent(personId)}/tickets/requested?sort=-updated_at&page[size]=100`,
      );
      return tickets.map(toSummary);
    },
    async isAdmin(personId) {
      const { user } = await client.request<{ user: ZendeskUser }>(
        'GET',
        `/api/v2/users/${encodeURIComponent(personId)}`,
      );
      return user.role === 'admin';
    },
    async listChangedTickets(since, limit) {
      // Zendesk refuses a start younger than a minute.
      const start = Math.min(
        Math.floor(since.getTime() / 1_000),
        Math.floor(now().getTime() / 1_000) - 61,
      );
      const { tickets } = await client.request<{ tickets: ZendeskTicket[] }>(
        'GET',
        `/api/v2/incremental/tickets/cursor?start_time=${start}&per_page=${Math.min(limit, 1_000)}`,
      );
      return tickets.slice(0, limit).map((ticket) => {
        const { ticketId, updatedAt, updatedStamp } = toSummary(ticket);
        return { ticketId, updatedAt, updatedStamp };
      });
    },
    async *listArticles() {
      let path: string | null = '/api/v2/help_center/articles?page[size]=100';
      while (path !== null) {
        const page: {
          articles: {
            id: number | string;
            locale: string;
            title: string;
            body: string | null;
            html_url?: string;
            updated_at: string;
            draft?: boolean;
            user_segment_id?: number | string | null;
          }[];
          meta?: { has_more?: boolean };
          links?: { next?: string | null };
        } = await client.request('GET', path);
        for (const article of page.articles) {
          yield {
            articleId: String(article.id),
            locale: article.locale,
            title: article.title,
            bodyHtml: article.body ?? '',
            url: article.html_url ?? '',
            updatedAt: new Date(article.updated_at),
            isDraft: article.draft === true,
            userSegmentId:
              article.user_segment_id === null || article.user_segment_id === undefined
                ? null
                : String(article.user_segment_id),
          } satisfies HelpdeskArticle;
        }
        const next: string | null | undefined =
          page.meta?.has_more === true ? page.links?.next : null;
        path = next == null ? null : new URL(next).pathname + new URL(next).search;
      }
    },
    ensureRouting: (plan: RoutingPlan): Promise<RoutingProvision> =>
      ensureZendeskRouting(client, plan),
  };
}
