import { describe, expect, it } from 'vitest';
import { runTriggers, sampleTicket, sampleTrigger, sampleUpdate } from './sample-trigger.ts';
import { findUnknown } from './trigger-engine.ts';
import type { TriggerDefinition, TriggerOutcome } from './trigger-types.ts';

const has = (tag: string) => ({ field: 'current_tags', operator: 'includes', value: tag });
const lacks = (tag: string) => ({ field: 'current_tags', operator: 'not_includes', value: tag });
const add = (tag: string) => ({ field: 'current_tags', value: tag });
const remove = (tag: string) => ({ field: 'remove_tags', value: tag });
const order = ({ fired }: TriggerOutcome) => fired.map(({ triggerId }) => triggerId).join(' ');

describe('which triggers fire, and in which order (Zendesk facts, 11.1)', () => {
  it('by position of the category, then of the trigger; without a known category last', () => {
    const outcome = runTriggers(
      [
        sampleTrigger('1', { category_id: null, position: 0 }),
        sampleTrigger('2', { category_id: 'gone', position: 1 }),
        sampleTrigger('3', { category_id: 'late', position: 0 }),
        sampleTrigger('4', { category_id: 'early', position: 9 }),
        sampleTrigger('5', { category_id: 'early', position: 2 }),
      ],
      { categories: { late: 2, early: 1 } },
    );
    expect(order(outcome)).toBe('5 4 3 1 2');
  });

  it('inactive triggers are passed over, and not reported', () => {
    const outcome = runTriggers([
      sampleTrigger('1', { active: false }),
      sampleTrigger('2', { active: false, actions: [{ field: 'who_knows', value: '' }] }),
    ]);
    expect(outcome).toMatchObject({ fired: [], unknown: [] });
  });

  it.each([
    ['both lists empty', [], [], true],
    ['all hold', [has('a'), has('b')], [], true],
    ['one of all does not hold', [has('a'), has('x')], [], false],
    ['one of any holds', [], [has('x'), has('b')], true],
    ['none of any holds', [], [has('x'), has('y')], false],
    ['all hold, none of any', [has('a')], [has('x')], false],
    ['any holds, not all', [has('x')], [has('a')], false],
  ])('%s', (_title, all, any, fires) => {
    const after = sampleTicket({ tags: ['a', 'b'] });
    const outcome = runTriggers([sampleTrigger('1', { all, any })], { after });
    expect(order(outcome)).toBe(fires ? '1' : '');
  });

  it('a list may be null, as in the description of the API', () => {
    const trigger = JSON.parse(JSON.stringify(sampleTrigger('1', {}))) as TriggerDefinition;
    Object.assign(trigger, { conditions: { all: null } });
    expect(order(runTriggers([trigger]))).toBe('1');
  });

  it('nothing fires on a ticket that was closed; on one that is being closed it does', () => {
    const closed = sampleTicket({ status: 'closed' });
    const triggers = [sampleTrigger('1', {})];
    expect(order(runTriggers(triggers, { before: closed, after: closed }))).toBe('');
    expect(order(runTriggers(triggers, { before: sampleTicket(), after: closed }))).toBe('1');
  });
});

