import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { convert, type ReferenceRates } from '../exchange-rates.ts';
import type { OrderPage } from './compare-in-worker.ts';

/** On PGlite a query runs in this very thread: pages stay small enough for nobody to notice. */
const PAGE = 500;

/**
 * Orders of an installation by their number, page by page, with their value after refunds in yuan.
 * Cancelled ones and those of the future are left out; an order in a currency without a rate counts
 * as an order of no value, for guessing would move its customer.
 */
export async function* readOrderPages(
  database: Database,
  installationId: string,
  { until, rates }: { until: Date; rates: ReferenceRates },
): AsyncGenerator<OrderPage> {
  for (let after = ''; ; ) {
    const { rows } = await database.query<Row>(
      `select o.order_number, coalesce(k.contact, o.email) as contact, o.placed_at, o.status,
         greatest(o.total - o.refunded, 0) as net, o.currency
       from orders o left join customer_contacts k
         on k.installation_id = $1 and k.email = o.email
       where o.installation_id = $1 and o.order_number > $2
       order by o.order_number limit ${PAGE}`,
      [installationId, after],
    );
    const kept = rows.filter(
      (row) => row.status !== 'cancelled' && row.contact !== '' && row.placed_at <= until,
    );
    yield {
      contacts: kept.map((row) => row.contact),
      at: kept.map((row) => row.placed_at.getTime()),
      value: kept.map(({ net, currency }) => convert({ amount: net, currency }, 'CNY', rates) ?? 0),
    };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.order_number;
    await breathe();
  }
}

interface Row {
  order_number: string;
  contact: string;
  placed_at: Date;
  status: string;
  net: string;
  currency: string;
}
