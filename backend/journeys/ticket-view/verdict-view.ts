import type { Reason } from '../../domain.ts';
import type { ReasonView, VerdictView } from '../../http/contract.ts';
import { isLower } from '../../risk/corrected-risk.ts';
import type { KnownComment, KnownTicket } from '../../tickets/known-ticket.ts';
import { standingRisk } from './standing-risk.ts';

const FACTS_SHOWN = 3;

/** How bad it is, in words; null before the ticket has been scored. A person's word stands first. */
export function verdictView(
  ticket: KnownTicket,
  comments: KnownComment[],
  { isRouting }: { isRouting: boolean },
): VerdictView | null {
  const standing = standingRisk(ticket, comments);
  if (standing === null) return null;
  const { risk, threat, isOvertaken } = standing;
  const before = ticket.riskCorrection?.before;
  const isLowered =
    before !== undefined &&
    ((before.risk !== null && isLower(risk, before.risk)) ||
      (before.threat !== null && threat === null));
  const reasons = standing.reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  // Made calm by an agent: that is no absence of signs, and our reasons were for something else.
  const isCalmed = ticket.riskCorrection !== null && !isOvertaken && risk === 'low';
  const speaking = reasons.filter((reason) =>
    risk === 'low' ? reason.weight <= 0 && !isCalmed : reason.weight > 0,
  );
  return {
    level: risk === 'high' ? 'urgent' : risk === 'raised' ? 'raised' : 'calm',
    threat,
    risk,
    facts: speaking.slice(0, FACTS_SHOWN).map(plainReason),
    reasons: reasons.map(plainReason),
    dueAt: ticket.dueAt?.toISOString() ?? null,
    correctedBy: ticket.riskCorrection?.userId ?? null,
    // Triggers that raised the priority and chose the group never take that back.
    note: isOvertaken ? 'overtaken' : isLowered && isRouting ? 'stays_routed' : null,
  };
}

/** People see words, not weights. */
export function plainReason({ code, params }: Reason): ReasonView {
  return { code, params };
}