describe('a change makes the list be checked again (Zendesk facts, 11.4)', () => {
  it('an earlier trigger sees what a later one did, before those after it', () => {
    const outcome = runTriggers([
      sampleTrigger('1', { all: [has('b')], actions: [add('c')] }),
      sampleTrigger('2', { actions: [add('b')] }),
      sampleTrigger('3', {}),
    ]);
    expect(order(outcome)).toBe('2 1 3');
    expect(outcome.ticket.tags).toEqual(['b', 'c']);
  });

  it('a trigger that changes nothing does not start the list again', () => {
    const outcome = runTriggers(
      [
        sampleTrigger('1', { all: [lacks('a')] }),
        sampleTrigger('2', { actions: [add('a')] }),
        sampleTrigger('3', { actions: [remove('z')] }),
      ],
      { after: sampleTicket({ tags: ['a'] }) },
    );
    expect(order(outcome)).toBe('2 3');
    expect(outcome.fired.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('each fires once an update: two that undo each other come to an end', () => {
    const outcome = runTriggers([
      sampleTrigger('1', { all: [lacks('ping')], actions: [add('ping')] }),
      sampleTrigger('2', { all: [has('ping')], actions: [remove('ping')] }),
    ]);
    expect(order(outcome)).toBe('1 2');
    expect(outcome.ticket.tags).toEqual([]);
  });

  it('a hundred that each undo the one before come to an end, each once', () => {
    const triggers = Array.from({ length: 100 }, (_, index) =>
      sampleTrigger(String(index + 1), {
        actions: [{ field: 'priority', value: index % 2 === 0 ? 'low' : 'urgent' }],
      }),
    );
    const { fired, ticket } = runTriggers(triggers);
    expect(new Set(fired.map(({ triggerId }) => triggerId)).size).toBe(100);
    expect(fired.length).toBe(100);
    expect(ticket.priority).toBe('urgent');
  });

  it('guard 1: a nullifying tag keeps a trigger to one firing a ticket', () => {
    const trigger = sampleTrigger('1', {
      all: [lacks('told')],
      actions: [add('told'), { field: 'notification_webhook', value: ['01J', '{}'] }],
    });
    const first = runTriggers([trigger]);
    const second = runTriggers([trigger], { after: first.ticket });
    expect(first.effects.length).toBe(1);
    expect(second).toMatchObject({ fired: [], effects: [] });
  });

  it.each([
    ['a customer writes', sampleUpdate(), '1'],
    ['an agent writes', sampleUpdate({ actor: { id: '7', role: 'agent' } }), ''],
    ['tags are written', sampleUpdate({ actor: { id: '7', role: 'admin' }, comment: null }), ''],
  ])('guard 2: public comment of an end user; %s', (_title, update, expected) => {
    const all = [
      { field: 'comment_is_public', operator: 'is', value: 'true' },
      { field: 'role', operator: 'is', value: 'end_user' },
    ];
    expect(order(runTriggers([sampleTrigger('1', { all })], { update }))).toBe(expected);
  });

  it('guard 4: set_tags takes the tags of others and empties their fields, current_tags does not', () => {
    const fields = [{ id: '8', options: [{ tag: 'acme_risk_high' }] }];
    const after = sampleTicket({
      tags: ['acme_risk_high', 'theirs'],
      custom_fields: { 8: 'acme_risk_high' },
    });
    const run = (field: string) =>
      runTriggers([sampleTrigger('1', { actions: [{ field, value: 'x' }] })], { after, fields });
    expect(run('set_tags').ticket).toMatchObject({ tags: ['x'], custom_fields: { 8: null } });
    expect(run('current_tags').ticket).toMatchObject({
      tags: ['acme_risk_high', 'theirs', 'x'],
      custom_fields: { 8: 'acme_risk_high' },
    });
  });

  it('guard 5: of a one-of group a trigger leaves one tag', () => {
    const fields = [{ id: '8', options: [{ tag: 'acme_risk_low' }, { tag: 'acme_risk_high' }] }];
    const after = sampleTicket({ tags: ['acme_risk_low'], custom_fields: { 8: 'acme_risk_low' } });
    const { fired } = runTriggers([sampleTrigger('1', { actions: [add('acme_risk_high')] })], {
      after,
      fields,
    });
    expect(fired[0]?.changes).toEqual([
      { field: 'custom_fields_8', from: 'acme_risk_low', to: 'acme_risk_high' },
      { field: 'tags', from: ['acme_risk_low'], to: ['acme_risk_high'] },
    ]);
  });
});

describe('what is not understood (Zendesk facts, 19)', () => {
  const odd = sampleTrigger('1', {
    all: [{ field: 'schedule_id', operator: 'is', value: '1' }, has('a')],
    any: [{ field: 'status', operator: 'smells', value: 'open' }],
    actions: [{ field: 'share_ticket', value: '5' }, add('x')],
  });

  it('every part is named with its reason; the other triggers go on', () => {
    const outcome = runTriggers([odd, sampleTrigger('2', { actions: [add('y')] })]);
    expect(outcome.unknown).toEqual([
      {
        triggerId: '1',
        condition: odd.conditions.all[0],
        why: 'Condition schedule_id is not known.',
      },
      {
        triggerId: '1',
        condition: odd.conditions.any[0],
        why: 'Condition status has an unknown operator "smells".',
      },
      { triggerId: '1', action: odd.actions[0], why: 'Action share_ticket is not known.' },
    ]);
    expect(order(outcome)).toBe('2');
    expect(findUnknown({ ...odd, active: false })).toEqual(outcome.unknown);
  });

  it('an option that a field does not have is found when the field is known', () => {
    const trigger = sampleTrigger('1', { actions: [{ field: 'custom_fields_8', value: 'b' }] });
    expect(findUnknown(trigger)).toEqual([]);
    expect(findUnknown(trigger, [{ id: '8', options: [{ tag: 'a' }] }])).toHaveLength(1);
  });
});
