import { type LanguageTag, RISK_LEVELS, THREAT_KINDS, VALUE_TIERS } from '../domain.ts';
import type { FieldGroup, RoutingPlan, RoutingRule } from '../helpdesks/helpdesk.ts';

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

/** What an admin reads in the helpdesk about the things we make: `translations/set-up/`. */
export interface SetUpTexts {
  senior_group: string;
  fields: Record<FieldGroup, string>;
  field_description: string;
  options: Record<FieldGroup, Record<string, string>>;
  rules: Record<string, { title: string; description: string }>;
}

/** What must exist in the helpdesk for routing to work, in the words of the team's language. */
export function routingPlan(options: {
  webhookEndpoint: string;
  texts: SetUpTexts;
  teamLanguage: LanguageTag;
}): RoutingPlan {
  const { texts, teamLanguage } = options;
  const names = new Intl.DisplayNames([teamLanguage, 'en'], { type: 'language' });
  const codes: Record<FieldGroup, { code: string; tag: string }[]> = {
    language: [...LANGUAGES, 'other'].map((code) => ({
      code,
      tag: `${TAG_PREFIX}_language_${code}`,
    })),
    tier: VALUE_TIERS.map((code) => ({ code, tag: tagOfTier(code) })),
    risk: RISK_LEVELS.map((code) => ({ code, tag: tagOfRisk(code) })),
    threat: THREAT_KINDS.map((code) => ({ code, tag: tagOfThreat(code) })),
  };
  return {
    fields: (Object.keys(codes) as FieldGroup[]).map((group) => ({
      group,
      title: texts.fields[group],
      description: texts.field_description,
      options: codes[group].map(({ code, tag }) => ({
        tag,
        title: texts.options[group][code] ?? names.of(code.replace('_', '-')) ?? code,
      })),
    })),
    seniorGroupName: texts.senior_group,
    rules: RULES.map((rule) => ({
      ...rule,
      title: texts.rules[rule.key]?.title ?? rule.key,
      description: texts.rules[rule.key]?.description ?? '',
    })),
    webhook: { name: 'Crossdesk', endpoint: options.webhookEndpoint },
  };
}
