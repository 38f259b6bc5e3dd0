import { existsSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { scoreValue } from '../backend/customers/customer-value.ts';
import { orderForTests, totalsForTests } from '../backend/customers/order-for-tests.ts';
import { type Reason, THREAT_KINDS, VALUE_TIERS } from '../backend/domain.ts';
import type { Complaint } from '../backend/risk/read-complaint.ts';
import { NO_HISTORY } from '../backend/risk/risk-history.ts';
import { type RiskFacts, scoreRisk } from '../backend/risk/score-risk.ts';
import { TEXT_REASON_CODES } from '../backend/risk/text-reasons.ts';
import { QUIET_THREAD } from '../backend/risk/thread-mood.ts';

const now = new Date('2026-11-23T07:19:00Z');
const moving = { silentDays: 0, usualDays: 7 };
const quiet: Complaint = {
  probability: 0.1,
  logit: -2.2,
  words: [],
  isLanguageKnown: true,
  version: 'test',
};

const loudest: RiskFacts = {
  complaint: {
    ...quiet,
    words: TEXT_REASON_CODES.map((code) => ({
      code,
      params: { words: 'words', count: 2 },
      weight: 1,
    })),
  },
  threats: THREAT_KINDS.map((kind) => ({ kind, span: { start: 0, end: 5 }, words: 'words' })),
  history: {
    contactsIn7Days: 3,
    contactDays: 2,
    messagesInTicket: 4,
    complaintsBefore: 1,
    reopens: 1,
    waitingHours: 50,
    promisedHours: 24,
    brokenPromiseDays: 2,
    badRatings: 1,
    refundsBefore: 1,
    refundPendingDays: 9,
    isOrderRefunded: false,
  },
  thread: { latest: 3, earlier: 2, spoken: 1, isSettled: false },
  refinement: { steps: 2, words: 'words' },
  parcel: { lateDays: 9, tone: 'bad', silentDays: 12, usualDays: 7 },
};
const calmest: RiskFacts = {
  complaint: quiet,
  threats: [],
  history: NO_HISTORY,
  thread: { ...QUIET_THREAD, isSettled: true },
  refinement: { steps: -1, words: 'words' },
  parcel: null,
};

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const refunded = orderForTests({ refunded: '20', placedAt: at('2026-11-20') });
const customers = [
  { orders: [refunded], ticketsBefore: 0, firstSeenAt: null },
  { orders: [orderForTests({ placedAt: at('2024-01-01') })], ticketsBefore: 0, firstSeenAt: null },
  {
    orders: [orderForTests({ total: { amount: '5', currency: 'XTS' } })],
    ticketsBefore: 0,
    firstSeenAt: null,
  },
  { orders: [], ticketsBefore: 2, firstSeenAt: at('2026-01-01') },
  { orders: [orderForTests({ status: 'cancelled' })], ticketsBefore: 0, firstSeenAt: null },
];

/** Every reason that the models can give. */
const reasons: Reason[] = [
  loudest,
  calmest,
  { ...calmest, parcel: { ...moving, lateDays: null, tone: 'bad' } as const },
  { ...calmest, parcel: { ...moving, lateDays: 0, tone: 'slow' } as const },
  { ...calmest, complaint: { ...quiet, isLanguageKnown: false } },
]
  .flatMap((facts) => scoreRisk(facts).score.reasons)
  .concat(
    customers.flatMap(
      ({ orders, ...facts }) =>
        scoreValue({ ...facts, orders: totalsForTests(orders) }, now).score.reasons,
    ),
  );

type Texts = Record<'reasons' | 'verdict' | 'tier', Record<string, string> | undefined>;

function textsOf(locale: string): Texts {
  const folder = import.meta.dirname;
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  const isDraft = existsSync(`${folder}/reasons.draft.json`);
  return { ...read(`${locale}.json`), ...(isDraft ? read('reasons.draft.json')[locale] : {}) };
}

describe.each(['zh-CN', 'en'])('texts of reasons in %s', (locale) => {
  const texts = textsOf(locale);

  it.each(reasons.map((reason) => [reason.code, reason] as const))('%s', (code, reason) => {
    const text = texts.reasons?.[code];
    expect(text, code).toBeTypeOf('string');
    const shown = String(new IntlMessageFormat(text ?? '', locale).format(reason.params));
    expect(shown).not.toMatch(/[{}]/);
    expect(shown.length).toBeGreaterThan(1);
  });

  it('has a headline for every threat, and a name for every tier', () => {
    for (const kind of THREAT_KINDS) expect(texts.verdict?.[kind]).toBeTypeOf('string');
    for (const tier of VALUE_TIERS) expect(texts.tier?.[tier]).toBeTypeOf('string');
  });

  it('has no text for a reason that nobody gives', () => {
    const given = new Set(reasons.map((reason) => reason.code));
    const ours = Object.keys(texts.reasons ?? {}).filter((code) =>
      /^(value|wording|words|reads|threat)_/.test(code),
    );
    expect(ours.filter((code) => !given.has(code))).toEqual([]);
  });
});
