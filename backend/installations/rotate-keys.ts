import type { Database } from '../database/database.ts';
import { type Secrets, wrappedBy } from '../secrets.ts';

interface Row {
  installation_id: string;
  data_key: Buffer;
}

/** How many installations each master key wraps the data key of, by the key's name. */
export async function countByMasterKey(database: Database): Promise<Map<string, number>> {
  const rows = await readRows(database);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = wrappedBy(row.data_key);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * Wraps every data key by the newest master key, one row after the other: stopped anywhere, the
 * rest is done by the next run, and whoever reads meanwhile has both keys. Answers how many were
 * wrapped anew, and which installations no configured key opens.
 */
export async function wrapAnew(
  database: Database,
  secrets: Secrets,
): Promise<{ wrapped: number; unreadable: string[] }> {
  let wrapped = 0;
  const unreadable: string[] = [];
  for (const { installation_id: installationId, data_key: dataKey } of await readRows(database)) {
    let fresh: Buffer | null;
    try {
      fresh = secrets.rewrap({ installationId, dataKey });
    } catch {
      unreadable.push(installationId);
      continue;
    }
    if (fresh === null) continue;
    // Unless somebody else was there first.
    const { rowCount } = await database.query(
      'update installations set data_key = $2 where installation_id = $1 and data_key = $3',
      [installationId, fresh, dataKey],
    );
    wrapped += rowCount;
  }
  return { wrapped, unreadable };
}

async function readRows(database: Database): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    'select installation_id, data_key from installations order by installation_id',
  );
  return rows;
}
