import type { Database } from '../database/database.ts';

const BATCH = 200;

/**
 * Deletes what was said in tickets that have not changed for so many days; what they count for
 * (language, value, risk, dates) stays. In batches, each whole: interrupted, the next run goes on.
 * Answers how many tickets it was.
 */
export async function retainTexts(
  database: Database,
  installationId: string,
  unchangedSince: Date,
  at: Date,
): Promise<number> {
  let done = 0;
  for (;;) {
    const { rows } = await database.query<{ ticket_id: string }>(
      `select ticket_id from tickets where installation_id = $1 and updated_at < $2
         and texts_deleted_at is null order by updated_at limit ${BATCH}`,
      [installationId, unchangedSince],
    );
    if (rows.length === 0) return done;
    const ticketIds = rows.map((row) => row.ticket_id);
    await database.transaction(async (tx) => {
      await tx.query(
        `delete from translation_memory m where installation_id = $1
           and exists (select 1 from translation_memory_uses u
             where u.installation_id = $1 and u.key = m.key and u.ticket_id = any($2))
           and not exists (select 1 from translation_memory_uses u
             where u.installation_id = $1 and u.key = m.key and not (u.ticket_id = any($2)))`,
        [installationId, ticketIds],
      );
      for (const table of [
        'translation_memory_uses',
        'glossary_fixes',
        'comments',
        'drafts',
        'insertions',
      ]) {
        await tx.query(`delete from ${table} where installation_id = $1 and ticket_id = any($2)`, [
          installationId,
          ticketIds,
        ]);
      }
      await tx.query(
        `update feedback set value = '{}' where installation_id = $1 and ticket_id = any($2)`,
        [installationId, ticketIds],
      );
      // Reasons quote the words that gave them.
      await tx.query(
        `update tickets set subject = '', subject_translations = '{}', requester_name = '',
           requester_email = null, risk_reasons = '[]', texts_deleted_at = $3
         where installation_id = $1 and ticket_id = any($2)`,
        [installationId, ticketIds, at],
      );
    });
    done += ticketIds.length;
  }
}
