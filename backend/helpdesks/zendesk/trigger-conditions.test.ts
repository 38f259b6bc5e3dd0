import { describe, expect, it } from 'vitest';
import {
  firesOn,
  runTriggers,
  sampleTicket,
  sampleTrigger,
  sampleUpdate,
} from './sample-trigger.ts';
import type { TicketUpdate, TriggerTicket, TriggerValue } from './trigger-types.ts';

type Ticket = Partial<TriggerTicket>;

describe('conditions on the state of a ticket (Zendesk facts, 11.2)', () => {
  it.each<[string, string, TriggerValue, Ticket, boolean]>([
    ['status', 'is', 'open', { status: 'open' }, true],
    ['status', 'is_not', 'open', { status: 'open' }, false],
    ['status', 'less_than', 'solved', { status: 'hold' }, true],
    ['status', 'less_than', 'solved', { status: 'solved' }, false],
    ['status', 'greater_than', 'pending', { status: 'hold' }, true],
    ['status', 'greater_than', 'hold', { status: 'pending' }, false],
    ['priority', 'is', '', { priority: null }, true],
    ['priority', 'is', null, { priority: 'low' }, false],
    ['priority', 'less_than', 'low', { priority: null }, true],
    ['priority', 'less_than', 'high', { priority: 'urgent' }, false],
    ['priority', 'greater_than', 'normal', { priority: 'high' }, true],
    ['type', 'is', 'incident', { type: 'incident' }, true],
    ['group_id', 'is', '20', { group_id: '20' }, true],
    ['group_id', 'is', 20, { group_id: '20' }, true],
    ['group_id', 'is', '', { group_id: null }, true],
    ['group_id', 'is_not', '20', { group_id: null }, true],
    ['assignee_id', 'is', '', { assignee_id: '7' }, false],
    ['assignee_id', 'is', 'current_user', { assignee_id: '500' }, true],
    ['requester_id', 'is', 'current_user', { requester_id: '9' }, false],
    ['requester_id', 'is', 'assignee_id', { assignee_id: '500' }, true],
    ['assignee_id', 'is_not', 'requester_id', { assignee_id: '500' }, false],
    ['organization_id', 'is', '3', { organization_id: '3' }, true],
    ['brand_id', 'is_not', '4', { brand_id: '4' }, false],
    ['ticket_form_id', 'is', '5', { ticket_form_id: '5' }, true],
    ['custom_status_id', 'includes', ['1', '2'], { custom_status_id: '2' }, true],
    ['custom_status_id', 'includes', ['1', '2'], { custom_status_id: '3' }, false],
    ['custom_status_id', 'not_includes', ['1', 2], { custom_status_id: '2' }, false],
    ['custom_fields_8', 'is', 'vip', { custom_fields: { 8: 'vip' } }, true],
    ['custom_fields_8', 'is', '', { custom_fields: {} }, true],
    ['custom_fields_8', 'is', true, { custom_fields: { 8: 'true' } }, true],
    ['custom_fields_8', 'present', null, { custom_fields: { 8: 'vip' } }, true],
    ['custom_fields_8', 'not_present', null, { custom_fields: { 8: null } }, true],
    ['current_tags', 'includes', 'a b', { tags: ['b', 'c'] }, true],
    ['current_tags', 'includes', 'a b', { tags: ['ab'] }, false],
    ['current_tags', 'not_includes', 'a b', { tags: ['b'] }, false],
    ['current_tags', 'not_includes', 'A b', { tags: ['c'] }, true],
    ['via_id', 'is', '4', { via_channel: 'email' }, true],
    ['via_id', 'is', 4, { via_channel: 'mail' }, true],
    ['via_id', 'is_not', '5', { via_channel: 'api' }, false],
    ['via_id', 'is', 'web_form', { via_channel: 'web' }, true],
    ['subject_includes_word', 'includes', 'refund parcel', {}, true],
    ['subject_includes_word', 'not_includes', 'parc', {}, true],
  ])('%s %s %j of %j: %s', (field, operator, value, ticket, holds) => {
    const after = sampleTicket(ticket);
    expect(firesOn({ field, operator, value }, { after, before: after })).toBe(holds);
  });
});

