import { changesBetween } from './ticket-fields-and-tags.ts';
import { readAction, type Step } from './trigger-actions.ts';
import { type Check, readCondition } from './trigger-conditions.ts';
import type { Moment } from './trigger-field-conditions.ts';
import type {
  TaggerField,
  TicketUpdate,
  TriggerDefinition,
  TriggerEffect,
  TriggerOutcome,
  TriggerRun,
  TriggerTicket,
  UnknownPart,
} from './trigger-types.ts';

export { applyFieldChange, applyTagsChange } from './ticket-fields-and-tags.ts';

interface ReadyTrigger {
  id: string;
  all: Check[];
  any: Check[];
  steps: Step[];
}

/**
 * Lets every active trigger look at one update of one ticket, as Zendesk does: in the order of
 * categories and positions; after a trigger has changed the ticket the list is checked again from
 * the start; each fires once at most, so that triggers which undo each other come to an end.
 * A trigger with a part that is not understood never fires and is reported. Nothing is sent and
 * no input is changed.
 *
 * A ticket that was closed before the update fires nothing. Which assignees a group allows, and
 * the status that follows from an assignee, are for the caller to settle.
 */
export function evaluateTriggers(run: TriggerRun): TriggerOutcome {
  const outcome: TriggerOutcome = { ticket: run.after, fired: [], effects: [], unknown: [] };
  const left: ReadyTrigger[] = [];
  for (const definition of inOrder(run)) {
    const read = readTrigger(definition, run.fields);
    if (read.unknown.length > 0) outcome.unknown.push(...read.unknown);
    else left.push(read.trigger);
  }
  if (run.before?.status === 'closed') return outcome;

  let at = 0;
  for (let trigger = left[at]; trigger !== undefined; trigger = left[at]) {
    if (!holds(trigger, { before: run.before, ticket: outcome.ticket, update: run.update })) {
      at += 1;
      continue;
    }
    left.splice(at, 1);
    const { ticket, effects } = fire(trigger, outcome.ticket, run.update);
    const changes = changesBetween(outcome.ticket, ticket);
    outcome.fired.push({ triggerId: trigger.id, changes });
    outcome.effects.push(...effects);
    if (changes.length > 0) {
      outcome.ticket = ticket;
      at = 0;
    }
  }
  return outcome;
}

/**
 * The parts of a trigger that `evaluateTriggers` would not understand, active or not. With
 * `fields`, options that a drop-down field does not have are among them.
 */
export function findUnknown(
  definition: TriggerDefinition,
  fields: readonly TaggerField[] = [],
): UnknownPart[] {
  return readTrigger(definition, fields).unknown;
}

function inOrder({ triggers, categories }: TriggerRun): TriggerDefinition[] {
  const categoryOf = ({ category_id: id }: TriggerDefinition) =>
    id !== null && Object.hasOwn(categories, id) ? (categories[id] ?? 0) : Infinity;
  return triggers
    .filter((trigger) => trigger.active)
    .sort((left, right) => {
      const [a, b] = [categoryOf(left), categoryOf(right)];
      return a === b ? left.position - right.position : a - b;
    });
}

function readTrigger(definition: TriggerDefinition, fields: readonly TaggerField[]) {
  const { id: triggerId, conditions } = definition;
  const unknown: UnknownPart[] = [];
  // The vendor's description allows null for either list.
  const readAll = (list: typeof conditions.all | null): Check[] =>
    (list ?? []).flatMap((condition) => {
      const read = readCondition(condition);
      if ('ok' in read) return [read.ok];
      unknown.push({ triggerId, why: read.why, condition });
      return [];
    });
  const all = readAll(conditions.all);
  const any = readAll(conditions.any);
  const steps = definition.actions.flatMap((action) => {
    const read = readAction(triggerId, action, fields);
    if ('ok' in read) return [read.ok];
    unknown.push({ triggerId, why: read.why, action });
    return [];
  });
  return { trigger: { id: triggerId, all, any, steps }, unknown };
}

function holds({ all, any }: ReadyTrigger, moment: Moment): boolean {
  if (!all.every((check) => check(moment))) return false;
  return any.length === 0 || any.some((check) => check(moment));
}

function fire(trigger: ReadyTrigger, start: TriggerTicket, update: TicketUpdate) {
  let ticket = start;
  const effects: TriggerEffect[] = [];
  const mode = trigger.steps.find((step) => step.kind === 'comment_mode');
  for (const step of trigger.steps) {
    if (step.kind === 'change') ticket = step.apply(ticket, update);
    if (step.kind !== 'effect') continue;
    const { effect } = step;
    const isPublic = mode?.isPublic ?? true;
    effects.push(effect.kind === 'comment' ? { ...effect, isPublic } : effect);
  }
  return { ticket, effects };
}
