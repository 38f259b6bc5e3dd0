import { describe, expect, it } from 'vitest';
import {
  historyReasons,
  NO_HISTORY,
  type ParcelFacts,
  parcelReasons,
  type RiskHistory,
} from './risk-history.ts';
import { DEFAULT_RISK_WEIGHTS as weights } from './risk-weights.ts';
import { type RiskFacts, scoreRisk } from './score-risk.ts';
import { QUIET_THREAD } from './thread-mood.ts';

const sum = (part: Partial<RiskHistory>) =>
  historyReasons({ ...NO_HISTORY, ...part }, weights).reduce((all, one) => all + one.weight, 0);
const reasonOf = (part: Partial<RiskHistory>, code: string) =>
  historyReasons({ ...NO_HISTORY, ...part }, weights).find((one) => one.code === code);
const parcel: ParcelFacts = { lateDays: 0, tone: 'good', silentDays: 0, usualDays: 7 };
const complaint = {
  probability: 0.2,
  logit: -1.4,
  words: [],
  isLanguageKnown: true,
  version: 'test',
};
const plain: RiskFacts = {
  complaint,
  threats: [],
  history: NO_HISTORY,
  thread: QUIET_THREAD,
  parcel: null,
  refinement: null,
};

describe('history in log-odds', () => {
  it('is nothing for a first message that nobody is late with', () => {
    expect(sum({})).toBe(0);
    expect(sum({ waitingHours: 23.9 })).toBe(0);
    expect(sum({ refundPendingDays: 3 })).toBe(0);
  });

  it.each<[keyof RiskHistory, number, number, number]>([
    ['contactsIn7Days', 2, 5, 500],
    ['messagesInTicket', 3, 6, 500],
    ['complaintsBefore', 1, 2, 500],
    ['reopens', 1, 2, 500],
    ['brokenPromiseDays', 1, 3, 500],
    ['badRatings', 1, 2, 500],
    ['refundsBefore', 1, 2, 500],
    ['refundPendingDays', 4, 13, 500],
    ['waitingHours', 25, 24 * 5, 24 * 500],
  ])('%s: more counts for more, up to its cap', (name, some, cap, huge) => {
    expect(sum({ [name]: some })).toBeGreaterThan(0);
    expect(sum({ [name]: cap })).toBeGreaterThan(sum({ [name]: some }));
    expect(sum({ [name]: huge })).toBeCloseTo(sum({ [name]: cap }));
  });

  it('measures the waiting by what was promised', () => {
    const chat = { waitingHours: 3, promisedHours: 1 };
    expect(sum(chat)).toBeGreaterThan(sum({ waitingHours: 3, promisedHours: 24 }));
    expect(reasonOf(chat, 'reply_overdue')?.params).toEqual({ unit: 'hours', many: 2 });
    expect(reasonOf({ waitingHours: 100 }, 'reply_overdue')?.params).toEqual({
      unit: 'days',
      many: 3,
    });
  });

  it('tells a stuck parcel from a late one, and counts its trouble once', () => {
    const stuck = parcelReasons({ ...parcel, tone: 'bad', silentDays: 12 }, weights);
    expect(stuck[0]).toMatchObject({ code: 'parcel_stuck', params: { days: 12 } });
    const both = parcelReasons({ ...parcel, tone: 'bad', lateDays: 5, silentDays: 12 }, weights);
    const late = parcelReasons({ ...parcel, tone: 'bad', lateDays: 5 }, weights);
    const total = (reasons: typeof both) => reasons.reduce((all, one) => all + one.weight, 0);
    expect(total(both) - total(late)).toBeCloseTo(weights.parcel.silentDay.each * 5);
    expect(parcelReasons(parcel, weights)[0]?.weight).toBe(0);
  });
});

describe('a model’s second look', () => {
  it('moves the score by so much and no more, and quotes', () => {
    const by = (steps: number, threats: RiskFacts['threats'] = []) =>
      scoreRisk({ ...plain, threats, refinement: { steps, words: 'so sad' } });
    const value = (steps: number) => by(steps).score.value;
    expect(value(2)).toBeGreaterThan(value(1));
    expect(value(-1)).toBeLessThanOrEqual(value(0));
    expect(value(99)).toBe(value(2));
    expect(by(99).level).not.toBe('high');
    expect(by(1).score.reasons[0]).toMatchObject({
      code: 'model_reads_worse',
      params: { words: 'so sad' },
    });
    const threat = { kind: 'dispute' as const, span: { start: 0, end: 3 }, words: 'abc' };
    expect(by(-99, [threat]).level).toBe('high');
  });
});

describe('what is kept for later', () => {
  it('is numbers only, and nothing that was said', () => {
    const { features } = scoreRisk({
      ...plain,
      complaint: {
        ...complaint,
        words: [{ code: 'wording_anger', params: { words: 'unacceptable' }, weight: 1 }],
      },
      threats: [{ kind: 'lawyer', span: { start: 0, end: 3 }, words: 'my lawyer' }],
      history: { ...NO_HISTORY, reopens: 2, waitingHours: 30.12345 },
      parcel: { ...parcel, lateDays: 4 },
    });
    expect(features).toMatchObject({
      threat_lawyer: 1,
      reopens: 2,
      waiting_hours: 30.123,
      parcel_late_days: 4,
      text_logit: -1.4,
    });
    expect(Object.values(features).every((one) => typeof one === 'number' && one !== 0)).toBe(true);
  });
});
