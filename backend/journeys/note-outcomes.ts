import type { Transaction } from '../database/database.ts';
import { findOutcomes } from '../insights/find-outcomes.ts';
import { addOutcomes, findScores, listOutcomes, saveScore } from '../insights/outcome-store.ts';
import type { Installation } from '../installations/installation-store.ts';
import type { TicketReading } from './read-ticket.ts';
import { isThanks } from './risk-facts.ts';

/**
 * What has become of the ticket, each beside the scores that stood until this look, and then the
 * look's own score. In the transaction that keeps the look: taken twice, it tells nothing new.
 */
export async function noteOutcomes(
  tx: Transaction,
  { installationId, seniorGroupId }: Installation,
  reading: TicketReading,
): Promise<void> {
  const { ticket, facts, risk, known, signals, comments } = reading;
  const { ticketId, readAt } = facts;
  const isWithSeniors = seniorGroupId !== null && ticket.groupId === seniorGroupId;
  const [scores, outcomes, reopens] = [
    await findScores(tx, installationId, ticketId),
    await listOutcomes(tx, installationId, ticketId),
    await countReopens(tx, installationId, ticketId),
  ];
  const last = comments.findLast(
    ({ authorRole, isPublic, isAutomatic }) =>
      authorRole === 'customer' && isPublic && !isAutomatic,
  );
  const found = findOutcomes(
    {
      at: readAt,
      status: ticket.status,
      tags: ticket.tags,
      priority: ticket.priority,
      isWithSeniors,
      rating: ticket.rating ?? known?.rating ?? null,
      reopens,
      isOrderRefunded: risk.features.order_refunded === 1,
      endsWithThanks: last !== undefined && isThanks(last),
      isMerged: signals.some(({ kind }) => kind === 'merged_into') || known?.mergedInto != null,
    },
    scores.latest,
    outcomes,
  );
  await addOutcomes(tx, installationId, ticketId, found, scores);
  await saveScore(tx, installationId, ticketId, {
    scoredAt: readAt,
    score: Math.round(risk.score.value),
    level: risk.level,
    threat: risk.threat,
    version: risk.version,
    features: risk.features,
    priority: ticket.priority,
    isWithSeniors,
  });
}

/** As the helpdesk counts, or as we did where it does not say. */
async function countReopens(
  tx: Transaction,
  installationId: string,
  ticketId: string,
): Promise<number> {
  const { rows } = await tx.query<{ reopens: number }>(
    'select reopens from tickets where installation_id = $1 and ticket_id = $2',
    [installationId, ticketId],
  );
  return rows[0]?.reopens ?? 0;
}
