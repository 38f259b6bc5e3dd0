import type { Examination, Finding, TagSample } from '../../doctor-report.ts';
import type { RoutingPlan, RoutingProvision } from '../../set-up-plan.ts';
import { findUnknown } from '../trigger-engine.ts';
import { findColumn, findOneOf } from '../zendesk-fields.ts';
import { findTrigger, isSame, triggerOf } from '../zendesk-triggers.ts';
import { examineOrder } from './examine-order.ts';
import type { AccountSnapshot } from './read-account.ts';

export type Made = Pick<RoutingProvision, 'seniorGroupId' | 'webhookId'>;

const DAY = 86_400_000;
/** Values that say "nothing special": nobody needs a rule for them. */
const CALM = /_(?:risk_low|tier_new|tier_regular|language_.*)$/;
/** Fewer deliveries than this say nothing about a webhook's health. */
const ENOUGH = 5;

/** Everything that may keep our routing from working, the gravest first. Pure. */
export function examineAccount(
  account: AccountSnapshot,
  plan: RoutingPlan,
  made: Made,
  samples: readonly TagSample[],
  at: Date,
): Examination {
  const own = plan.rules.map((rule) => ({ rule, trigger: findTrigger(account.triggers, rule) }));
  const findings = [
    ...examineOwn(own, account, made),
    ...examineOrder(account, own, samples),
    ...examineWebhook(account, plan, at),
    ...examineFields(account, plan),
    ...examineGroup(account, made),
    ...examineTags(account, plan, new Set(own.map(({ trigger }) => trigger?.id)), samples),
    ...cannotTell(account, own),
  ];
  const recent = (account.webhook?.invocations ?? []).filter(
    ({ created_at }) => at.getTime() - Date.parse(created_at) < DAY,
  );
  const troubled = new Set(
    findings
      .filter(({ code }) => code.startsWith('trigger_'))
      .map(({ params }) => String(params.title)),
  );
  return {
    findings: findings.sort((a, b) => weight(a) - weight(b)),
    healthyTriggers: own.filter(
      ({ rule, trigger }) => trigger !== undefined && !troubled.has(rule.title),
    ).length,
    deliveries:
      account.webhook === null
        ? null
        : { sent: recent.length, failed: recent.filter(({ status }) => isFailure(status)).length },
  };
}

type Own = {
  rule: RoutingPlan['rules'][number];
  trigger: AccountSnapshot['triggers'][number] | undefined;
}[];

const weight = ({ severity }: Finding): number => (severity === 'serious' ? 0 : 1);
const isFailure = (status: string): boolean => /fail|broken|error|timeout/i.test(status);

function examineOwn(own: Own, account: AccountSnapshot, made: Made): Finding[] {
  return own.flatMap(({ rule, trigger }, index): Finding[] => {
    const about = (code: Finding['code'], severity: Finding['severity'], more = {}): Finding => ({
      key: `${code}:${rule.key}`,
      code,
      severity,
      params: { title: rule.title, ...more },
      repairs: ['set_up'],
    });
    if (trigger === undefined) return [about('trigger_missing', 'serious')];
    if (rule.isActive && !trigger.active) return [about('trigger_inactive', 'serious')];
    const wanted = triggerOf(
      rule,
      {
        categoryId: trigger.category_id,
        seniorGroupId: made.seniorGroupId ?? '',
        webhookId: made.webhookId ?? '',
      },
      index + 1,
    );
    // A name of their own harms nothing; what it asks for and does is ours.
    if (isSame({ ...trigger, title: wanted.title }, wanted)) return [];
    const group = trigger.actions.find(({ field }) => field === 'group_id')?.value;
    const to = account.groups.find(({ id }) => id === String(group))?.name ?? '';
    return [
      {
        ...about('trigger_edited', 'warning', { group: to, at: trigger.updated_at ?? '' }),
        // Each edit is accepted by itself: another one is told again.
        key: `trigger_edited:${rule.key}:${trigger.updated_at ?? ''}`,
        repairs: ['set_up', 'keep'],
      },
    ];
  });
}

