import { Liquid } from 'liquidjs';
import { evaluateTriggers } from '../../backend/helpdesks/zendesk/trigger-engine.ts';
import type { FiredTrigger, TriggerEffect } from '../../backend/helpdesks/zendesk/trigger-types.ts';
import { type Account, timestamp } from './account.ts';
import type { EventDraft } from './audit-events.ts';
import type { TicketUpdate } from './change-ticket.ts';
import { placeholders } from './placeholders.ts';
import type { TicketRecord, Via } from './records.ts';
import {
  categoryPositions,
  fromTriggerTicket,
  roleOf,
  taggerFields,
  toDefinition,
  toTriggerTicket,
} from './trigger-ticket.ts';
import { ulid } from './ulid.ts';

const liquid = new Liquid();

/**
 * Lets every trigger look at an update. What they change on the ticket is returned; webhook calls
 * are stored as pending invocations, to be sent once the update is.
 */
export function runTriggers(
  account: Account,
  run: { before: TicketRecord | null; after: TicketRecord; update: TicketUpdate },
): { ticket: TicketRecord; events: EventDraft[]; invocationIds: string[] } {
  const { before, after, update } = run;
  const { comment, actor } = update;
  const outcome = evaluateTriggers({
    triggers: account.store.list('trigger').map(toDefinition),
    categories: categoryPositions(account),
    fields: taggerFields(account),
    before: before && toTriggerTicket(before),
    after: toTriggerTicket(after),
    update: {
      isCreate: before === null,
      actor: { id: String(actor.id), role: roleOf(actor) },
      comment: comment && {
        isPublic: comment.public,
        body: comment.body ?? comment.html_body ?? '',
        authorRole: roleOf(account.store.get('user', comment.authorId)),
      },
      via_channel: update.via.channel,
    },
  });
  for (const { triggerId } of outcome.unknown) {
    account.log('a trigger is left out: a part of it is not understood', { triggerId });
  }
  const ticket = settleAfterTriggers(account, after, fromTriggerTicket(after, outcome.ticket));
  const scope = placeholders(account, ticket, update);
  const render = (template: string): string => String(liquid.parseAndRenderSync(template, scope));
  const invocationIds = outcome.effects.flatMap((effect) => storeCall(account, effect, render));
  return {
    ticket,
    events: [
      ...outcome.fired.flatMap((fired) => firedEvents(account, fired)),
      ...outcome.effects.flatMap((effect) => effectEvents(account, effect, render)),
    ],
    invocationIds,
  };
}

/** A group given by a trigger drops an assignee who is not in it; an assignee opens the ticket. */
function settleAfterTriggers(
  account: Account,
  after: TicketRecord,
  changed: TicketRecord,
): TicketRecord {
  const assignee =
    changed.assignee_id === null ? null : account.store.get('user', changed.assignee_id);
  const mismatch =
    changed.group_id !== after.group_id &&
    changed.group_id !== null &&
    assignee !== null &&
    !assignee.group_ids.includes(changed.group_id);
  const settled = mismatch ? { ...changed, assignee_id: null } : changed;
  const opens = settled.status === 'new' && settled.assignee_id !== null;
  return opens ? { ...settled, status: 'open' } : settled;
}

function ruleVia(account: Account, triggerId: string): Via {
  const title = account.store.get('trigger', triggerId)?.title ?? '';
  return {
    channel: 'rule',
    source: { from: { id: Number(triggerId), title, deleted: false }, to: {}, rel: 'trigger' },
  };
}

const firedEvents = (account: Account, fired: FiredTrigger): EventDraft[] =>
  fired.changes.map(({ field, from, to }) => ({
    type: 'Change',
    field_name: field.replace('custom_fields_', ''),
    value: to,
    previous_value: from,
    via: ruleVia(account, fired.triggerId),
  }));

function effectEvents(
  account: Account,
  effect: TriggerEffect,
  render: (template: string) => string,
): EventDraft[] {
  const via = ruleVia(account, effect.triggerId);
  switch (effect.kind) {
    case 'notify_user':
    case 'notify_group':
      return [
        {
          type: 'Notification',
          subject: render(effect.subjectTemplate),
          body: render(effect.bodyTemplate),
          recipients: [effect.recipient],
          via,
        },
      ];
    case 'webhook':
      return [{ type: 'External', resource: effect.webhookId, via }];
    default:
      return [];
  }
}

function storeCall(
  account: Account,
  effect: TriggerEffect,
  render: (template: string) => string,
): string[] {
  if (effect.kind !== 'webhook') return [];
  const webhook = account.store.get('webhook', effect.webhookId);
  if (webhook?.status !== 'active') return [];
  const id = ulid(account.now());
  const invocation = {
    id,
    webhook_id: webhook.id,
    body: effect.bodyTemplate === null ? '' : render(effect.bodyTemplate),
    status: 'pending' as const,
    status_code: null,
    created_at: timestamp(account.now()),
    latest_completed_at: null,
    attempts: [],
  };
  account.store.put('invocation', id, invocation, webhook.id);
  return [id];
}
