import type { Account } from './account.ts';
import type {
  AuditRecord,
  CommentRecord,
  GroupRecord,
  TicketFieldRecord,
  TicketRecord,
  UserRecord,
} from './records.ts';

/** Records as the REST API shows them. `null` where Zendesk answers null. */

const MESSAGING_CHANNELS = new Set([
  'native_messaging',
  'whatsapp',
  'facebook_messenger',
  'line',
  'wechat',
]);

export function showTicket(account: Account, ticket: TicketRecord, sideloaded: string[] = []) {
  const fields = account.store
    .list('ticket_field')
    .filter((field) => field.active)
    .map((field) => ({ id: field.id, value: showFieldValue(field, ticket) }));
  return {
    url: `${account.origin()}/api/v2/tickets/${ticket.id}.json`,
    id: ticket.id,
    external_id: ticket.external_id,
    via: ticket.via,
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    generated_timestamp: Math.floor(Date.parse(ticket.updated_at) / 1000),
    type: ticket.type,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.description,
    priority: ticket.priority,
    status: ticket.status,
    recipient: null,
    requester_id: ticket.requester_id,
    submitter_id: ticket.submitter_id,
    assignee_id: ticket.assignee_id,
    organization_id: null,
    group_id: ticket.group_id,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: ticket.email_cc_ids ?? [],
    problem_id: null,
    has_incidents: false,
    is_public: ticket.is_public,
    due_at: null,
    tags: ticket.tags,
    custom_fields: fields,
    fields,
    satisfaction_rating: { score: ticket.satisfaction_score ?? 'unoffered' },
    sharing_agreement_ids: [],
    followup_ids: [],
    brand_id: 20482113700099,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: MESSAGING_CHANNELS.has(ticket.via.channel),
    ...(sideloaded.includes('metric_sets')
      ? { metric_set: { ticket_id: ticket.id, reopens: ticket.reopens ?? 0 } }
      : {}),
  };
}

function showFieldValue(field: TicketFieldRecord, ticket: TicketRecord): string | boolean | null {
  const value = ticket.custom_fields[field.id] ?? null;
  return field.type === 'checkbox' ? value === 'true' : value;
}

export function showComment(comment: CommentRecord) {
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.author_id,
    body: comment.body,
    html_body: `<div class="zd-comment" dir="auto">${comment.html_body}</div>`,
    plain_body: encodeEntities(comment.body),
    public: comment.public,
    attachments: [],
    audit_id: comment.audit_id,
    via: comment.via,
    created_at: comment.created_at,
    metadata: comment.metadata,
  };
}

export const encodeEntities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function showAudit(audit: AuditRecord) {
  return { ...audit };
}

export function showUser(account: Account, user: UserRecord) {
  const { group_ids: _, is_light_agent: isLight, ...shown } = user;
  return {
    url: `${account.origin()}/api/v2/users/${user.id}.json`,
    ...shown,
    locale_id: 1,
    phone: null,
    shared_phone_number: null,
    photo: null,
    organization_id: null,
    verified: true,
    external_id: null,
    tags: [],
    alias: '',
    active: true,
    shared: false,
    shared_agent: false,
    last_login_at: null,
    two_factor_auth_enabled: null,
    signature: '',
    details: '',
    notes: '',
    role_type: user.role === 'admin' ? 4 : isLight ? 1 : null,
    custom_role_id: null,
    moderator: user.role !== 'end-user',
    ticket_restriction: user.role === 'end-user' ? 'requested' : (user.ticket_restriction ?? null),
    only_private_comments: isLight === true,
    restricted_agent: user.role === 'agent',
    suspended: user.suspended ?? false,
    user_fields: {},
  };
}

export function showGroup(account: Account, group: GroupRecord) {
  return { url: `${account.origin()}/api/v2/groups/${group.id}.json`, ...group };
}

export function showTicketField(account: Account, field: TicketFieldRecord) {
  const { custom_field_options: options, ...rest } = field;
  return {
    url: `${account.origin()}/api/v2/ticket_fields/${field.id}.json`,
    ...rest,
    raw_title: field.title,
    raw_description: field.description,
    title_in_portal: field.title,
    raw_title_in_portal: field.title,
    regexp_for_validation: null,
    collapsed_for_agents: false,
    visible_in_portal: false,
    editable_in_portal: false,
    required_in_portal: false,
    removable: true,
    ...(field.type === 'tagger' || field.type === 'multiselect'
      ? {
          custom_field_options: options.map((option) => ({
            ...option,
            raw_name: option.name,
            default: false,
          })),
        }
      : {}),
  };
}
