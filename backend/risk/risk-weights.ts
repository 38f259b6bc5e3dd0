import type { RiskLevel, ThreatKind } from '../domain.ts';
import { HIGH_FROM, RAISED_FROM } from './risk-scale.ts';
import type { ThreadWeights } from './thread-mood.ts';

/**
 * Log-odds of "this ticket turns into a complaint or an escalation". The words
 * of the message bring their own (`read-complaint.ts`); each feature here adds its weight times its
 * amount, the amount capped by `cap`, and `risk-scale.ts` makes points of the sum.
 *
 * Set by hand, from what merchants say costs them money, on no data set: a start that a fitted
 * table replaces without any other change. `version` is stored with every score.
 */
export interface RiskWeights {
  version: string;
  history: {
    /** Each contact after the first within seven days. */
    contact: Weight;
    /** Each customer message after the first two in the ticket. */
    message: Weight;
    complaint: Weight;
    reopen: Weight;
    /** Each full day that the customer waits for an answer. */
    waitingDay: Weight;
    /** Each time that the promised waiting has passed once more. */
    overdue: Weight;
    /** Each full day after a day that we had named. */
    brokenPromiseDay: Weight;
    badRating: Weight;
    /** A fact about money paid back before: it raises attention a little, and is no accusation. */
    refund: Weight;
    /** Each day that money is due back, after the days that a bank needs. */
    refundPendingDay: Weight;
  };
  /** How the mood of the thread counts beside the text at hand; see `thread-mood.ts`. */
  thread: ThreadWeights;
  /** `silentDay`: each day without a scan beyond the usual ones. */
  parcel: { lateDay: Weight; silentDay: Weight; bad: number; slow: number };
  /** Each step of a model's second look, up or down. Smaller than any grave threat. */
  refinement: Weight;
  /** Threats add this and force at least `threatLevel`. */
  threat: Record<ThreatKind, number>;
  threatLevel: Record<ThreatKind, RiskLevel>;
  /** Lowest score (0–100) of each level. */
  highFrom: number;
  raisedFrom: number;
}

export interface Weight {
  each: number;
  /** Amounts above this add nothing. */
  cap: number;
}

export const DEFAULT_RISK_WEIGHTS: RiskWeights = {
  version: 'hand-3',
  history: {
    contact: { each: 0.45, cap: 4 },
    message: { each: 0.2, cap: 4 },
    complaint: { each: 0.5, cap: 2 },
    reopen: { each: 0.6, cap: 2 },
    waitingDay: { each: 0.15, cap: 4 },
    overdue: { each: 0.25, cap: 4 },
    brokenPromiseDay: { each: 0.3, cap: 3 },
    badRating: { each: 0.6, cap: 2 },
    refund: { each: 0.15, cap: 2 },
    refundPendingDay: { each: 0.15, cap: 10 },
  },
  thread: { carried: 1, rising: 0.4, settled: -1.5, cap: 4 },
  refinement: { each: 0.6, cap: 2 },
  parcel: {
    lateDay: { each: 0.12, cap: 14 },
    silentDay: { each: 0.08, cap: 14 },
    bad: 0.6,
    slow: 0.25,
  },
  threat: {
    safety: 3,
    dispute: 2.6,
    lawyer: 2.6,
    regulator: 2.5,
    marketplace_claim: 2.4,
    media: 1.6,
    bad_review: 1.5,
    data_protection: 1.4,
    human_wanted: 0.3,
  },
  threatLevel: {
    safety: 'high',
    dispute: 'high',
    lawyer: 'high',
    regulator: 'high',
    marketplace_claim: 'high',
    media: 'raised',
    bad_review: 'raised',
    data_protection: 'raised',
    human_wanted: 'low',
  },
  highFrom: HIGH_FROM,
  raisedFrom: RAISED_FROM,
};
