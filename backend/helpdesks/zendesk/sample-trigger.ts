import { evaluateTriggers } from './trigger-engine.ts';
import type {
  TicketUpdate,
  TriggerCondition,
  TriggerDefinition,
  TriggerRun,
  TriggerTicket,
} from './trigger-types.ts';

/** Short ways to a ticket, an update and a trigger, for tests. */

export const sampleTicket = (given: Partial<TriggerTicket> = {}): TriggerTicket => ({
  id: '1',
  subject: 'Parcel lost',
  status: 'open',
  priority: null,
  type: null,
  group_id: null,
  assignee_id: null,
  requester_id: '500',
  organization_id: null,
  brand_id: null,
  ticket_form_id: null,
  custom_status_id: null,
  via_channel: 'email',
  tags: [],
  custom_fields: {},
  ...given,
});

/** A customer writes in public by e-mail. */
export const sampleUpdate = (given: Partial<TicketUpdate> = {}): TicketUpdate => ({
  isCreate: false,
  actor: { id: '500', role: 'end_user' },
  comment: { isPublic: true, body: 'Where is it?', authorRole: 'end_user' },
  via_channel: 'email',
  ...given,
});

/** Holds always and does nothing, unless told otherwise. */
export const sampleTrigger = (
  id: string,
  given: Partial<Omit<TriggerDefinition, 'conditions'>> & Partial<TriggerDefinition['conditions']>,
): TriggerDefinition => {
  const { all = [], any = [], ...rest } = given;
  return {
    id,
    title: `Trigger ${id}`,
    active: true,
    position: Number(id),
    category_id: null,
    conditions: { all, any },
    actions: [],
    ...rest,
  };
};

/** Lets triggers look at an update; a ticket that stays as it is when none is given. */
export function runTriggers(triggers: TriggerDefinition[], given: Partial<TriggerRun> = {}) {
  const after = given.after ?? sampleTicket();
  return evaluateTriggers({
    triggers,
    categories: {},
    fields: [],
    before: after,
    after,
    update: sampleUpdate(),
    ...given,
  });
}

/** Whether a trigger with this one condition fires; null when it is not understood. */
export function firesOn(condition: TriggerCondition, given: Partial<TriggerRun> = {}) {
  const outcome = runTriggers([sampleTrigger('1', { all: [condition] })], given);
  return outcome.unknown.length > 0 ? null : outcome.fired.length === 1;
}
