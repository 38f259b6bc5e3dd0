import { describe, expect, it } from 'vitest';
import { runTriggers, sampleTicket, sampleTrigger, sampleUpdate } from './sample-trigger.ts';
import type { TriggerAction, TriggerEffect, TriggerTicket, TriggerValue } from './trigger-types.ts';

const fields = [{ id: '8', options: [{ tag: 'tier_vip' }, { tag: 'tier_new' }] }];
const byAgent = sampleUpdate({ actor: { id: '7', role: 'agent' } });

function act(actions: TriggerAction[], given: Partial<TriggerTicket> = {}, update = byAgent) {
  return runTriggers([sampleTrigger('1', { actions })], {
    after: sampleTicket(given),
    fields,
    update,
  });
}

describe('actions on the ticket (Zendesk facts, 11.3)', () => {
  it.each<[string, TriggerValue, Partial<TriggerTicket>, Partial<TriggerTicket>]>([
    ['status', 'solved', {}, { status: 'solved' }],
    ['type', 'incident', {}, { type: 'incident' }],
    ['priority', 'urgent', {}, { priority: 'urgent' }],
    ['group_id', '20', {}, { group_id: '20' }],
    ['group_id', 20, {}, { group_id: '20' }],
    ['group_id', '', { group_id: '20' }, { group_id: null }],
    ['assignee_id', '9', {}, { assignee_id: '9' }],
    ['assignee_id', 'current_user', {}, { assignee_id: '7' }],
    ['assignee_id', '', { assignee_id: '9' }, { assignee_id: null }],
    ['set_tags', 'x y', { tags: ['a', 'b'] }, { tags: ['x', 'y'] }],
    ['set_tags', '', { tags: ['a', 'b'] }, { tags: [] }],
    ['current_tags', 'x a', { tags: ['a', 'b'] }, { tags: ['a', 'b', 'x'] }],
    ['remove_tags', 'a z', { tags: ['a', 'b'] }, { tags: ['b'] }],
    ['custom_fields_9', 'text', {}, { custom_fields: { 9: 'text' } }],
    ['custom_fields_9', true, {}, { custom_fields: { 9: 'true' } }],
    ['custom_fields_8', 'tier_vip', {}, { custom_fields: { 8: 'tier_vip' }, tags: ['tier_vip'] }],
  ])('%s %j on %j gives %j', (field, value, given, expected) => {
    const { ticket, fired } = act([{ field, value }], given);
    expect(ticket).toEqual(sampleTicket({ ...given, ...expected }));
    expect(fired[0]?.changes.length).toBe(Object.keys(expected).length);
  });

  it('takes the actions of a trigger one after another, and says what changed', () => {
    const { fired } = act(
      [
        { field: 'current_tags', value: 'late' },
        { field: 'set_tags', value: 'only' },
        { field: 'custom_fields_8', value: 'tier_new' },
        { field: 'status', value: 'pending' },
        { field: 'status', value: 'open' },
      ],
      { tags: ['a'] },
    );
    expect(fired).toEqual([
      {
        triggerId: '1',
        changes: [
          { field: 'custom_fields_8', from: null, to: 'tier_new' },
          { field: 'tags', from: ['a'], to: ['only', 'tier_new'] },
        ],
      },
    ]);
  });

  it.each<[string, TriggerValue, Partial<TriggerTicket>]>([
    ['status', 'open', {}],
    ['current_tags', 'b a', { tags: ['a', 'b'] }],
    ['set_tags', 'b a', { tags: ['a', 'b'] }],
    ['remove_tags', 'z', { tags: ['a'] }],
    ['custom_fields_8', '', {}],
  ])('%s %j on %j changes nothing', (field, value, given) => {
    const outcome = act([{ field, value }], given);
    expect(outcome.fired).toEqual([{ triggerId: '1', changes: [] }]);
    expect(outcome.ticket).toEqual(sampleTicket(given));
  });

  it('does not make a customer the assignee of their own ticket', () => {
    const { ticket } = act([{ field: 'assignee_id', value: 'current_user' }], {}, sampleUpdate());
    expect(ticket.assignee_id).toBeNull();
  });
});

describe('actions with an effect outside (Zendesk facts, 10.1 and 11.3)', () => {
  it.each<[TriggerAction[], TriggerEffect]>([
    [
      [{ field: 'notification_webhook', value: ['01J', '{"ticket_id":"{{ticket.id}}"}'] }],
      {
        kind: 'webhook',
        triggerId: '1',
        webhookId: '01J',
        bodyTemplate: '{"ticket_id":"{{ticket.id}}"}',
      },
    ],
    [
      [{ field: 'notification_user', value: ['requester_id', 'Hi {{ticket.id}}', 'Text'] }],
      {
        kind: 'notify_user',
        triggerId: '1',
        recipient: 'requester_id',
        subjectTemplate: 'Hi {{ticket.id}}',
        bodyTemplate: 'Text',
      },
    ],
    [
      [{ field: 'notification_group', value: [20, 'Subject', 'Text'] }],
      {
        kind: 'notify_group',
        triggerId: '1',
        recipient: '20',
        subjectTemplate: 'Subject',
        bodyTemplate: 'Text',
      },
    ],
    [
      [{ field: 'notification_target', value: ['51', '{}'] }],
      { kind: 'notify_target', triggerId: '1', targetId: '51', bodyTemplate: '{}' },
    ],
    [
      [{ field: 'comment_value', value: 'We are on it.' }],
      { kind: 'comment', triggerId: '1', isPublic: true, bodyTemplate: 'We are on it.' },
    ],
    [
      [
        { field: 'comment_value', value: 'For us.' },
        { field: 'comment_mode_is_public', value: 'false' },
      ],
      { kind: 'comment', triggerId: '1', isPublic: false, bodyTemplate: 'For us.' },
    ],
  ])('%j: told, with its texts as they stand', (actions, effect) => {
    const { effects, fired, ticket } = act(actions);
    expect(effects).toEqual([effect]);
    expect(fired).toEqual([{ triggerId: '1', changes: [] }]);
    expect(ticket).toEqual(sampleTicket());
  });
});

describe('actions that are not understood (Zendesk facts, 11.3)', () => {
  it.each<[string, TriggerValue]>([
    ['satisfaction_score', 'offered'],
    ['constructor', ''],
    ['status', 'later'],
    ['status', ''],
    ['priority', ['high']],
    ['group_id', 'current_groups'],
    ['assignee_id', 'Somebody'],
    ['current_tags', ''],
    ['remove_tags', null],
    ['custom_fields_8', 'no_such_option'],
    ['custom_fields_9', ['a']],
    ['notification_webhook', '01J'],
    ['notification_webhook', ['01J']],
    ['notification_user', ['requester_id', 'Subject']],
    ['comment_value', ['channel:all', 'Text']],
    ['comment_mode_is_public', 'perhaps'],
  ])('%s %j: the whole trigger stays still, and is reported', (field, value) => {
    const action = { field, value };
    const outcome = act([{ field: 'priority', value: 'high' }, action]);
    expect(outcome.ticket).toEqual(sampleTicket());
    expect(outcome.fired).toEqual([]);
    expect(outcome.unknown).toEqual([
      { triggerId: '1', action, why: expect.stringContaining(`Action ${field} `) },
    ]);
  });
});
