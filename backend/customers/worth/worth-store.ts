import { setImmediate as breathe } from 'node:timers/promises';
import type { Database, Queryable } from '../../database/database.ts';
import type { ValueTier } from '../../domain.ts';
import { contactAddress } from '../contact-address.ts';
import type { ReferenceRates } from '../exchange-rates.ts';
import { assignTier } from './assign-tiers.ts';
import type { WorthBasis } from './compare-customers.ts';
import type { compareInWorker, OrderPage } from './compare-in-worker.ts';
import { readOrderPages } from './read-order-pages.ts';

/** The last comparison of an installation's customers. */
export interface WorthFit {
  fittedAt: Date;
  basis: WorthBasis;
  customers: number;
  repeatBuyers: number;
  fitSeconds: number;
}

export interface CustomerRank {
  tier: ValueTier;
  /** 0 (least) to below 1. */
  percentile: number;
  /** The place alone would no longer earn the tier. */
  isHeld: boolean;
}

/** What an order's customer is measured by, and his place. */
export interface Standing {
  basis: WorthBasis;
  /** Null: he has not been compared yet. */
  rank: CustomerRank | null;
}

export interface WorthStore {
  /** Null before the first. */
  findFit(installationId: string): Promise<WorthFit | null>;
  /** Where the person with this address stands; null before the first comparison. */
  findStanding(installationId: string, email: string): Promise<Standing | null>;
  /** Every order that counts as bought until then, for comparing. */
  readOrders(
    installationId: string,
    options: { until: Date; rates: ReferenceRates },
  ): AsyncIterable<OrderPage>;
  /** Gives every customer his tier. In batches, so that nobody waits for it: safe to repeat. */
  saveComparison(
    installationId: string,
    comparison: Awaited<ReturnType<typeof compareInWorker>>,
    at: Date,
  ): Promise<void>;
  countOrders(installationId: string): Promise<number>;
  /** Orders of each currency, most first. */
  countCurrencies(installationId: string): Promise<{ currency: string; orders: number }[]>;
  countTiers(installationId: string): Promise<Record<ValueTier, number>>;
  /** Open tickets that still say another tier of their customer, and no person wants it so. */
  listOutdatedTickets(tx: Queryable, installationId: string): Promise<string[]>;
}

/** Small, for on PGlite they run in this very thread. */
const BATCH = 200;

