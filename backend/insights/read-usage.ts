import type { Queryable } from '../database/database.ts';
import { dayIn } from './cost-ledger.ts';

interface Row {
  name: string;
  other: string;
  cost: string;
  characters: string;
  saved: string;
  tokens: string;
  calls: string;
}

const SUMS = `sum(cost)::text as cost, sum(characters) as characters, sum(saved_characters) as saved,
  sum(input_tokens + output_tokens) as tokens, count(*) filter (where engine_id is not null) as calls`;
const OF_MONTH = `from engine_costs where installation_id = $1 and day >= $2 and day <= $3
  and currency = $4`;

/** What a month's engines took so far, by engine, direction and day. */
export async function readUsage(
  database: Queryable,
  installationId: string,
  { currency, timeZone, at }: { currency: string; timeZone: string; at: Date },
) {
  const today = dayIn(at, timeZone);
  const month = today.slice(0, 7);
  const given = [installationId, `${month}-01`, today, currency];
  const read = async (columns: string, more: string) =>
    (await database.query<Row>(`select ${columns}, ${SUMS} ${OF_MONTH} ${more}`, given)).rows;
  const engines = await read(
    "engine as name, '' as other",
    'and engine_id is not null group by engine order by sum(cost) desc, sum(characters) desc, engine',
  );
  const pairs = await read(
    'source_language as name, target_language as other',
    `and purpose = 'translation' group by source_language, target_language
     order by sum(cost) desc, sum(characters) desc, source_language limit 12`,
  );
  const days = await read("day as name, '' as other", 'group by day');
  const { rows } = await database.query<{
    spent: string | null;
    draft_cost: string | null;
    look_cost: string | null;
    characters: string | null;
    saved: string | null;
    tickets: string;
    is_estimated: boolean | null;
  }>(
    `select sum(cost)::text as spent,
       sum(cost) filter (where purpose = 'draft')::text as draft_cost,
       sum(cost) filter (where purpose = 'second_look')::text as look_cost,
       sum(characters) filter (where purpose = 'translation') as characters,
       sum(saved_characters) as saved, count(distinct ticket_id) as tickets,
       bool_or(is_estimated and engine_id is not null) as is_estimated ${OF_MONTH}`,
    given,
  );
  const sum = rows[0];
  const figures = (row: Row | undefined) => ({
    cost: Number(row?.cost ?? 0),
    characters: Number(row?.characters ?? 0),
    savedCharacters: Number(row?.saved ?? 0),
  });
  return {
    month,
    currency,
    spent: Number(sum?.spent ?? 0),
    characters: Number(sum?.characters ?? 0),
    savedCharacters: Number(sum?.saved ?? 0),
    draftCost: Number(sum?.draft_cost ?? 0),
    secondLookCost: Number(sum?.look_cost ?? 0),
    tickets: Number(sum?.tickets ?? 0),
    isEstimated: sum?.is_estimated === true,
    engines: engines.map((row) => ({
      engine: row.name,
      cost: Number(row.cost),
      characters: Number(row.characters),
      tokens: Number(row.tokens),
      calls: Number(row.calls),
    })),
    pairs: pairs.map((row) => ({
      sourceLanguage: row.name,
      targetLanguage: row.other,
      ...figures(row),
    })),
    days: Array.from({ length: Number(today.slice(8)) }, (_, index) => {
      const day = `${month}-${String(index + 1).padStart(2, '0')}`;
      return { day, ...figures(days.find((row) => row.name === day)) };
    }),
  };
}
