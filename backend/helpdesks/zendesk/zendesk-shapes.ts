import type { Channel } from '../../domain.ts';
import { storableText } from '../../storable-text.ts';
import type {
  ChangedTicket,
  HelpdeskComment,
  HelpdeskPerson,
  HelpdeskTicket,
  HelpdeskTicketSummary,
} from '../helpdesk.ts';

/**
 * What Zendesk's REST API sends, as far as we read it, and how it becomes ours. Everything is
 * optional that the vendor may leave out; unknown values become `other` or null.
 */
export interface ZendeskTicket {
  id: number | string;
  subject?: string | null;
  raw_subject?: string | null;
  status?: string;
  priority?: string | null;
  via?: { channel?: string } | null;
  from_messaging_channel?: boolean;
  tags?: string[];
  group_id?: number | string | null;
  assignee_id?: number | string | null;
  requester_id?: number | string;
  created_at: string;
  updated_at: string;
  custom_fields?: { id: number | string; value?: unknown }[];
  description?: string | null;
  satisfaction_rating?: { score?: string | null } | null;
  /** Sideloaded. */
  metric_set?: { reopens?: number | null } | null;
}

export interface ZendeskUser {
  id: number | string;
  name?: string | null;
  email?: string | null;
  role?: string | null;
  locale?: string | null;
  iana_time_zone?: string | null;
}

export interface ZendeskComment {
  id: number | string;
  author_id: number | string;
  body?: string | null;
  plain_body?: string | null;
  html_body?: string | null;
  public?: boolean;
  created_at: string;
  via?: {
    channel?: string;
    source?: { rel?: string | null; to?: { ticket_id?: number | string | null } | null } | null;
  } | null;
  metadata?: {
    system?: Record<string, unknown>;
    custom?: Record<string, unknown>;
    flags?: number[] | null;
  } | null;
}

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

export function toTicket(
  ticket: ZendeskTicket,
  users: ZendeskUser[] | Map<string, ZendeskUser>,
): HelpdeskTicket {
  const requesterId = String(ticket.requester_id ?? '');
  const requester =
    users instanceof Map
      ? users.get(requesterId)
      : users.find((user) => String(user.id) === requesterId);
  return {
    ...toSummary(ticket),
    priority: PRIORITIES.find((priority) => priority === ticket.priority) ?? null,
    tags: ticket.tags ?? [],
    groupId: idOrNull(ticket.group_id),
    assigneeId: idOrNull(ticket.assignee_id),
    customFields: Object.fromEntries(
      (ticket.custom_fields ?? []).map(({ id, value }) => [
        String(id),
        typeof value === 'string' && value !== '' ? value : null,
      ]),
    ),
    requester: requester === undefined ? unknownPerson(requesterId) : toPerson(requester),
    rating: toRating(ticket.satisfaction_rating?.score),
    reopens: typeof ticket.metric_set?.reopens === 'number' ? ticket.metric_set.reopens : null,
  };
}

/** Of an export: what is deleted stands in it with a status of its own. */
export function toChangedTicket(
  ticket: ZendeskTicket,
  users: Map<string, ZendeskUser>,
): ChangedTicket {
  return {
    ...toTicket(ticket, users),
    description: decodeEntities(ticket.description ?? ''),
    isDeleted: ticket.status?.toLowerCase() === 'deleted',
  };
}

/** `good`, `goodwithcomment`, `bad` …; `offered` and `unoffered` are none. */
function toRating(score: string | null | undefined): 'good' | 'bad' | null {
  if (score?.startsWith('good')) return 'good';
  return score?.startsWith('bad') ? 'bad' : null;
}

export function toSummary(ticket: ZendeskTicket): HelpdeskTicketSummary {
  return {
    ticketId: String(ticket.id),
    subject: ticket.raw_subject ?? ticket.subject ?? '',
    status: STATUSES.find((status) => status === ticket.status?.toLowerCase()) ?? 'open',
    channel: ticket.from_messaging_channel === true ? 'messaging' : toChannel(ticket.via?.channel),
    createdAt: dateOf(ticket.created_at),
    updatedAt: dateOf(ticket.updated_at),
    updatedStamp: ticket.updated_at,
  };
}

