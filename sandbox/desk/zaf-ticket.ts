import type { Desk } from './desk.ts';
import type { Comment, Ticket } from './records.ts';

/** A ticket in the words of the app protocol, which are not those of the REST API. */
export function ticketForApp(
  desk: Pick<Desk, 'directory'>,
  stored: Ticket,
  staged: Record<string, unknown>,
): Record<string, unknown> {
  const { directory } = desk;
  const ticket = { ...stored, ...staged } as Ticket;
  const assignee = directory.user(ticket.assignee_id);
  const group = directory.group(ticket.group_id);
  return {
    id: ticket.id,
    subject: ticket.subject,
    description: ticket.description,
    status: ticket.status,
    priority: ticket.priority,
    type: ticket.type,
    tags: ticket.tags,
    isNew: false,
    createdAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    via: { channel: ticket.via.channel },
    requester: personForApp(desk, ticket.requester_id),
    assignee: {
      user: assignee && personForApp(desk, assignee.id),
      group: group && { id: group.id, name: group.name },
    },
    ...Object.fromEntries(
      ticket.custom_fields.map((field) => [
        `customField:custom_field_${field.id}`,
        staged[`custom_field_${field.id}`] ?? field.value,
      ]),
    ),
  };
}

export const commentsForApp = (desk: Pick<Desk, 'directory'>, comments: Comment[]): unknown[] =>
  comments.map((comment) => ({
    id: comment.id,
    author: personForApp(desk, comment.author_id),
    value: comment.html_body,
    public: comment.public,
    via: { channel: comment.via.channel },
    created_at: comment.created_at,
    imageAttachments: [],
    nonImageAttachments: [],
  }));

export const conversationForApp = (desk: Pick<Desk, 'directory'>, comments: Comment[]): unknown[] =>
  comments.map((comment) => {
    const author = desk.directory.user(comment.author_id);
    return {
      id: comment.id,
      author: {
        id: comment.author_id,
        avatar: '',
        name: author?.name ?? '',
        role: author?.role ?? 'end-user',
      },
      message: { content: comment.html_body, contentType: 'text/html' },
      channel: { name: comment.public ? comment.via.channel : 'internal' },
      attachments: [],
      timestamp: comment.created_at,
    };
  });

export function personForApp(
  { directory }: Pick<Desk, 'directory'>,
  id: number,
): Record<string, unknown> {
  const user = directory.user(id);
  return {
    id,
    name: user?.name ?? '',
    email: user?.email ?? null,
    role: user?.role ?? 'end-user',
    locale: user?.locale ?? null,
    externalId: null,
    avatarUrl: '',
  };
}
