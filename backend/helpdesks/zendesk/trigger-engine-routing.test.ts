import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSetUpTexts } from '../../routing/load-set-up-texts.ts';
import { routingPlan } from '../../routing/routing-plan.ts';
import { runTriggers, sampleTicket, sampleUpdate } from './sample-trigger.ts';
import { findUnknown } from './trigger-engine.ts';
import type { TriggerDefinition } from './trigger-types.ts';
import { triggerOf } from './zendesk-triggers.ts';

const plan = routingPlan({
  webhookEndpoint: 'https://example.com/hook',
  texts: loadSetUpTexts(join(import.meta.dirname, '../../../translations/set-up'))('en'),
  teamLanguage: 'en',
  seniorGroupId: null,
  isRouting: true,
});
const targets = { categoryId: '10', seniorGroupId: '20', webhookId: '01J' };
const triggers = plan.rules.map((rule, index) => {
  const sent = JSON.stringify({ id: rule.key, ...triggerOf(rule, targets, index + 1) });
  return JSON.parse(sent) as TriggerDefinition;
});
const fields = plan.fields.map(({ options }, index) => ({ id: String(index + 1), options }));
const isPriority = (change: { field: string }) => change.field === 'priority';
const byUs = sampleUpdate({
  actor: { id: '9', role: 'admin' },
  comment: null,
  via_channel: 'api',
});
const fired = (ids: ReturnType<typeof runTriggers>) => ids.fired.map(({ triggerId }) => triggerId);
const route = (...tags: string[]) =>
  runTriggers(triggers, { after: sampleTicket({ tags }), before: null, fields, update: byUs });

describe('our own routing, as it is sent to Zendesk', () => {
  it('is understood in every part', () => {
    expect(triggers.flatMap((trigger) => findUnknown(trigger, fields))).toEqual([]);
  });

  it('a dispute goes to the senior group as urgent, and no webhook is called', () => {
    const outcome = route('theirs', 'crossdesk_threat_dispute');
    expect(outcome.ticket).toMatchObject({ group_id: '20', priority: 'urgent' });
    expect(outcome.ticket.tags).toEqual([
      'theirs',
      'crossdesk_threat_dispute',
      'crossdesk_routed_threat',
    ]);
    expect(fired(outcome)).toEqual(['threat-to-senior']);
    expect(outcome.effects).toEqual([]);
  });

  it('routing once is enough: an agent may take the priority back', () => {
    const calmed = { ...route('crossdesk_threat_dispute').ticket, priority: 'normal' };
    const again = runTriggers(triggers, { after: calmed, fields, update: byUs });
    expect(again.ticket.priority).toBe('normal');
    expect(again.fired).toEqual([]);
  });

  it.each([
    [['crossdesk_threat_dispute', 'crossdesk_risk_high', 'crossdesk_tier_vip'], 'urgent'],
    [['crossdesk_risk_high', 'crossdesk_tier_vip'], 'high'],
    [['crossdesk_tier_vip'], 'high'],
    [['crossdesk_language_de'], null],
  ])('%j lead to the priority %s', (tags, priority) => {
    const outcome = route(...tags);
    expect(outcome.ticket.priority).toBe(priority);
    expect(outcome.fired.filter((one) => one.changes.some(isPriority)).length).toBe(
      priority === null ? 0 : 1,
    );
  });

  it('never lower a priority that somebody set', () => {
    for (const tag of ['crossdesk_risk_high', 'crossdesk_tier_vip']) {
      const outcome = runTriggers(triggers, {
        after: sampleTicket({ tags: [tag], priority: 'urgent' }),
        update: byUs,
        fields,
      });
      expect(outcome.ticket.priority).toBe('urgent');
      if (tag === 'crossdesk_risk_high') expect(outcome.ticket.group_id).toBe('20');
    }
  });

  it.each([
    ['end_user', true, ['customer_wrote']],
    ['agent', true, ['agent_replied']],
    ['agent', false, []],
  ] as const)('a comment of %s, public: %s, calls the webhook for %j', (role, isPublic, events) => {
    const { effects } = runTriggers(triggers, {
      update: sampleUpdate({
        actor: { id: '7', role },
        comment: { isPublic, body: 'x', authorRole: role },
      }),
    });
    expect(effects).toEqual(
      events.map((event) => ({
        kind: 'webhook',
        triggerId: event.replace('_', '-'),
        webhookId: '01J',
        bodyTemplate: `{"event":"${event}","ticket_id":"{{ticket.id}}"}`,
      })),
    );
  });
});
