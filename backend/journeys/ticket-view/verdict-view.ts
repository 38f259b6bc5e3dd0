import type { Reason } from '../../domain.ts';
import type { ReasonView, VerdictView } from '../../http/contract.ts';
import type { KnownTicket } from '../../tickets/known-ticket.ts';

const FACTS_SHOWN = 3;

/** How bad it is, in words; null before the ticket has been scored. A person's word stands first. */
export function verdictView(ticket: KnownTicket): VerdictView | null {
  const correction = ticket.riskCorrection;
  const risk = correction?.risk ?? ticket.riskLevel;
  if (risk === null) return null;
  const threat = correction === null ? ticket.threat : correction.threat;
  const reasons = [...ticket.riskReasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const speaking = reasons.filter((reason) =>
    risk === 'low' ? reason.weight <= 0 : reason.weight > 0,
  );
  return {
    level: risk === 'high' ? 'urgent' : risk === 'raised' ? 'raised' : 'calm',
    threat,
    risk,
    facts: speaking.slice(0, FACTS_SHOWN).map(plainReason),
    reasons: reasons.map(plainReason),
    dueAt: ticket.dueAt?.toISOString() ?? null,
    correctedBy: correction?.userId ?? null,
  };
}

/** People see words, not weights. */
export function plainReason({ code, params }: Reason): ReasonView {
  return { code, params };
}
