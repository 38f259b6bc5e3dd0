import type { Reason } from '../../domain.ts';
import { type Judged, withCorrection, withoutThreats } from '../../risk/corrected-risk.ts';
import type { KnownComment, KnownTicket } from '../../tickets/known-ticket.ts';
import { isOvertaken } from '../../tickets/risk-correction.ts';

/** The judgement that stands, an agent's word included; before the next look has been taken, too. */
export interface StandingRisk extends Judged {
  /** Without those for a threat that an agent has said is none. */
  reasons: Reason[];
  /** A newer message of the customer threatens: the correction no longer holds. */
  isOvertaken: boolean;
}

/** Null before the ticket has been scored. */
export function standingRisk(ticket: KnownTicket, comments: KnownComment[]): StandingRisk | null {
  const { riskCorrection: correction, riskLevel, threat, riskReasons } = ticket;
  if (correction === null) {
    if (riskLevel === null) return null;
    return { risk: riskLevel, threat, reasons: riskReasons, isOvertaken: false };
  }
  // What was stored with the newer message has taken the correction into account.
  if (riskLevel !== null && isOvertaken(correction, comments)) {
    return { risk: riskLevel, threat, reasons: riskReasons, isOvertaken: true };
  }
  const reasons = withoutThreats(riskReasons, correction.threat);
  const isStale = reasons.length < riskReasons.length;
  const ours = isStale ? (ticket.riskWithoutThreats ?? 'low') : (riskLevel ?? 'low');
  const judged = withCorrection({ risk: ours, threat: null }, correction, false);
  return { ...judged, reasons, isOvertaken: false };
}
