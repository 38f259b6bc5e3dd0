import { RISK_LEVELS, THREAT_KINDS, VALUE_TIERS } from '../domain.ts';
import type { RoutingPlan, RoutingRule } from '../helpdesks/helpdesk.ts';

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
const ROUTED_VIP = `${TAG_PREFIX}_routed_vip`;

/** Each adds a tag that its own condition excludes, so that no rule can fire twice on a ticket. */
const RULES: RoutingRule[] = [
  {
    key: 'customer-wrote',
    title: 'Crossdesk: a customer wrote',
    description: 'Tells Crossdesk which ticket to read. Sends ids only.',
    when: { event: 'customer_wrote' },
    effect: { callWebhook: true },
  },
  {
    key: 'agent-replied',
    title: 'Crossdesk: an agent replied',
    description: 'Tells Crossdesk that the reply is done. Sends ids only.',
    when: { event: 'agent_replied' },
    effect: { callWebhook: true },
  },
  {
    key: 'threat-to-senior',
    title: 'Crossdesk: dispute, claim, regulator, lawyer, media or safety → senior group, urgent',
    description: 'Brings in an experienced colleague at once.',
    when: { anyTag: TO_SENIOR_AT_ONCE.map(tagOfThreat), withoutTags: [ROUTED_THREAT] },
    effect: { toSeniorGroup: true, priority: 'urgent', addTag: ROUTED_THREAT },
  },
  {
    key: 'risk-to-senior',
    title: 'Crossdesk: likely to escalate → senior group, high',
    description: 'Brings in an experienced colleague before it becomes a complaint.',
    when: { anyTag: [tagOfRisk('high')], withoutTags: [ROUTED_RISK, ROUTED_THREAT] },
    effect: { toSeniorGroup: true, priority: 'high', addTag: ROUTED_RISK },
  },
  {
    key: 'vip-priority',
    title: 'Crossdesk: very valuable customer → high',
    description: 'A very valuable customer does not wait.',
    when: { anyTag: [tagOfTier('vip')], withoutTags: [ROUTED_VIP, ROUTED_RISK, ROUTED_THREAT] },
    effect: { priority: 'high', addTag: ROUTED_VIP },
  },
];

/** What must exist in the helpdesk for routing to work. */
export function routingPlan(options: {
  webhookEndpoint: string;
  seniorGroupName: string;
}): RoutingPlan {
  const title = (code: string) => code.replaceAll('_', ' ');
  return {
    fields: [
      {
        group: 'language',
        title: 'Customer language',
        options: [...LANGUAGES, 'other'].map((code) => ({
          tag: `${TAG_PREFIX}_language_${code}`,
          title: code.replace('_', '-'),
        })),
      },
      {
        group: 'tier',
        title: 'Customer value',
        options: VALUE_TIERS.map((tier) => ({ tag: tagOfTier(tier), title: title(tier) })),
      },
      {
        group: 'risk',
        title: 'Complaint risk',
        options: RISK_LEVELS.map((risk) => ({ tag: tagOfRisk(risk), title: title(risk) })),
      },
      {
        group: 'threat',
        title: 'Threat kind',
        options: THREAT_KINDS.map((kind) => ({ tag: tagOfThreat(kind), title: title(kind) })),
      },
    ],
    seniorGroupName: options.seniorGroupName,
    rules: RULES,
    webhook: { name: 'Crossdesk', endpoint: options.webhookEndpoint },
  };
}
