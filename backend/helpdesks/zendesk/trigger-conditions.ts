import { includesAnyWord } from './comment-words.ts';
import { splitTags } from './ticket-fields-and-tags.ts';
import { type Moment, type Read, readFieldCondition, unknown } from './trigger-field-conditions.ts';
import type { TriggerCondition } from './trigger-types.ts';
import { readViaId, viaIdOf } from './via-ids.ts';

/** Whether a condition holds at one moment of an update. */
export type Check = (moment: Moment) => boolean;

/**
 * Turns a condition into a check, or says what about it is not understood. What is known is what
 * is read here and in `readFieldCondition`; there is no second list.
 */
export function readCondition(condition: TriggerCondition): Read<Check> {
  switch (condition.field) {
    case 'current_tags':
      return readTags(condition);
    case 'update_type':
      return readUpdateType(condition);
    case 'comment_is_public':
      return readCommentIsPublic(condition);
    case 'role':
      return readRole(condition);
    case 'comment_includes_word':
      // The first comment's subject counts as part of it.
      return readWords(condition, ({ ticket, update: { comment, isCreate } }) =>
        [isCreate ? ticket.subject : '', comment?.body ?? ''].join('\n'),
      );
    case 'subject_includes_word':
      return readWords(condition, ({ ticket }) => ticket.subject);
    case 'via_id':
      return readVia(condition, ({ ticket }) => ticket.via_channel);
    case 'current_via_id':
      return readVia(condition, ({ update }) => update.via_channel);
    default:
      return readFieldCondition(condition);
  }
}

function readTags(condition: TriggerCondition): Read<Check> {
  const { operator, value } = condition;
  const tags = typeof value === 'string' || Array.isArray(value) ? splitTags(value) : [];
  if (tags.length === 0) return unknown(condition, 'needs tags as its value');
  const hasAny: Check = ({ ticket }) => tags.some((tag) => ticket.tags.includes(tag));
  if (operator === 'includes') return { ok: hasAny };
  if (operator === 'not_includes') return { ok: (moment) => !hasAny(moment) };
  return unknown(condition);
}

function readUpdateType(condition: TriggerCondition): Read<Check> {
  const { value } = condition;
  if (value !== 'Create' && value !== 'Change') {
    return unknown(condition, 'needs Create or Change as its value');
  }
  return isOrIsNot(condition, ({ update }) => update.isCreate === (value === 'Create'));
}

/** `not_relevant`: any comment; a comment that is not public, the requester cannot see. */
function readCommentIsPublic(condition: TriggerCondition): Read<Check> {
  switch (String(condition.value)) {
    case 'true':
    case 'requester_can_see_comment':
      return isOrIsNot(condition, ({ update }) => update.comment?.isPublic === true);
    case 'false':
      return isOrIsNot(condition, ({ update }) => update.comment?.isPublic === false);
    case 'not_relevant':
      return isOrIsNot(condition, ({ update }) => update.comment !== null);
    default:
      return unknown(condition, 'has a value that is not known');
  }
}

/** Who updates: admins are agents here. A person's id may stand instead of a role. */
function readRole(condition: TriggerCondition): Read<Check> {
  const value = String(condition.value);
  if (value === 'end_user') {
    return isOrIsNot(condition, ({ update }) => update.actor.role === 'end_user');
  }
  if (value === 'agent') {
    return isOrIsNot(condition, ({ update }) => ['agent', 'admin'].includes(update.actor.role));
  }
  if (/^\d+$/.test(value)) return isOrIsNot(condition, ({ update }) => update.actor.id === value);
  return unknown(condition, 'needs end_user, agent or an id as its value');
}

/** `includes` looks for any of the words, `is` for the whole value as it stands. */
function readWords(condition: TriggerCondition, textOf: (moment: Moment) => string): Read<Check> {
  const value = String(condition.value ?? '').trim();
  if (value === '') return unknown(condition, 'needs words as its value');
  const words = value.split(/\s+/);
  const lower = value.toLowerCase();
  switch (condition.operator) {
    case 'includes':
      return { ok: (moment) => includesAnyWord(textOf(moment), words) };
    case 'not_includes':
      return { ok: (moment) => !includesAnyWord(textOf(moment), words) };
    case 'is':
      return { ok: (moment) => textOf(moment).toLowerCase().includes(lower) };
    case 'is_not':
      return { ok: (moment) => !textOf(moment).toLowerCase().includes(lower) };
    default:
      return unknown(condition);
  }
}

function readVia(condition: TriggerCondition, channelOf: (moment: Moment) => string): Read<Check> {
  const id = readViaId(condition.value);
  if (id === null) return unknown(condition, 'names a channel that is not known');
  return isOrIsNot(condition, (moment) => viaIdOf(channelOf(moment)) === id);
}

/** Zendesk lets `update_type` and `comment_is_public` go without an operator. */
function isOrIsNot(condition: TriggerCondition, check: Check): Read<Check> {
  const mayLack = condition.field === 'update_type' || condition.field === 'comment_is_public';
  const operator = condition.operator || (mayLack ? 'is' : '');
  if (operator === 'is') return { ok: check };
  if (operator === 'is_not') return { ok: (moment) => !check(moment) };
  return unknown(condition);
}
