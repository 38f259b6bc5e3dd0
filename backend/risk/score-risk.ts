import type { Reason, RiskLevel, Score, ThreatKind } from '../domain.ts';
import type { Complaint } from './read-complaint.ts';
import { featuresOf } from './risk-features.ts';
import {
  historyReasons,
  type ParcelFacts,
  parcelReasons,
  type RiskHistory,
  threadReasons,
} from './risk-history.ts';
import { NEUTRAL_LOGIT, pointsOf, squeezed } from './risk-scale.ts';
import { DEFAULT_RISK_WEIGHTS, type RiskWeights } from './risk-weights.ts';
import type { ThreadMood } from './thread-mood.ts';
import type { Threat } from './threat-words.ts';

export interface RiskFacts {
  /** What the words alone say. */
  complaint: Complaint;
  threats: Threat[];
  history: RiskHistory;
  thread: ThreadMood;
  /** Null when the ticket is about no parcel. */
  parcel: ParcelFacts | null;
  /** What a model made of it; null: none was asked, or it had nothing to add. */
  refinement: Refinement | null;
}

/** A language model's second look, see `refine-risk.ts`. */
export interface Refinement {
  /** Steps up or down, −2 to 2. */
  steps: number;
  /** The customer's own words that it goes by. */
  words: string;
}

export interface Risk {
  score: Score;
  level: RiskLevel;
  /** If none of the threats were one. */
  levelWithoutThreats: RiskLevel;
  /** The gravest one. */
  threat: ThreatKind | null;
  /** Of the weights and of the text model used. */
  version: string;
  /** What it was made from, numbers only: with it and the outcome, weights can be refitted. */
  features: Record<string, number>;
}

const NOT_BY_ITSELF = new Set([
  'threat_human_wanted',
  'words_like_complaints',
  'reads_like_complaints',
]);

/** How likely the ticket is to become a complaint or an escalation, and why. */
export function scoreRisk(facts: RiskFacts, weights: RiskWeights = DEFAULT_RISK_WEIGHTS): Risk {
  const threats = gravestOfEachKind(facts.threats, weights);
  const threat = threats[0]?.kind ?? null;
  const reasons = [
    ...threats.map(({ kind, words }) => ({
      code: `threat_${kind}`,
      params: { words: shorten(words) },
      weight: weights.threat[kind],
    })),
    ...facts.complaint.words,
    ...historyReasons(facts.history, weights),
    ...threadReasons(facts.thread, weights),
    ...parcelReasons(facts.parcel, weights),
    ...refinementReasons(facts.refinement, weights),
  ]
    .filter((reason) => reason.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

  const beyondWords = reasons.filter((reason) => !facts.complaint.words.includes(reason));
  const sum = beyondWords.reduce((total, { weight }) => total + weight, 0);
  const points = pointsOf(facts.complaint.logit, sum);
  const level = levelOf(points, reasons, threat, weights);
  const value = fitted(Math.round(points), level, weights);
  const threatening = beyondWords.reduce(
    (total, { code, weight }) => total + (code.startsWith('threat_') ? weight : 0),
    0,
  );
  const withoutThreats = pointsOf(facts.complaint.logit, sum - threatening);
  if (!reasons.some((reason) => reason.weight > 0)) reasons.unshift(quiet(facts.complaint));
  return {
    score: { value, reasons: inOrderFor(level, reasons) },
    level,
    levelWithoutThreats: levelOf(withoutThreats, reasons, null, weights),
    threat,
    version: `${weights.version}+${facts.complaint.version}`,
    features: featuresOf(facts),
  };
}

/**
 * Whoever sees a warning asks what for: there, what speaks against it comes after all that speaks for
 * it. Where there is none, the heaviest is first, whichever way it pulls.
 */
function inOrderFor(level: RiskLevel, reasons: Reason[]): Reason[] {
  if (level === 'low') return reasons;
  return [
    ...reasons.filter(({ weight }) => weight > 0),
    ...reasons.filter(({ weight }) => weight <= 0),
  ];
}

/** How the text alone sounds, in log-odds; 0 is one that says nothing either way. */
export function textMood({ logit }: Complaint): number {
  return squeezed(logit) - squeezed(NEUTRAL_LOGIT);
}

function refinementReasons(refinement: Refinement | null, weights: RiskWeights): Reason[] {
  if (refinement === null) return [];
  const { each, cap } = weights.refinement;
  const steps = Math.max(-cap, Math.min(cap, refinement.steps));
  const code = steps > 0 ? 'model_reads_worse' : 'model_reads_calmer';
  return [{ code, params: { words: shorten(refinement.words) }, weight: each * steps }];
}

function levelOf(
  score: number,
  reasons: Reason[],
  threat: ThreatKind | null,
  weights: RiskWeights,
): RiskLevel {
  const byScore =
    score >= weights.highFrom ? 'high' : score >= weights.raisedFrom ? 'raised' : 'low';
  if (threat === null) return byScore;
  const forced = weights.threatLevel[threat];
  const order: RiskLevel[] = ['low', 'raised', 'high'];
  const level = order.indexOf(forced) > order.indexOf(byScore) ? forced : byScore;
  // Who only asks for a person is not complaining, however much the sentence resembles one.
  const alone = !reasons.some(({ code, weight }) => weight > 0 && !NOT_BY_ITSELF.has(code));
  return threat === 'human_wanted' && alone && level !== 'low' ? 'low' : level;
}

/** A forced level and the number must not contradict each other where they are sorted or plotted. */
function fitted(value: number, level: RiskLevel, weights: RiskWeights): number {
  if (level === 'high') return Math.max(value, weights.highFrom);
  if (level === 'raised') {
    return Math.min(Math.max(value, weights.raisedFrom), weights.highFrom - 1);
  }
  return Math.min(value, weights.raisedFrom - 1);
}

function gravestOfEachKind(threats: Threat[], weights: RiskWeights): Threat[] {
  const first = new Map<ThreatKind, Threat>();
  for (const threat of threats) if (!first.has(threat.kind)) first.set(threat.kind, threat);
  return [...first.values()].sort((a, b) => weights.threat[b.kind] - weights.threat[a.kind]);
}

function quiet(complaint: Complaint): Reason {
  const code = complaint.isLanguageKnown ? 'no_sign_of_complaint' : 'wording_unread';
  return { code, params: {}, weight: 0 };
}

function shorten(words: string): string {
  const clean = words.replaceAll(/\s+/g, ' ').trim();
  const signs = [...clean];
  return signs.length <= 60 ? clean : `${signs.slice(0, 59).join('')}…`;
}