export function createWorthStore(database: Database): WorthStore {
  async function saveRanks(
    installationId: string,
    standings: { contact: string; percentile: number; isNew: boolean }[],
    at: Date,
  ): Promise<void> {
    const before = await database.query<{ contact: string; tier: ValueTier }>(
      'select contact, tier from customer_ranks where installation_id = $1 and contact = any($2)',
      [installationId, standings.map(({ contact }) => contact)],
    );
    const tiers = new Map(before.rows.map(({ contact, tier }) => [contact, tier]));
    const rows = standings.map(({ contact, percentile, isNew }) => {
      const { tier, isHeld } = assignTier({ percentile, isNew }, tiers.get(contact) ?? null);
      return { contact, tier, percentile, is_held: isHeld };
    });
    await database.query(
      `insert into customer_ranks
         (installation_id, contact, tier, percentile, is_held, tier_since, ranked_at)
       select $1, contact, tier, percentile, is_held, $3, $3 from jsonb_to_recordset($2::jsonb)
         as r(contact text, tier text, percentile real, is_held boolean)
       on conflict (installation_id, contact) do update set tier = excluded.tier,
         percentile = excluded.percentile, is_held = excluded.is_held,
         tier_since = case when customer_ranks.tier = excluded.tier
           then customer_ranks.tier_since else excluded.tier_since end,
         ranked_at = excluded.ranked_at`,
      [installationId, JSON.stringify(rows), at],
    );
  }

  return {
    async findFit(installationId) {
      const { rows } = await database.query<FitRow>(
        'select * from worth_fits where installation_id = $1',
        [installationId],
      );
      const row = rows[0];
      if (row === undefined) return null;
      return {
        fittedAt: row.fitted_at,
        basis: row.basis,
        customers: row.customers,
        repeatBuyers: row.repeat_buyers,
        fitSeconds: row.fit_seconds ?? 0,
      };
    },
    async findStanding(installationId, email) {
      const { rows } = await database.query<StandingRow>(
        `select f.basis, r.tier, r.percentile, r.is_held from worth_fits f
         left join customer_ranks r on r.installation_id = $1
           and r.contact = coalesce((select contact from customer_contacts
             where installation_id = $1 and email = $2), $2)
         where f.installation_id = $1`,
        [installationId, contactAddress(email)],
      );
      const row = rows[0];
      if (row === undefined) return null;
      const { basis, tier, percentile, is_held: isHeld } = row;
      return { basis, rank: tier === null ? null : { tier, percentile, isHeld } };
    },
    readOrders: (installationId, options) => readOrderPages(database, installationId, options),
    async saveComparison(installationId, comparison, at) {
      const { contacts, percentiles, isNew } = comparison;
      const standings = contacts.flatMap((contact, place) => {
        const percentile = percentiles[place] ?? Number.NaN;
        return Number.isNaN(percentile) ? [] : { contact, percentile, isNew: isNew[place] === 1 };
      });
      for (let from = 0; from < standings.length; from += BATCH) {
        await saveRanks(installationId, standings.slice(from, from + BATCH), at);
        await breathe();
      }
      await database.query(
        'delete from customer_ranks where installation_id = $1 and ranked_at <> $2',
        [installationId, at],
      );
      await database.query(
        `insert into worth_fits
           (installation_id, fitted_at, basis, customers, repeat_buyers, model, fit_seconds)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (installation_id) do update set fitted_at = excluded.fitted_at,
           basis = excluded.basis, customers = excluded.customers,
           repeat_buyers = excluded.repeat_buyers, model = excluded.model,
           fit_seconds = excluded.fit_seconds`,
        [
          installationId,
          at,
          comparison.basis,
          comparison.customers,
          comparison.repeatBuyers,
          comparison.model === null ? null : JSON.stringify(comparison.model),
          comparison.fitSeconds,
        ],
      );
    },
    async countOrders(installationId) {
      const { rows } = await database.query<{ many: number }>(
        'select sum(orders) as many from order_totals where installation_id = $1',
        [installationId],
      );
      return Number(rows[0]?.many ?? 0);
    },
    async countCurrencies(installationId) {
      const { rows } = await database.query<{ currency: string; orders: number }>(
        `select currency, sum(orders)::int as orders from order_totals where installation_id = $1
         group by currency having sum(orders) > 0 order by 2 desc, 1`,
        [installationId],
      );
      return rows;
    },
    async countTiers(installationId) {
      const { rows } = await database.query<{ tier: ValueTier; many: number }>(
        `select tier, count(*) as many from customer_ranks where installation_id = $1 group by tier`,
        [installationId],
      );
      const counts = { vip: 0, high: 0, regular: 0, new: 0 };
      for (const { tier, many } of rows) counts[tier] = Number(many);
      return counts;
    },
    async listOutdatedTickets(tx, installationId) {
      const { rows } = await tx.query<{ ticket_id: string }>(
        `select t.ticket_id from tickets t
         join profiles p on p.installation_id = $1 and p.customer_id = t.requester_id
         left join customer_contacts k
           on k.installation_id = $1 and k.email = lower(t.requester_email)
         join customer_ranks r
           on r.installation_id = $1 and r.contact = coalesce(k.contact, lower(t.requester_email))
         where t.installation_id = $1 and t.status in ('new', 'open', 'hold', 'pending')
           and p.tier_corrected is null and p.tier <> r.tier
         order by t.due_at nulls last, t.ticket_id`,
        [installationId],
      );
      return rows.map((row) => row.ticket_id);
    },
  };
}

interface FitRow {
  fitted_at: Date;
  basis: WorthBasis;
  customers: number;
  repeat_buyers: number;
  fit_seconds: number | null;
}

interface StandingRow {
  basis: WorthBasis;
  tier: ValueTier | null;
  percentile: number;
  is_held: boolean;
}