describe('conditions on a change (Zendesk facts, 11.2)', () => {
  it.each<[string, TriggerValue, string | null, string, boolean]>([
    ['changed', null, 'open', 'pending', true],
    ['changed', null, 'open', 'open', false],
    ['changed', null, null, 'new', true],
    ['not_changed', null, 'open', 'open', true],
    ['not_changed', null, 'open', 'pending', false],
    ['value', 'pending', 'open', 'pending', true],
    ['value', 'pending', 'pending', 'pending', false],
    ['value', 'new', null, 'new', true],
    ['not_value', 'pending', 'open', 'pending', false],
    ['value_previous', 'open', 'open', 'pending', true],
    ['value_previous', 'open', 'open', 'open', false],
    ['not_value_previous', 'open', 'open', 'pending', false],
  ])('status %s %j, from %j to %s: %s', (operator, value, from, to, holds) => {
    const before = from === null ? null : sampleTicket({ status: from });
    const after = sampleTicket({ status: to });
    expect(firesOn({ field: 'status', operator, value }, { before, after })).toBe(holds);
  });

  it.each<[string, Ticket, Ticket]>([
    ['priority', { priority: null }, { priority: 'low' }],
    ['group_id', { group_id: '1' }, { group_id: null }],
    ['assignee_id', { assignee_id: '1' }, { assignee_id: '2' }],
    ['requester_id', { requester_id: '1' }, { requester_id: '2' }],
    ['custom_fields_8', { custom_fields: {} }, { custom_fields: { 8: 'vip' } }],
  ])('%s changed: no value needed', (field, from, to) => {
    const run = { before: sampleTicket(from), after: sampleTicket(to) };
    expect(firesOn({ field, operator: 'changed' }, run)).toBe(true);
    expect(firesOn({ field, operator: 'not_changed' }, run)).toBe(false);
  });

  it('sees a change that an earlier trigger of the same update made', () => {
    const { fired } = runTriggers([
      sampleTrigger('1', { actions: [{ field: 'priority', value: 'high' }] }),
      sampleTrigger('2', { all: [{ field: 'priority', operator: 'value', value: 'high' }] }),
    ]);
    expect(fired.map(({ triggerId }) => triggerId)).toEqual(['1', '2']);
  });

  it.each(['changed_to', 'value'])('brand_id %s', (operator) => {
    const run = { before: sampleTicket(), after: sampleTicket({ brand_id: '4' }) };
    expect(firesOn({ field: 'brand_id', operator, value: '4' }, run)).toBe(true);
  });
});

