import { findUnknown } from '../../backend/helpdesks/zendesk/trigger-engine.ts';
import type { Account } from './account.ts';
import type { RuleAction, RuleCondition, TriggerRecord } from './records.ts';
import { taggerFields, toDefinition } from './trigger-ticket.ts';
import { recordInvalid } from './vendor-error.ts';

/** Refuses a trigger with 422 when it is incomplete, not understood, or names what is not there. */
export function checkTrigger(account: Account, trigger: TriggerRecord): void {
  const problems: string[] = [];
  const { all, any } = trigger.conditions;
  if (trigger.title.trim() === '') problems.push('Title: cannot be blank');
  if (all.length + any.length === 0) {
    problems.push('Conditions: at least one condition is required');
  }
  if (trigger.actions.length === 0) problems.push('Actions: at least one action is required');
  if (account.store.get('trigger_category', trigger.category_id) === null) {
    problems.push(`Category: ${trigger.category_id} does not exist`);
  }
  for (const part of findUnknown(toDefinition(trigger), taggerFields(account)))
    problems.push(part.why);
  for (const condition of [...all, ...any]) problems.push(...missingOf(account, condition));
  for (const action of trigger.actions) problems.push(...missingOf(account, action));
  if (problems.length > 0) throw recordInvalid({ base: problems });
}

const WORDS = new Set([
  '',
  'current_user',
  'current_groups',
  'requester_id',
  'assignee_id',
  'all_agents',
]);

/** References of a condition or an action to records that do not exist. */
function missingOf(account: Account, part: RuleCondition | RuleAction): string[] {
  const { store } = account;
  const [first] = [part.value].flat();
  const reference = String(first ?? '');
  const missing = (what: string): string[] => [`${what}: ${reference} does not exist`];
  const fieldId = /^custom_fields_(\d+)$/.exec(part.field)?.[1];
  if (fieldId !== undefined) {
    const field = store.get('ticket_field', fieldId);
    if (field === null) return [`Ticket field: ${fieldId} does not exist`];
    const isChoice = field.type === 'tagger' && reference !== '';
    const tags = field.custom_field_options.map((option) => option.value);
    const ids = field.custom_field_options.map((option) => String(option.id));
    return isChoice && ![...tags, ...ids].includes(reference) ? missing('Option') : [];
  }
  if (WORDS.has(reference)) return [];
  switch (part.field) {
    case 'group_id':
    case 'notification_group': {
      const group = store.get('group', reference);
      return group === null || group.deleted ? missing('Group') : [];
    }
    case 'assignee_id':
    case 'requester_id':
    case 'notification_user':
      return store.get('user', reference) === null ? missing('User') : [];
    case 'notification_webhook':
      return store.get('webhook', reference) === null ? missing('Webhook') : [];
    default:
      return [];
  }
}
