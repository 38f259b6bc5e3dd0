import type { Reason, RiskLevel, Score, ThreatKind } from '../domain.ts';
import type { Complaint } from './read-complaint.ts';
import { pointsOf } from './risk-scale.ts';
import { DEFAULT_RISK_WEIGHTS, type RiskWeights, type Weight } from './risk-weights.ts';
import type { Threat } from './threat-words.ts';

export interface RiskFacts {
  /** What the words alone say. */
  complaint: Complaint;
  threats: Threat[];
  history: RiskHistory;
  /** Null when the ticket is about no parcel. */
  parcel: { lateDays: number | null; tone: 'good' | 'slow' | 'bad' } | null;
}

export interface RiskHistory {
  /** Messages from this customer within seven days, over all tickets, the present one included. */
  contactsIn7Days: number;
  /** Messages from the customer in this ticket, the present one included. */
  messagesInTicket: number;
  complaintsBefore: number;
  reopens: number;
  /** Since the oldest customer message that nobody has answered. */
  waitingHours: number;
  badRatings: number;
  refundsBefore: number;
}

export interface Risk {
  score: Score;
  level: RiskLevel;
  /** The gravest one. */
  threat: ThreatKind | null;
  /** Of the weights and of the text model used. */
  version: string;
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
    ...parcelReasons(facts.parcel, weights),
  ]
    .filter((reason) => reason.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

  const beyondWords = reasons.filter((reason) => !facts.complaint.words.includes(reason));
  const sum = beyondWords.reduce((total, { weight }) => total + weight, 0);
  const points = pointsOf(facts.complaint.logit, sum);
  const level = levelOf(points, reasons, threat, weights);
  const value = fitted(Math.round(points), level, weights);
  if (!reasons.some((reason) => reason.weight > 0)) reasons.unshift(quiet(facts.complaint));
  const version = `${weights.version}+${facts.complaint.version}`;
  return { score: { value, reasons }, level, threat, version };
}

function historyReasons(history: RiskHistory, { history: weights }: RiskWeights): Reason[] {
  const days = Math.floor(history.waitingHours / 24);
  const reason = (code: string, weight: Weight, amount: number, params: Reason['params']) => ({
    code,
    params,
    weight: times(weight, amount),
  });
  const { contactsIn7Days, messagesInTicket } = history;
  return [
    reason('contacts_in_days', weights.contact, contactsIn7Days - 1, {
      count: contactsIn7Days,
      days: 7,
    }),
    reason('messages_in_ticket', weights.message, messagesInTicket - 2, {
      count: messagesInTicket,
    }),
    reason('complaints_before', weights.complaint, history.complaintsBefore, {
      count: history.complaintsBefore,
    }),
    reason('reopened', weights.reopen, history.reopens, { count: history.reopens }),
    reason('waiting_days', weights.waitingDay, days, { days }),
    reason('bad_ratings', weights.badRating, history.badRatings, { count: history.badRatings }),
    reason('refunds_before', weights.refund, history.refundsBefore, {
      count: history.refundsBefore,
    }),
  ];
}

function parcelReasons(parcel: RiskFacts['parcel'], { parcel: weights }: RiskWeights): Reason[] {
  if (parcel === null) return [];
  const days = parcel.lateDays ?? 0;
  const tone = parcel.tone === 'good' ? 0 : weights[parcel.tone];
  if (days > 0) {
    const weight = times(weights.lateDay, days) + tone;
    return [{ code: 'parcel_late', params: { days }, weight }];
  }
  return [{ code: `parcel_${parcel.tone}`, params: {}, weight: tone }];
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

function times(weight: Weight, amount: number): number {
  return weight.each * Math.min(Math.max(0, amount), weight.cap);
}

function shorten(words: string): string {
  const clean = words.replaceAll(/\s+/g, ' ').trim();
  const signs = [...clean];
  return signs.length <= 60 ? clean : `${signs.slice(0, 59).join('')}…`;
}
