import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSetUpTexts } from '../../../routing/load-set-up-texts.ts';
import { routingPlan } from '../../../routing/routing-plan.ts';
import type { TagSample } from '../../doctor-report.ts';
import type { TriggerDefinition } from '../trigger-types.ts';
import { triggerOf } from '../zendesk-triggers.ts';
import { viewOf } from '../zendesk-views.ts';
import { dryRun } from './dry-run.ts';
import { examineAccount } from './examine-account.ts';
import type { AccountSnapshot } from './read-account.ts';

const AT = new Date('2026-11-24T08:00:00Z');
const made = { seniorGroupId: '20', webhookId: '01J' };
const plan = routingPlan({
  webhookEndpoint: 'https://example.com/hook',
  texts: loadSetUpTexts(join(import.meta.dirname, '../../../../translations/set-up'))('en'),
  teamLanguage: 'en',
  seniorGroupId: null,
  isRouting: true,
});
const samples: TagSample[] = [
  { tags: ['crossdesk_risk_high', 'crossdesk_tier_vip'], tickets: 4, vips: 4 },
  { tags: ['crossdesk_risk_raised', 'crossdesk_threat_dispute'], tickets: 19, vips: 0 },
  { tags: ['crossdesk_risk_low'], tickets: 400, vips: 9 },
];

type Theirs = Partial<Omit<TriggerDefinition, 'conditions'>> & {
  all?: TriggerDefinition['conditions']['all'];
};

/** An account in which everything is as set-up made it, and what else is in it. */
function account(theirs: Theirs[] = []): AccountSnapshot {
  const targets = { categoryId: '10', seniorGroupId: '20', webhookId: '01J' };
  return {
    triggers: [
      ...plan.rules.map((rule, index) => ({
        id: rule.key,
        ...triggerOf(rule, targets, index + 1),
        category_id: '10',
      })),
      ...theirs.map(({ all = [], ...given }, index) => ({
        id: `their-${index}`,
        title: `Their rule ${index}`,
        active: true,
        position: index + 1,
        category_id: '11',
        conditions: { all, any: [] },
        actions: [],
        ...given,
      })),
    ] as AccountSnapshot['triggers'],
    categories: { 10: 0, 11: 1 },
    fields: [
      ...plan.fields.map((field, index) => ({
        id: 100 + index,
        type: 'tagger',
        title: field.title,
        agent_description: `[crossdesk:field:${field.group}]`,
        custom_field_options: field.options.map(({ tag, title }) => ({ name: title, value: tag })),
      })),
      ...plan.columns.map((column, index) => ({
        id: 200 + index,
        type: 'text',
        title: column.title,
        agent_description: `[crossdesk:column:${column.column}]`,
      })),
    ],
    groups: [
      { id: '20', name: 'Senior support', members: 3 },
      { id: '21', name: 'First line', members: 9 },
    ],
    views: plan.views.map((view, index) => ({
      id: 300 + index,
      active: true,
      conditions: { all: viewOf(view, {}).all },
    })),
    webhook: {
      id: '01J',
      name: 'Crossdesk',
      status: 'active',
      endpoint: 'https://example.com/hook',
      invocations: Array.from({ length: 20 }, () => ({
        status: 'success',
        created_at: '2026-11-24T07:00:00Z',
      })),
    },
  };
}

const examine = (one: AccountSnapshot, of = samples) => examineAccount(one, plan, made, of, AT);
const codes = (one: AccountSnapshot, of = samples) =>
  examine(one, of).findings.map(({ code }) => code);
const always = [{ field: 'status', operator: 'less_than', value: 'solved' }];

describe('an account in which all is well', () => {
  it('has no findings, and says what was looked at', () => {
    expect(examine(account())).toEqual({
      findings: [],
      healthyTriggers: plan.rules.length,
      deliveries: { sent: 20, failed: 0 },
    });
  });

  it.each<[string, Theirs]>([
    ['raises the priority', { actions: [{ field: 'priority', value: 'urgent' }], all: always }],
    ['adds a tag', { actions: [{ field: 'current_tags', value: 'weekend' }], all: always }],
    ['is switched off', { active: false, actions: [{ field: 'group_id', value: '21' }] }],
    [
      'sets the group of solved tickets only',
      {
        actions: [{ field: 'group_id', value: '21' }],
        all: [{ field: 'status', operator: 'is', value: 'solved' }],
      },
    ],
    [
      'sets the group before ours',
      { category_id: '9', actions: [{ field: 'group_id', value: '21' }], all: always },
    ],
    [
      'notifies somebody',
      { actions: [{ field: 'notification_user', value: ['1', 'x', 'y'] }], all: always },
    ],
  ])('a rule that %s is none', (_what, rule) => {
    const one = account([rule]);
    one.categories = { 9: -1, 10: 0, 11: 1 };
    expect(codes(one)).toEqual([]);
  });
});

