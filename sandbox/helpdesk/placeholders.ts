import type { Account } from './account.ts';
import type { TicketUpdate } from './change-ticket.ts';
import type { TicketRecord, UserRecord } from './records.ts';

/** The commonest of Zendesk's placeholders, as Liquid sees them: `{{ticket.id}}` and so on. */
export function placeholders(account: Account, ticket: TicketRecord, update: TicketUpdate) {
  const person = (id: number | null) => {
    const user: UserRecord | null = id === null ? null : account.store.get('user', id);
    if (user === null) return {};
    const [first = '', ...rest] = user.name.split(' ');
    const { name, email, role, locale } = user;
    return { id: user.id, name, email, role, locale, first_name: first, last_name: rest.join(' ') };
  };
  const group = ticket.group_id === null ? null : account.store.get('group', ticket.group_id);
  const fields = Object.entries(ticket.custom_fields).map(([id, value]) => [
    `ticket_field_${id}`,
    value,
  ]);
  const link = `${account.origin()}/agent/tickets/${ticket.id}`;
  return {
    ticket: {
      id: ticket.id,
      title: ticket.subject,
      description: ticket.description,
      status: ticket.status,
      priority: ticket.priority ?? '',
      ticket_type: ticket.type ?? '',
      tags: ticket.tags.join(' '),
      via: ticket.via.channel,
      external_id: ticket.external_id ?? '',
      url: link,
      link,
      requester: person(ticket.requester_id),
      assignee: person(ticket.assignee_id),
      submitter: person(ticket.submitter_id),
      group: group === null ? {} : { id: group.id, name: group.name },
      latest_comment: update.comment?.body ?? '',
      latest_public_comment: update.comment?.public ? (update.comment.body ?? '') : '',
      created_at_with_timestamp: ticket.created_at,
      updated_at_with_timestamp: ticket.updated_at,
      ...Object.fromEntries(fields),
    },
    current_user: person(update.actor.id),
  };
}
