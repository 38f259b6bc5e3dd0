import { type Reason, RISK_LEVELS, type RiskLevel, type ThreatKind } from '../domain.ts';
import { DEFAULT_RISK_WEIGHTS } from './risk-weights.ts';

export interface Judged {
  risk: RiskLevel;
  threat: ThreatKind | null;
}

/**
 * An agent's judgement and ours. His stands, and where he gave no level (he only said that it is no
 * threat) ours does. Overtaken by a newer threat, the graver of both counts.
 */
export function withCorrection(
  ours: Judged,
  correction: { risk: RiskLevel | null; threat: ThreatKind | null } | null,
  isOvertaken: boolean,
): Judged {
  if (correction === null) return ours;
  if (!isOvertaken) return { risk: correction.risk ?? ours.risk, threat: correction.threat };
  return {
    risk: isLower(ours.risk, correction.risk ?? 'low') ? (correction.risk ?? 'low') : ours.risk,
    threat: graver(ours.threat, correction.threat),
  };
}

export function isLower(one: RiskLevel, other: RiskLevel): boolean {
  return RISK_LEVELS.indexOf(one) > RISK_LEVELS.indexOf(other);
}

/** The reasons without those for a threat that an agent has said is none. */
export function withoutThreats(reasons: Reason[], except: ThreatKind | null): Reason[] {
  return reasons.filter(({ code }) => !code.startsWith('threat_') || code === `threat_${except}`);
}

function graver(one: ThreatKind | null, other: ThreatKind | null): ThreatKind | null {
  if (one === null || other === null) return one ?? other;
  const { threat } = DEFAULT_RISK_WEIGHTS;
  return threat[other] > threat[one] ? other : one;
}