describe('a rule of somebody else that undoes ours', () => {
  it.each<[string, Theirs, string]>([
    ['takes the group', { actions: [{ field: 'group_id', value: '21' }], all: always }, 'group_id'],
    ['empties the group', { actions: [{ field: 'group_id', value: '' }], all: always }, 'group_id'],
    [
      'lowers the priority',
      { actions: [{ field: 'priority', value: 'normal' }], all: always },
      'priority',
    ],
    ['replaces all tags', { actions: [{ field: 'set_tags', value: 'new' }], all: always }, 'tags'],
    [
      'removes a tag of ours',
      {
        actions: [
          { field: 'remove_tags', value: 'crossdesk_routed_threat crossdesk_threat_dispute' },
        ],
        all: always,
      },
      'tags',
    ],
    [
      'answers to our own tag',
      {
        actions: [{ field: 'group_id', value: '21' }],
        all: [{ field: 'current_tags', operator: 'includes', value: 'crossdesk_risk_high' }],
      },
      'group_id',
    ],
    [
      'looks at the priority that we set',
      {
        actions: [{ field: 'priority', value: 'low' }],
        all: [{ field: 'priority', operator: 'is', value: 'urgent' }],
      },
      'priority',
    ],
    [
      'acts on our group',
      {
        actions: [{ field: 'group_id', value: '21' }],
        all: [{ field: 'group_id', operator: 'is', value: '20' }],
      },
      'group_id',
    ],
  ])('%s', (_what, rule, field) => {
    const found = examine(account([rule])).findings.filter(({ code }) => code === 'undoes_ours');
    expect(found.map(({ params }) => [params.title, params.field])).toContainEqual([
      'Their rule 0',
      field,
    ]);
    expect(found[0]?.severity).toBe('serious');
  });

  it('says how many tickets of the last days it would have met, VIPs among them', () => {
    const [found] = examine(
      account([{ actions: [{ field: 'group_id', value: '21' }], all: always }]),
    ).findings;
    expect(found?.params).toMatchObject({ tickets: 23, vips: 4 });
  });

  it('offers to move ours behind it only where that mends it', () => {
    const lowers = { actions: [{ field: 'priority', value: 'normal' }], all: always };
    expect(examine(account([lowers])).findings[0]?.repairs).toEqual(['move_last', 'keep']);
    const waits = {
      actions: [{ field: 'group_id', value: '21' }],
      all: [{ field: 'group_id', operator: 'is', value: '20' }],
    };
    // It fires after ours wherever ours stand.
    expect(examine(account([waits])).findings[0]?.repairs).toEqual(['keep']);
  });

  it('is told while ours are still switched off', () => {
    const one = account([{ actions: [{ field: 'group_id', value: '21' }], all: always }]);
    const watching = { ...plan, rules: plan.rules.map((rule) => ({ ...rule, isActive: false })) };
    for (const trigger of one.triggers) {
      if (!trigger.id.startsWith('their')) trigger.active = false;
    }
    const { findings } = examineAccount(one, watching, made, samples, AT);
    expect(findings.map(({ code }) => code)).toEqual(['undoes_ours']);
  });
});

