import { randomBytes } from 'node:crypto';
import type { Database, Queryable } from '../database/database.ts';
import type { Spending } from '../translation/spending.ts';

/** The currency of an installation that has not chosen one is its team's. */
const SETTINGS = `select coalesce(s.currency, i.team_currency) as currency, s.monthly_budget,
    coalesce(i.settings->>'teamTimeZone', 'Asia/Shanghai') as time_zone
  from installations i left join engine_settings s on s.installation_id = i.installation_id
  where i.installation_id = $1`;

/** The account of engines in the database: a row for each call, and the sum of each month. */
export function createCostLedger(database: Database, now: () => Date): Spending {
  async function settingsOf(query: Queryable, installationId: string) {
    const { rows } = await query.query<{
      currency: string;
      monthly_budget: string | null;
      time_zone: string;
    }>(SETTINGS, [installationId]);
    const row = rows[0];
    const at = now();
    return {
      currency: row?.currency ?? 'CNY',
      budget: row?.monthly_budget ?? null,
      at,
      day: dayIn(at, row?.time_zone ?? 'UTC'),
    };
  }

  return {
    reserve(installationId, booking) {
      return database.transaction(async (tx) => {
        const { currency, budget, at, day } = await settingsOf(tx, installationId);
        const month = day.slice(0, 7);
        await tx.query(
          `insert into engine_months (installation_id, month, currency) values ($1, $2, $3)
           on conflict do nothing`,
          [installationId, month, currency],
        );
        // One statement holds the budget, whoever else books at the same time.
        const { rowCount } = await tx.query(
          `update engine_months set spent = spent + $4::numeric
           where installation_id = $1 and month = $2 and currency = $3
             and ($4::numeric = 0 or $5::numeric is null or spent + $4::numeric <= $5::numeric)`,
          [installationId, month, currency, text(booking.cost), budget],
        );
        if (rowCount === 0) return null;
        const costId = randomBytes(12).toString('base64url');
        await tx.query(
          `insert into engine_costs (installation_id, cost_id, booked_at, day, ticket_id, purpose,
             engine_id, engine, source_language, target_language, cost, currency, is_estimated)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true)`,
          [
            installationId,
            costId,
            at,
            day,
            booking.ticketId,
            booking.purpose,
            booking.engineId,
            booking.engine,
            booking.sourceLanguage,
            booking.targetLanguage,
            text(booking.cost),
            currency,
          ],
        );
        return costId;
      });
    },

    settle(installationId, costId, spent) {
      return database.transaction(async (tx) => {
        const { rows } = await tx.query<{ day: string; currency: string; cost: string }>(
          `select day, currency, cost::text as cost from engine_costs
           where installation_id = $1 and cost_id = $2 for update`,
          [installationId, costId],
        );
        const row = rows[0];
        if (row === undefined) return;
        if (spent === null) {
          await tx.query('delete from engine_costs where installation_id = $1 and cost_id = $2', [
            installationId,
            costId,
          ]);
        } else {
          await tx.query(
            `update engine_costs set characters = $3, input_tokens = $4, output_tokens = $5,
               cost = $6, is_estimated = $7 where installation_id = $1 and cost_id = $2`,
            [
              installationId,
              costId,
              spent.characters,
              spent.inputTokens,
              spent.outputTokens,
              text(spent.cost),
              spent.isEstimated,
            ],
          );
        }
        await tx.query(
          `update engine_months set spent = spent + $4::numeric - $5::numeric
           where installation_id = $1 and month = $2 and currency = $3`,
          [installationId, row.day.slice(0, 7), row.currency, text(spent?.cost ?? 0), row.cost],
        );
      });
    },

    async noteSaved(installationId, { ticketId, sourceLanguage, targetLanguage, characters }) {
      const { currency, at, day } = await settingsOf(database, installationId);
      await database.query(
        `insert into engine_costs (installation_id, cost_id, booked_at, day, ticket_id, purpose,
           source_language, target_language, saved_characters, currency)
         values ($1, $2, $3, $4, $5, 'translation', $6, $7, $8, $9)`,
        [
          installationId,
          randomBytes(12).toString('base64url'),
          at,
          day,
          ticketId,
          sourceLanguage,
          targetLanguage,
          characters,
          currency,
        ],
      );
    },
  };
}

/** The calendar day of a moment, `YYYY-MM-DD`. */
export function dayIn(at: Date, timeZone: string): string {
  // Sweden writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

/** Plain decimals: numeric takes no exponent of a tiny float without rounding it first. */
function text(amount: number): string {
  return amount.toFixed(10);
}
