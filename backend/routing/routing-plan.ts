import { type LanguageTag, RISK_LEVELS, THREAT_KINDS, VALUE_TIERS } from '../domain.ts';
import type { Column, OneOfGroup } from '../helpdesks/helpdesk.ts';
import type { PlannedView, RoutingPlan, RoutingRule } from '../helpdesks/set-up-plan.ts';

/** Every tag of ours starts so, that nobody's own tags are touched and ours are recognised. */
export const TAG_PREFIX = 'crossdesk';

/** Languages that customers of cross-border shops write; others go into `other`. */
const LANGUAGES = [
  'ar',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sv',
  'th',
  'tl',
  'tr',
  'uk',
  'vi',
  'zh_hans',
  'zh_hant',
] as const;

export const tagOfTier = (tier: string) => `${TAG_PREFIX}_tier_${tier}`;
export const tagOfRisk = (risk: string) => `${TAG_PREFIX}_risk_${risk}`;
export const tagOfThreat = (threat: string) => `${TAG_PREFIX}_threat_${threat}`;

/** The option that stands for a language tag; `other` for those without one of their own. */
export function tagOfLanguage(language: string): string {
  const lower = language.toLowerCase();
  const script = lower.startsWith('zh')
    ? /hant|tw|hk|mo/.test(lower)
      ? 'zh_hant'
      : 'zh_hans'
    : (lower.split('-')[0] ?? '').replace(/^n[bn]$/, 'no');
  const known = LANGUAGES.find((code) => code === script);
  return `${TAG_PREFIX}_language_${known ?? 'other'}`;
}

/** Threats that a senior colleague must see at once. A wish for a human, or mere words, are not. */
const TO_SENIOR_AT_ONCE = [
  'dispute',
  'marketplace_claim',
  'regulator',
  'lawyer',
  'media',
  'safety',
] as const;

const ROUTED_THREAT = `${TAG_PREFIX}_routed_threat`;
const ROUTED_RISK = `${TAG_PREFIX}_routed_risk`;
const ROUTED_HIGH = `${TAG_PREFIX}_routed_high`;

/** Each adds a tag that its own condition excludes, so that no rule can fire twice on a ticket. */
const RULES: Pick<RoutingRule, 'key' | 'when' | 'effect'>[] = [
  {
    key: 'customer-wrote',
    when: { event: 'customer_wrote' },
    effect: { callWebhook: true },
  },
  {
    key: 'agent-replied',
    when: { event: 'agent_replied' },
    effect: { callWebhook: true },
  },
  {
    key: 'threat-to-senior',
    when: { anyTag: TO_SENIOR_AT_ONCE.map(tagOfThreat), withoutTags: [ROUTED_THREAT] },
    effect: { toSeniorGroup: true, priority: 'urgent', addTag: ROUTED_THREAT },
  },
  {
    key: 'risk-to-senior',
    when: { anyTag: [tagOfRisk('high')], withoutTags: [ROUTED_RISK, ROUTED_THREAT] },
    effect: { toSeniorGroup: true, addTag: ROUTED_RISK },
  },
  {
    key: 'raise-priority',
    // Raised, never lowered: somebody may have made it urgent.
    when: {
      anyTag: [tagOfRisk('high'), tagOfTier('vip')],
      withoutTags: [ROUTED_HIGH, ROUTED_THREAT],
      priorityBelow: 'high',
    },
    effect: { priority: 'high', addTag: ROUTED_HIGH },
  },
];

/** Would bring the ticket to the senior group, were routing on; null when none does. */
export function seniorRuleFor(tags: readonly string[]): string | null {
  const rule = RULES.find(
    ({ when, effect }) =>
      effect.toSeniorGroup === true &&
      'anyTag' in when &&
      when.anyTag.some((tag) => tags.includes(tag)),
  );
  return rule?.key ?? null;
}

/** Keys of the rules that bring people in; the others only tell us that somebody wrote. */
export const ROUTING_RULES: readonly string[] = RULES.filter(({ when }) => 'anyTag' in when).map(
  ({ key }) => key,
);

const VIEWS: Pick<PlannedView, 'key' | 'anyTag'>[] = [
  { key: 'threats', anyTag: TO_SENIOR_AT_ONCE.map(tagOfThreat) },
  { key: 'at-risk', anyTag: [tagOfRisk('high'), tagOfRisk('raised')] },
  { key: 'valuable', anyTag: [tagOfTier('vip'), tagOfTier('high')] },
  { key: 'waiting', anyTag: [] },
];
const COLUMNS: Column[] = ['summary', 'deadline'];

interface Titled {
  title: string;
  description: string;
}

/** What an admin reads in the helpdesk about the things we make: `translations/set-up/`. */
export interface SetUpTexts {
  senior_group: string;
  senior_group_description: string;
  category: string;
  webhook: Titled;
  fields: Record<OneOfGroup, Titled>;
  options: Record<OneOfGroup, Record<string, string>>;
  columns: Record<Column, Titled>;
  rules: Record<string, Titled>;
  views: Record<string, Titled>;
  /** `{title}` is the tag's. */
  extra_rule: Titled;
  /** Pieces of the one-line summary of a message. */
  summary: {
    topics: Record<string, string>;
    threats: Record<string, string>;
    order: string;
    joined: string;
    nothing_known: string;
  };
}

/** What must exist in the helpdesk for routing to work, in the words of the team's language. */
export function routingPlan(options: {
  webhookEndpoint: string;
  texts: SetUpTexts;
  teamLanguage: LanguageTag;
  /** A group that is there; null: ours is made. */
  seniorGroupId: string | null;
  /** Whether the rules that bring people in act. */
  isRouting: boolean;
}): RoutingPlan {
  const { texts, teamLanguage } = options;
  const names = new Intl.DisplayNames([teamLanguage, 'en'], { type: 'language' });
  const codes: Record<OneOfGroup, { code: string; tag: string }[]> = {
    language: [...LANGUAGES, 'other'].map((code) => ({
      code,
      tag: `${TAG_PREFIX}_language_${code}`,
    })),
    tier: VALUE_TIERS.map((code) => ({ code, tag: tagOfTier(code) })),
    risk: RISK_LEVELS.map((code) => ({ code, tag: tagOfRisk(code) })),
    threat: THREAT_KINDS.map((code) => ({ code, tag: tagOfThreat(code) })),
  };
  return {
    fields: (Object.keys(codes) as OneOfGroup[]).map((group) => ({
      group,
      ...texts.fields[group],
      options: codes[group].map(({ code, tag }) => ({
        tag,
        title: texts.options[group][code] ?? names.of(code.replace('_', '-')) ?? code,
      })),
    })),
    columns: COLUMNS.map((column) => ({ column, ...texts.columns[column] })),
    seniorGroup: {
      chosenId: options.seniorGroupId,
      name: texts.senior_group,
      description: texts.senior_group_description,
    },
    category: { name: texts.category },
    rules: RULES.map((rule) => ({
      ...rule,
      isActive: options.isRouting || !ROUTING_RULES.includes(rule.key),
      title: texts.rules[rule.key]?.title ?? rule.key,
      description: texts.rules[rule.key]?.description ?? '',
    })),
    webhook: {
      name: texts.webhook.title,
      description: texts.webhook.description,
      endpoint: options.webhookEndpoint,
    },
    views: VIEWS.map((view) => ({
      ...view,
      title: texts.views[view.key]?.title ?? view.key,
      description: texts.views[view.key]?.description ?? '',
    })),
  };
}
