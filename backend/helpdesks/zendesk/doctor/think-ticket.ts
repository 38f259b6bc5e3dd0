import type { ThoughtTicket } from '../../doctor-report.ts';
import { evaluateTriggers } from '../trigger-engine.ts';
import type { TriggerDefinition, TriggerOutcome, TriggerTicket } from '../trigger-types.ts';
import type { AccountSnapshot } from './read-account.ts';

/** Where a ticket stands before anybody has touched it. */
const BLANK: TriggerTicket = {
  id: '0',
  subject: '',
  status: 'open',
  priority: null,
  type: null,
  group_id: null,
  assignee_id: null,
  requester_id: '0',
  organization_id: null,
  brand_id: null,
  ticket_form_id: null,
  custom_status_id: null,
  via_channel: 'email',
  tags: [],
  custom_fields: {},
};

/**
 * Lets triggers look at two updates, as they happen in life: the customer writes, then we set our
 * fields. Answers how the ticket ends, and what fired in the second.
 */
export function thinkTicket(
  triggers: readonly TriggerDefinition[],
  account: Pick<AccountSnapshot, 'categories' | 'fields'>,
  thought: ThoughtTicket,
): TriggerOutcome {
  const fields = account.fields
    .filter((field) => field.type === 'tagger')
    .map((field) => ({
      id: String(field.id),
      options: (field.custom_field_options ?? []).map(({ value }) => ({ tag: value })),
    }));
  const run = { triggers, categories: account.categories, fields };
  const ours = thought.tags.filter((tag) => tag.startsWith('crossdesk_'));
  const theirs = thought.tags.filter((tag) => !tag.startsWith('crossdesk_'));
  const start = {
    ...BLANK,
    status: thought.isNew ? 'new' : 'open',
    priority: thought.priority,
    tags: theirs,
  };
  const written = evaluateTriggers({
    ...run,
    before: thought.isNew ? null : start,
    after: start,
    update: {
      isCreate: thought.isNew,
      actor: { id: '0', role: 'end_user' },
      comment: { isPublic: true, body: '', authorRole: 'end_user' },
      via_channel: 'email',
    },
  });
  const custom_fields = { ...written.ticket.custom_fields };
  for (const field of fields) {
    const option = field.options.find(({ tag }) => ours.includes(tag));
    if (option !== undefined) custom_fields[field.id] = option.tag;
  }
  const tags = [...new Set([...written.ticket.tags, ...ours])];
  const set = evaluateTriggers({
    ...run,
    before: written.ticket,
    after: { ...written.ticket, tags, custom_fields },
    update: {
      isCreate: false,
      actor: { id: '1', role: 'admin' },
      comment: null,
      via_channel: 'api',
    },
  });
  return { ...set, fired: [...written.fired, ...set.fired] };
}
