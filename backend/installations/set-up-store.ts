import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../database/database.ts';
import type { LeftReason, MadeThing } from '../helpdesks/set-up-plan.ts';

export interface StoredThing extends Omit<MadeThing, 'state' | 'problem'> {
  state: MadeThing['state'] | 'left';
  /** A kind of helpdesk error, or why it was left; null otherwise. */
  problem: MadeThing['problem'] | LeftReason;
}

/** What set-up made in the helpdesk of an installation, and what admins changed about it. */
export interface SetUpStore {
  listThings(installationId: string): Promise<StoredThing[]>;
  saveThing(installationId: string, thing: StoredThing, at: Date): Promise<void>;
  /** Forgets all but these. */
  keepThings(tx: Queryable, installationId: string, keys: string[]): Promise<void>;
  /** Who changed what; `change` holds no customer's data. */
  recordChange(
    tx: Queryable,
    installationId: string,
    entry: { userId: string; change: object; at: Date },
  ): Promise<void>;
}

interface Row {
  thing_key: string;
  kind: StoredThing['kind'];
  title: string;
  description: string;
  external_id: string | null;
  state: StoredThing['state'];
  problem: StoredThing['problem'];
}

export function createSetUpStore(database: Database): SetUpStore {
  return {
    async listThings(installationId) {
      const { rows } = await database.query<Row>(
        'select * from set_up_things where installation_id = $1 order by kind, thing_key',
        [installationId],
      );
      return rows.map((row) => ({
        key: row.thing_key,
        kind: row.kind,
        title: row.title,
        description: row.description,
        externalId: row.external_id,
        state: row.state,
        problem: row.problem,
      }));
    },
    async saveThing(installationId, thing, at) {
      await database.query(
        `insert into set_up_things (installation_id, thing_key, kind, title, description,
           external_id, state, problem, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (installation_id, thing_key) do update set title = excluded.title,
           description = excluded.description,
           external_id = coalesce(excluded.external_id, set_up_things.external_id),
           state = excluded.state, problem = excluded.problem, updated_at = excluded.updated_at`,
        [
          installationId,
          thing.key,
          thing.kind,
          thing.title,
          thing.description,
          thing.externalId,
          thing.state,
          thing.problem,
          at,
        ],
      );
    },
    async keepThings(tx, installationId, keys) {
      await tx.query(
        'delete from set_up_things where installation_id = $1 and not (thing_key = any($2))',
        [installationId, keys],
      );
    },
    async recordChange(tx, installationId, { userId, change, at }) {
      await tx.query(
        `insert into set_up_changes (installation_id, change_id, user_id, change, changed_at)
         values ($1, $2, $3, $4, $5)`,
        [installationId, randomUUID(), userId, JSON.stringify(change), at],
      );
    },
  };
}
