import type { Static } from 'typebox';
import type { ProfileStore } from '../customers/profile-store.ts';
import type { Database, Transaction } from '../database/database.ts';
import { NotFound } from '../errors.ts';
import type { FeedbackRequestSchema } from '../http/contract.ts';
import type { FeedbackStore } from '../insights/feedback-store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { isLower } from '../risk/corrected-risk.ts';
import type { KnownComment, KnownTicket, RiskCorrection } from '../tickets/known-ticket.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

type RiskBefore = NonNullable<RiskCorrection['before']>;

export type AgentCorrection = Static<typeof FeedbackRequestSchema>;

export interface AgentCorrectedParts {
  database: Database;
  tickets: TicketStore;
  profiles: ProfileStore;
  feedback: FeedbackStore;
  queue: JobQueue;
  now: () => Date;
}

/**
 * An agent corrects us. The correction is kept as feedback, holds from now on against what we
 * compute, shows at once, and a judgement that changes the fields has the ticket written anew.
 */
export async function agentCorrected(
  installationId: string,
  ticketId: string,
  userId: string,
  correction: AgentCorrection,
  parts: AgentCorrectedParts,
): Promise<void> {
  const ticket = await parts.tickets.find(installationId, ticketId);
  if (ticket === null) throw new NotFound('This ticket');
  const comments = await parts.tickets.listComments(installationId, ticketId);
  const comment = findComment(comments, correction);
  const newestId = comments.at(-1)?.commentId ?? null;
  await parts.database.transaction(async (tx) => {
    const { kind, ...value } = correction;
    await parts.feedback.add(tx, installationId, {
      ticketId,
      userId,
      kind,
      value,
      createdAt: parts.now(),
    });
    await apply(tx, installationId, { ticket, comment, newestId }, userId, correction, parts);
    // What an agent says here goes before what somebody set in the helpdesk meanwhile.
    await parts.tickets.setFieldsWritten(tx, installationId, ticketId, null);
    await parts.tickets.announce(tx, installationId, ticketId);
  });
}

function findComment(comments: KnownComment[], correction: AgentCorrection): KnownComment | null {
  if (correction.kind !== 'language') return null;
  const comment = comments.find((one) => one.commentId === correction.commentId);
  if (comment === undefined) throw new NotFound('This comment');
  return comment;
}

async function apply(
  tx: Transaction,
  installationId: string,
  {
    ticket,
    comment,
    newestId,
  }: { ticket: KnownTicket; comment: KnownComment | null; newestId: string | null },
  userId: string,
  correction: AgentCorrection,
  { tickets, profiles, queue }: AgentCorrectedParts,
): Promise<void> {
  const { ticketId, requesterId } = ticket;
  switch (correction.kind) {
    case 'language': {
      const { commentId, language } = correction;
      await tickets.setLanguage(tx, installationId, ticketId, commentId, language);
      // What a colleague wrote in says nothing about the customer.
      if (comment?.authorRole === 'customer') {
        await profiles.setPreferredLanguage(tx, installationId, requesterId, language);
      }
      // The field changes with it, and the translation is made anew.
      await queue.enqueue(tx, 'customer-wrote', { installationId, ticketId });
      return;
    }
    case 'tier':
      await profiles.correctTier(tx, installationId, requesterId, {
        tier: correction.tier,
        userId,
      });
      await queue.enqueue(tx, 'customer-wrote', { installationId, ticketId });
      return;
    case 'risk':
      await tickets.setRiskCorrection(tx, installationId, ticketId, {
        risk: correction.risk,
        threat: correction.threat,
        userId,
        afterCommentId: correction.afterCommentId ?? newestId,
        before: gravestBefore(ticket),
      });
      await queue.enqueue(tx, 'customer-wrote', { installationId, ticketId });
      return;
    case 'draft':
      // Kept as feedback; the draft itself stays as it was.
      return;
  }
}

/** The gravest that stood on the ticket until now: triggers have acted on that. */
function gravestBefore({ riskLevel, threat, riskCorrection }: KnownTicket): RiskBefore {
  const earlier = riskCorrection?.before ?? { risk: null, threat: null };
  const isGraver =
    earlier.risk !== null && (riskLevel === null || isLower(riskLevel, earlier.risk));
  return { risk: isGraver ? earlier.risk : riskLevel, threat: threat ?? earlier.threat };
}