export function toPerson(user: ZendeskUser): HelpdeskPerson {
  return {
    personId: String(user.id),
    name: user.name ?? '',
    email: user.email?.toLowerCase() || null,
    role: user.role === 'end-user' ? 'customer' : 'staff',
    locale: user.locale || null,
    timeZone: user.iana_time_zone || null,
  };
}

export function toComment(
  comment: ZendeskComment,
  users: ZendeskUser[],
  requesterId: string,
): HelpdeskComment {
  const authorId = String(comment.author_id ?? '');
  const author = users.find((user) => String(user.id) === authorId);
  return {
    commentId: String(comment.id),
    author:
      author === undefined
        ? { personId: authorId, name: '', role: authorId === requesterId ? 'customer' : 'staff' }
        : toPerson(author),
    isPublic: comment.public !== false,
    createdAt: dateOf(comment.created_at),
    channel: toChannel(comment.via?.channel),
    text: decodeEntities(comment.plain_body ?? comment.body ?? ''),
    html: comment.html_body ?? null,
    // A merge quotes a customer in a colleague's name; it answers nobody.
    isAutomatic: saysAutomatic(comment) || comment.via?.source?.rel === 'merge',
    mergedInto:
      comment.via?.source?.rel === 'merge' ? idOrNull(comment.via.source.to?.ticket_id) : null,
  };
}

/** An unreadable time is long ago, not an error in everything that is calculated with it. */
function dateOf(text: string | null | undefined): Date {
  const at = new Date(text ?? 0);
  return Number.isNaN(at.getTime()) ? new Date(0) : at;
}

/** Oldest first. Times are whole seconds; within one, ids tell which was first. */
export function byAge(
  a: Pick<HelpdeskComment, 'createdAt' | 'commentId'>,
  b: Pick<HelpdeskComment, 'createdAt' | 'commentId'>,
): number {
  const byTime = a.createdAt.getTime() - b.createdAt.getTime();
  if (byTime !== 0) return byTime;
  const byLength = a.commentId.length - b.commentId.length;
  return byLength !== 0 ? byLength : a.commentId < b.commentId ? -1 : 1;
}

function unknownPerson(personId: string): HelpdeskPerson {
  return { personId, name: '', email: null, role: 'customer', locale: null, timeZone: null };
}

function idOrNull(id: number | string | null | undefined): string | null {
  return id === null || id === undefined || id === '' ? null : String(id);
}

/** REST says `email, web, api, native_messaging`; events say `mail, web_form, web_service`. */
function toChannel(channel: string | undefined): Channel {
  switch (channel) {
    case 'email':
    case 'mail':
      return 'email';
    case 'web':
    case 'web_form':
    case 'help_center':
    case 'web_widget':
      return 'web';
    case 'chat':
    case 'chat_transcript':
      return 'chat';
    case 'native_messaging':
    case 'whatsapp':
    case 'line':
    case 'facebook':
    case 'instagram_dm':
    case 'sms':
      return 'messaging';
    case 'api':
    case 'web_service':
      return 'api';
    default:
      return 'other';
  }
}

/** Comment flag 4 is "automatically generated"; unproven, as is where mail headers would stand. */
const AUTOMATIC_FLAG = 4;

/** RFC 3834 and what mail programs did before it, where the helpdesk keeps headers; else its flag. */
function saysAutomatic({ metadata }: ZendeskComment): boolean {
  if (metadata?.flags?.includes(AUTOMATIC_FLAG)) return true;
  return Object.entries({ ...metadata?.system, ...metadata?.custom })
    .map(([name, value]) => `${name}: ${String(value)}`)
    .some((line) =>
      /^(auto-submitted: *auto-|precedence: *(bulk|auto_reply|junk)|x-autoreply)/i.test(line),
    );
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Zendesk's `plain_body` keeps HTML entities. */
export function decodeEntities(text: string): string {
  const decoded = text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const hex = name[1]?.toLowerCase() === 'x';
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
  return storableText(decoded);
}
