import type { FastifyInstance } from 'fastify';
import { type Account, timestamp } from './account.ts';
import { changeTicket, viaOf } from './change-ticket.ts';
import { readId } from './ids.ts';
import { cutPage } from './page.ts';
import type { CommentRecord, TicketRecord, UserRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { storeEvents, type TicketEvent } from './ticket-events.ts';
import { showComment } from './ticket-view.ts';
import { findTicket } from './tickets-routes.ts';
import { badRequest, recordInvalid, recordNotFound } from './vendor-error.ts';

/** Work that Zendesk does in the background is done at once here. */
const jobDone = (account: Account, id: string) => ({
  job_status: {
    id,
    url: `${account.origin()}/api/v2/job_statuses/${id}.json`,
    total: 1,
    progress: 1,
    status: 'completed',
    message: null,
    results: [],
  },
});

/** What happens to tickets apart from being written in: merged, thrown away, blacked out, private. */
export function oddTicketsRoutes(app: FastifyInstance, account: Account): void {
  const { store } = account;
  const config = { scope: 'tickets' } as const;
  const adminsConfig = { ...config, allowed: 'admin' } as const;
  type ById = { Params: { id: string } };
  type ByComment = { Params: { id: string; commentId: string } };

  /** Stores a change that runs no trigger, and tells who has subscribed to it. */
  const tell = (
    ticket: TicketRecord,
    actor: UserRecord,
    event: TicketEvent,
    change: () => void,
  ): void => {
    const invocationIds = store.transaction(() => {
      change();
      return storeEvents(account, ticket, actor, [event]);
    });
    account.ticketChanged(ticket.id);
    for (const invocationId of invocationIds) account.deliver(invocationId);
  };
  const now = (): string => timestamp(account.now());
  const bin = (ticket: TicketRecord, actor: UserRecord, name: string): void => {
    const deleted = { ...ticket, updated_at: now() };
    tell(deleted, actor, { name, told: null }, () => {
      store.put('deleted_ticket', ticket.id, deleted);
      store.remove('ticket', ticket.id);
    });
  };
  const findDeleted = (id: string): TicketRecord => {
    const ticket = store.get('deleted_ticket', readId(id));
    if (ticket === null) throw recordNotFound();
    return ticket;
  };
  const findComment = (ticket: TicketRecord, commentId: string): CommentRecord => {
    const comment = store.get('comment', readId(commentId));
    if (comment?.ticket_id !== ticket.id) throw recordNotFound();
    return comment;
  };

  app.delete<ById>('/tickets/:id', { config: adminsConfig }, (request, reply) => {
    bin(findTicket(account, request.params.id), request.caller.user, 'soft_deleted');
    return reply.code(204).send();
  });
  app.put<ById>('/tickets/:id/mark_as_spam', { config }, (request) => {
    bin(findTicket(account, request.params.id), request.caller.user, 'marked_as_spam');
    return '';
  });
  app.get('/deleted_tickets', { config }, (request) => {
    const url = requestUrl(account, request.url);
    const { items, around } = cutPage(store.list('deleted_ticket'), url, (ticket) => ticket.id);
    return {
      deleted_tickets: items.map((ticket) => ({
        id: ticket.id,
        subject: ticket.subject,
        description: ticket.description,
        previous_state: ticket.status,
        deleted_at: ticket.updated_at,
        actor: { id: request.caller.user.id, name: request.caller.user.name },
      })),
      ...around,
    };
  });
  app.put<ById>('/deleted_tickets/:id/restore', { config }, (request) => {
    const ticket = { ...findDeleted(request.params.id), updated_at: now() };
    tell(ticket, request.caller.user, { name: 'undeleted', told: null }, () => {
      store.remove('deleted_ticket', ticket.id);
      store.put('ticket', ticket.id, ticket);
    });
    return '';
  });
  app.delete<ById>('/deleted_tickets/:id', { config: adminsConfig }, (request) => {
    const ticket = findDeleted(request.params.id);
    const scrubbed = { ...ticket, subject: 'SCRUBBED', description: 'SCRUBBED', updated_at: now() };
    tell(scrubbed, request.caller.user, { name: 'permanently_deleted', told: null }, () => {
      for (const comment of store.list('comment', ticket.id)) store.remove('comment', comment.id);
      for (const audit of store.list('audit', ticket.id)) store.remove('audit', audit.id);
      store.put('deleted_ticket', ticket.id, scrubbed);
    });
    return jobDone(account, `delete-${ticket.id}`);
  });

  app.put<ByComment>('/tickets/:id/comments/:commentId/make_private', { config }, (request) => {
    const ticket = findTicket(account, request.params.id);
    const comment = findComment(ticket, request.params.commentId);
    const told = { comment: { id: String(comment.id) } };
    tell(ticket, request.caller.user, { name: 'comment_made_private', told }, () =>
      store.put('comment', comment.id, { ...comment, public: false }, ticket.id),
    );
    return '';
  });
  /** The ticket's own time stays as it is: whether Zendesk's does is not documented. */
  app.put<ByComment>('/tickets/:id/comments/:commentId/redact', { config }, (request) => {
    const ticket = findTicket(account, request.params.id);
    const comment = findComment(ticket, request.params.commentId);
    const { text } = (request.body ?? {}) as { text?: unknown };
    if (typeof text !== 'string' || text === '') throw badRequest('text is required');
    const black = (said: string) => said.replaceAll(text, '▇'.repeat(text.length));
    const redacted = {
      ...comment,
      body: black(comment.body),
      html_body: black(comment.html_body),
    };
    const told = { comment: { id: String(comment.id) } };
    tell(ticket, request.caller.user, { name: 'comment_redacted', told }, () => {
      store.put('comment', comment.id, redacted, ticket.id);
      store.put('ticket', ticket.id, { ...ticket, description: black(ticket.description) });
    });
    return { comment: showComment(redacted) };
  });

  app.post<ById>('/tickets/:id/merge', { config }, (request) => {
    const target = findTicket(account, request.params.id);
    const given = (request.body ?? {}) as {
      ids?: unknown;
      source_comment?: string;
      target_comment?: string;
      source_comment_is_public?: boolean;
      target_comment_is_public?: boolean;
    };
    const ids = Array.isArray(given.ids) ? given.ids.map(String) : [];
    if (ids.length === 0 || ids.length > 5) throw badRequest('ids must name one to five tickets');
    const sources = ids.map((id) => findTicket(account, id));
    if (sources.some((one) => one.id === target.id || one.status === 'closed')) {
      throw recordInvalid({ ids: 'Ids: cannot be merged' });
    }
    const actor = request.caller.user;
    for (const source of sources) {
      const last = store.list('comment', source.id).at(-1)?.body ?? '';
      closeMerged(account, source, target, actor, {
        body:
          given.source_comment ?? `This request was closed and merged into request #${target.id}.`,
        public: given.source_comment_is_public !== false,
      });
      changeTicket(account, {
        ticketId: target.id,
        actor,
        changes: {},
        comment: {
          body:
            given.target_comment ??
            `Request #${source.id} "${source.subject}" was closed and merged into this request. Last comment in request #${source.id}:\n\n${last}`,
          public: given.target_comment_is_public === true,
          authorId: actor.id,
        },
        via: mergeVia({ ticket_ids: [source.id] }, {}),
      });
    }
    return jobDone(account, `merge-${target.id}`);
  });
}

const mergeVia = (from: Record<string, unknown>, to: Record<string, unknown>) => ({
  ...viaOf('web'),
  source: { from, to, rel: 'merge' },
});

function closeMerged(
  account: Account,
  source: TicketRecord,
  target: TicketRecord,
  actor: UserRecord,
  note: { body: string; public: boolean },
): void {
  changeTicket(account, {
    ticketId: source.id,
    actor,
    changes: { status: 'closed', tags: [...source.tags, 'closed_by_merge'] },
    comment: { ...note, authorId: actor.id },
    via: mergeVia({}, { ticket_id: target.id, subject: target.subject }),
    alsoTold: [{ name: 'merged', told: { target_ticket_id: String(target.id) } }],
  });
}