describe('what is ours', () => {
  const change = (work: (one: AccountSnapshot) => void) => {
    const one = account();
    work(one);
    return codes(one);
  };
  const ours = (one: AccountSnapshot) => one.triggers.find(({ id }) => id === 'threat-to-senior');

  it.each<[string, (one: AccountSnapshot) => void, string]>([
    ['a rule is gone', (one) => one.triggers.splice(2, 1), 'trigger_missing'],
    [
      'a rule is off',
      (one) => Object.assign(ours(one) ?? {}, { active: false }),
      'trigger_inactive',
    ],
    [
      'a rule goes to another group',
      (one) => {
        const action = ours(one)?.actions.find(({ field }) => field === 'group_id');
        if (action) action.value = '21';
      },
      'trigger_edited',
    ],
    ['the webhook is gone', (one) => Object.assign(one, { webhook: null }), 'webhook_missing'],
    [
      'the webhook is off',
      (one) => Object.assign(one.webhook ?? {}, { status: 'inactive' }),
      'webhook_inactive',
    ],
    [
      'the webhook leads elsewhere',
      (one) => Object.assign(one.webhook ?? {}, { endpoint: 'https://x.example' }),
      'webhook_elsewhere',
    ],
    [
      'deliveries fail',
      (one) =>
        one.webhook?.invocations
          .slice(0, 5)
          .map((sent) => Object.assign(sent, { status: 'failed' })),
      'webhook_failing',
    ],
    [
      'the circuit breaker is open',
      (one) => Object.assign(one.webhook?.invocations[0] ?? {}, { status: 'circuit_broken' }),
      'webhook_failing',
    ],
    ['a field is gone', (one) => one.fields.splice(0, 1), 'field_missing'],
    [
      'a field is off',
      (one) => Object.assign(one.fields[1] ?? {}, { active: false }),
      'field_inactive',
    ],
    [
      'an option is gone',
      (one) => one.fields[2]?.custom_field_options?.splice(0, 1),
      'option_missing',
    ],
    ['the group is gone', (one) => one.groups.splice(0, 1), 'group_missing'],
    [
      'nobody is in the group',
      (one) => Object.assign(one.groups[0] ?? {}, { members: 0 }),
      'group_empty',
    ],
  ])('%s', (_what, work, code) => {
    expect(change(work)).toContain(code);
  });

  it('another name harms nothing', () => {
    expect(change((one) => Object.assign(ours(one) ?? {}, { title: 'Renamed' }))).toEqual([]);
  });

  it('deliveries of yesterday count no more', () => {
    const old = (one: AccountSnapshot) =>
      one.webhook?.invocations.map((sent) =>
        Object.assign(sent, { status: 'failed', created_at: '2026-11-22T00:00:00Z' }),
      );
    expect(change(old)).toEqual([]);
  });
});

describe('tags and rules that lead nowhere', () => {
  const reviews = [{ tags: ['crossdesk_threat_bad_review'], tickets: 38, vips: 1 }];

  it('a tag that is written and that nothing asks for', () => {
    const { findings } = examine(account(), reviews);
    expect(findings).toMatchObject([
      { code: 'tag_unused', params: { tag: 'crossdesk_threat_bad_review', tickets: 38 } },
    ]);
    const asking = account([
      {
        all: [
          { field: 'current_tags', operator: 'includes', value: 'crossdesk_threat_bad_review x' },
        ],
      },
    ]);
    expect(codes(asking, reviews)).toEqual([]);
    // Never written: nobody misses a rule.
    expect(codes(account(), [])).toEqual([]);
  });

  it('a rule that we do not understand, where it touches what is ours', () => {
    const strange = { all: [{ field: 'moon_phase', operator: 'is', value: 'full' }] };
    const touching = { ...strange, actions: [{ field: 'group_id', value: '21' }] };
    expect(codes(account([touching]))).toEqual(['cannot_tell']);
    const harmless = {
      ...strange,
      actions: [{ field: 'notification_user', value: ['1', 'a', 'b'] }],
    };
    expect(codes(account([harmless]))).toEqual([]);
  });
});

describe('the dry run', () => {
  it('shows who fires, where it turns wrong, and what was wanted', () => {
    const one = account([{ actions: [{ field: 'priority', value: 'normal' }], all: always }]);
    const ourIds = new Set(plan.rules.map(({ key }) => key));
    const run = dryRun(one, ourIds, {
      tags: ['crossdesk_threat_dispute'],
      isNew: false,
      priority: null,
    });
    expect(run.final).toMatchObject({ group: 'Senior support', priority: 'normal' });
    expect(run.wanted).toEqual({ group: 'Senior support', priority: 'urgent' });
    expect(run.steps.filter(({ isOurs }) => isOurs).length).toBeGreaterThan(0);
    expect(run.cannotTell).toEqual([]);
  });
});
