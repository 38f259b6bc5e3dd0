import type { Queryable } from '../database/database.ts';

/**
 * Replaces one exchange rate of the settings, whoever changes another at the same time.
 *
 * @param rate yuan for one unit, and the day it was set (ISO date); null: ours holds again.
 */
export async function changeRate(
  tx: Queryable,
  installationId: string,
  currency: string,
  rate: { toCny: number; day: string } | null,
): Promise<void> {
  const own = (part: string) => `coalesce(settings->'exchangeRates'->'${part}', '{}')`;
  if (rate === null) {
    await tx.query(
      `update installations set settings = settings || jsonb_build_object('exchangeRates',
         case when ${own('toCny')} - $2::text = '{}' then 'null' else
           settings->'exchangeRates' || jsonb_build_object('toCny', ${own('toCny')} - $2::text,
             'days', ${own('days')} - $2::text) end)
       where installation_id = $1`,
      [installationId, currency],
    );
    return;
  }
  await tx.query(
    `update installations set settings = settings || jsonb_build_object('exchangeRates',
       jsonb_build_object('asOf', coalesce(settings->'exchangeRates'->>'asOf', $4::text),
         'toCny', ${own('toCny')} || jsonb_build_object($2::text, $3::float8),
         'days', ${own('days')} || jsonb_build_object($2::text, $4::text)))
     where installation_id = $1`,
    [installationId, currency, rate.toCny, rate.day],
  );
}