function examineWebhook({ webhook }: AccountSnapshot, plan: RoutingPlan, at: Date): Finding[] {
  const about = (code: Finding['code'], params: Finding['params'] = {}): Finding => ({
    key: code,
    code,
    severity: 'serious',
    params,
    repairs: code === 'webhook_failing' ? [] : ['set_up'],
  });
  if (webhook === null) return [about('webhook_missing')];
  if (webhook.status !== 'active') return [about('webhook_inactive')];
  if (webhook.endpoint !== plan.webhook.endpoint) return [about('webhook_elsewhere')];
  const recent = webhook.invocations.filter(
    ({ created_at }) => at.getTime() - Date.parse(created_at) < DAY,
  );
  const failed = recent.filter(({ status }) => isFailure(status)).length;
  const isBroken = recent.some(({ status }) => /circuit/i.test(status));
  return isBroken || (recent.length >= ENOUGH && failed / recent.length > 0.1)
    ? [about('webhook_failing', { failed, sent: recent.length })]
    : [];
}

function examineFields({ fields }: AccountSnapshot, plan: RoutingPlan): Finding[] {
  const about = (code: Finding['code'], title: string, more = {}): Finding => ({
    key: `${code}:${title}`,
    code,
    severity: 'serious',
    params: { title, ...more },
    repairs: ['set_up'],
  });
  const oneOfs = plan.fields.flatMap((field): Finding[] => {
    const found = findOneOf(fields, field);
    if (found === undefined) return [about('field_missing', field.title)];
    if (found.active === false) return [about('field_inactive', field.title)];
    const there = new Set(found.custom_field_options?.map(({ value }) => value));
    const lost = field.options.filter(({ tag }) => !there.has(tag));
    return lost.length === 0 ? [] : [about('option_missing', field.title, { count: lost.length })];
  });
  const columns = plan.columns.flatMap((column): Finding[] => {
    const found = findColumn(fields, column);
    if (found === undefined) return [about('field_missing', column.title)];
    return found.active === false ? [about('field_inactive', column.title)] : [];
  });
  return [...oneOfs, ...columns];
}

function examineGroup({ groups }: AccountSnapshot, { seniorGroupId }: Made): Finding[] {
  if (seniorGroupId === null) return [];
  const group = groups.find(({ id }) => id === seniorGroupId);
  const about = (code: Finding['code'], title: string, repairs: Finding['repairs']): Finding => ({
    key: code,
    code,
    severity: 'serious',
    params: { title },
    repairs,
  });
  if (group === undefined) return [about('group_missing', '', ['set_up'])];
  return group.members === 0 ? [about('group_empty', group.name, [])] : [];
}

/** Tags that we have written and that no active rule or list asks for. */
function examineTags(
  account: AccountSnapshot,
  plan: RoutingPlan,
  ours: ReadonlySet<string | undefined>,
  samples: readonly TagSample[],
): Finding[] {
  // Ours count also while they are switched off: in watch mode that is as it should be.
  const asked = JSON.stringify([
    account.triggers
      .filter(({ id, active }) => active || ours.has(id))
      .map(({ conditions }) => conditions),
    account.views.filter(({ active }) => active !== false).map(({ conditions }) => conditions),
  ]);
  const tags = plan.fields.flatMap(({ options }) => options).filter(({ tag }) => !CALM.test(tag));
  return tags.flatMap(({ tag, title }): Finding[] => {
    const tickets = samples
      .filter((sample) => sample.tags.includes(tag))
      .reduce((sum, sample) => sum + sample.tickets, 0);
    // With quotes or a blank behind it: `risk_high` is no part of `risk_higher`.
    if (tickets === 0 || new RegExp(`["\\s]${tag}["\\s]`).test(asked)) return [];
    return [
      {
        key: `tag_unused:${tag}`,
        code: 'tag_unused',
        severity: 'warning',
        params: { tag, title, tickets },
        repairs: ['add_rule', 'keep'],
      },
    ];
  });
}

/** Rules with a part that is not understood, where they might touch what is ours. */
function cannotTell(account: AccountSnapshot, own: Own): Finding[] {
  const ours = new Set(own.map(({ trigger }) => trigger?.id));
  const taggers = account.fields.map((field) => ({
    id: String(field.id),
    options: (field.custom_field_options ?? []).map(({ value }) => ({ tag: value })),
  }));
  const touching = new Set(['group_id', 'priority', 'assignee_id', 'set_tags', 'remove_tags']);
  return account.triggers.flatMap((trigger): Finding[] => {
    if (!trigger.active || ours.has(trigger.id)) return [];
    if (!trigger.actions.some(({ field }) => touching.has(field))) return [];
    const unknown = findUnknown(trigger, taggers)[0];
    if (unknown === undefined) return [];
    return [
      {
        key: `cannot_tell:${trigger.id}`,
        code: 'cannot_tell',
        severity: 'warning',
        params: { title: trigger.title.slice(0, 120), why: unknown.why.slice(0, 120) },
        repairs: ['keep'],
      },
    ];
  });
}