describe('conditions on the update itself (Zendesk facts, 11.2)', () => {
  const privately = {
    isPublic: false,
    body: 'Refund, please: 我要投诉',
    authorRole: 'agent',
  } as const;
  const byAgent = { actor: { id: '7', role: 'agent' } } as const;
  const byAdmin = { actor: { id: '8', role: 'admin' } } as const;
  const bySystem = { actor: { id: '-1', role: 'system' } } as const;

  it.each<[string, string | undefined, TriggerValue, Partial<TicketUpdate>, boolean]>([
    ['update_type', 'is', 'Create', { isCreate: true }, true],
    ['update_type', undefined, 'Create', { isCreate: false }, false],
    ['update_type', 'is', 'Change', { isCreate: false }, true],
    ['update_type', 'is_not', 'Create', { isCreate: true }, false],
    ['comment_is_public', 'is', 'true', {}, true],
    ['comment_is_public', undefined, true, {}, true],
    ['comment_is_public', 'is', true, { comment: privately }, false],
    ['comment_is_public', 'is', true, { comment: null }, false],
    ['comment_is_public', 'is', 'false', { comment: privately }, true],
    ['comment_is_public', 'is', false, { comment: null }, false],
    ['comment_is_public', 'is', 'not_relevant', { comment: privately }, true],
    ['comment_is_public', 'is', 'not_relevant', { comment: null }, false],
    ['comment_is_public', 'is', 'requester_can_see_comment', {}, true],
    ['comment_is_public', 'is', 'requester_can_see_comment', { comment: privately }, false],
    ['role', 'is', 'end_user', {}, true],
    ['role', 'is_not', 'end_user', {}, false],
    ['role', 'is', 'end_user', byAgent, false],
    ['role', 'is', 'agent', byAgent, true],
    ['role', 'is', 'agent', byAdmin, true],
    ['role', 'is', 'agent', bySystem, false],
    ['role', 'is', '7', byAgent, true],
    ['current_via_id', 'is', '5', { via_channel: 'api' }, true],
    ['current_via_id', 'is_not', '5', { via_channel: 'web_service' }, false],
    ['comment_includes_word', 'includes', 'money refund', { comment: privately }, true],
    ['comment_includes_word', 'includes', 'REFUND', { comment: privately }, true],
    ['comment_includes_word', 'includes', 'fund', { comment: privately }, false],
    ['comment_includes_word', 'includes', '投诉', { comment: privately }, true],
    ['comment_includes_word', 'not_includes', 'refund', { comment: privately }, false],
    ['comment_includes_word', 'not_includes', 'refund', { comment: null }, true],
    ['comment_includes_word', 'is', 'refund, please', { comment: privately }, true],
    ['comment_includes_word', 'is_not', 'refund, please', { comment: privately }, false],
    ['comment_includes_word', 'includes', 'parcel', { isCreate: true }, true],
    ['comment_includes_word', 'includes', 'parcel', { isCreate: false }, false],
  ])('%s %s %j on %j: %s', (field, operator, value, given, holds) => {
    const condition = operator === undefined ? { field, value } : { field, operator, value };
    expect(firesOn(condition, { update: sampleUpdate(given) })).toBe(holds);
  });

  it('comes to an end with a long hostile comment', () => {
    const body = 'a'.repeat(64_000);
    const update = sampleUpdate({ comment: { isPublic: true, body, authorRole: 'end_user' } });
    const condition = { field: 'comment_includes_word', operator: 'includes', value: 'a' };
    expect(firesOn(condition, { update })).toBe(false);
  });
});

describe('conditions that are not understood (Zendesk facts, 11.2)', () => {
  it.each<[string, string | undefined, TriggerValue]>([
    ['satisfaction_score', 'is', 'bad'],
    ['constructor', 'is', '1'],
    ['custom_fields_x', 'is', '1'],
    ['status', 'resembles', 'open'],
    ['status', undefined, 'open'],
    ['status', 'is', 'OPEN'],
    ['status', 'is', ''],
    ['status', 'is', ['open']],
    ['type', 'less_than', 'task'],
    ['group_id', 'is', 'current_groups'],
    ['assignee_id', 'is', 'constructor'],
    ['group_id', 'includes', ['1']],
    ['custom_status_id', 'includes', []],
    ['current_tags', 'is', 'a'],
    ['current_tags', 'includes', ''],
    ['update_type', 'is', 'create'],
    ['update_type', 'changed', 'Create'],
    ['comment_is_public', 'is', 'maybe'],
    ['role', 'is', 'light_agent'],
    ['role', undefined, 'agent'],
    ['via_id', 'is', '9999'],
    ['comment_includes_word', 'includes', ' '],
    ['comment_includes_word', 'changed', 'a'],
  ])('%s %s %j: does not fire, and is reported', (field, operator, value) => {
    const condition = operator === undefined ? { field, value } : { field, operator, value };
    const outcome = runTriggers([
      sampleTrigger('1', { any: [condition], actions: [{ field: 'status', value: 'solved' }] }),
    ]);
    expect(outcome.fired).toEqual([]);
    expect(outcome.unknown).toEqual([
      { triggerId: '1', condition, why: expect.stringContaining(`Condition ${field} `) },
    ]);
  });
});
