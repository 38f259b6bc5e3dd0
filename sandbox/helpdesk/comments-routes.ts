import type { FastifyInstance } from 'fastify';
import type { Account } from './account.ts';
import { cutPage } from './page.ts';
import { includes, requestUrl } from './request-url.ts';
import { showAudit, showComment, showUser } from './ticket-view.ts';
import { findTicket } from './tickets-routes.ts';
import { badRequest, recordNotFound } from './vendor-error.ts';

/** Reads what happened on a ticket: its comments and its audits. */
export function commentsRoutes(app: FastifyInstance, account: Account): void {
  const config = { scope: 'tickets' } as const;
  type ById = { Params: { id: string } };

  app.get<ById>('/tickets/:id/comments', { config }, (request) => {
    const ticket = findTicket(account, request.params.id);
    const url = requestUrl(account, request.url);
    const sort = url.searchParams.get('sort');
    if (sort !== null && !/^-?created_at$/.test(sort)) throw badRequest('sort is not valid');
    const comments = account.store.list('comment', ticket.id);
    if (sort === '-created_at' || url.searchParams.get('sort_order') === 'desc') comments.reverse();
    const { items, around } = cutPage(comments, url, (comment) => comment.id);
    const authors = new Set(items.map((comment) => comment.author_id));
    return {
      comments: items.map(showComment),
      ...(includes(url).includes('users')
        ? {
            users: [...authors].flatMap((id) => {
              const user = account.store.get('user', id);
              return user === null ? [] : [showUser(account, user)];
            }),
          }
        : {}),
      ...around,
    };
  });

  app.get<ById>('/tickets/:id/audits', { config }, (request) => {
    const ticket = findTicket(account, request.params.id);
    const url = requestUrl(account, request.url);
    const audits = account.store.list('audit', ticket.id);
    const isDescending =
      url.searchParams.get('sort') === '-created_at' ||
      url.searchParams.get('sort_order') === 'desc';
    if (isDescending) audits.reverse();
    const { items, around } = cutPage(audits, url, (audit) => audit.id);
    return { audits: items.map(showAudit), ...around };
  });

  app.get<{ Params: { id: string; auditId: string } }>(
    '/tickets/:id/audits/:auditId',
    { config },
    (request) => {
      const ticket = findTicket(account, request.params.id);
      const audit = account.store.get('audit', request.params.auditId);
      if (audit?.ticket_id !== ticket.id) throw recordNotFound();
      return { audit: showAudit(audit) };
    },
  );
}
