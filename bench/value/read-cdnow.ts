import { type Purchases, summarisePurchases } from '../../backend/customers/worth/purchases.ts';
import { readDataFile } from '../measuring/data-file.ts';

/** End of the calibration period of the CDNOW data (weeks 1–39); weeks 40–78 are what came true. */
export const SPLIT = new Date('1997-09-30T00:00:00Z');

export interface ReadOrder {
  customer: string;
  placedAt: Date;
  value: number;
}

export interface Tested {
  purchases: Purchases;
  /** Money and order days after the split. */
  laterSpend: number;
  laterOrders: number;
}

/** The summary that the published results were computed from, so that they can be compared. */
export function readRhythms(dataFolder: string | null): Purchases[] {
  return readDataFile(dataFolder, /^cdnow_customers_summary_with_transactions\.csv$/)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, repeats = 0, lastAt = 0, age = 0, mean = 0] = line.split(',').map(Number);
      const paidRepeats = mean > 0 ? repeats : 0;
      return { repeats, lastAt, age, spend: 0, paidRepeats, meanRepeat: mean };
    });
}

/** Orders of customers who are not in the sample: any `cdnow_rest*.csv` of the folder's layout. */
export function readOtherOrders(dataFolder: string | null): ReadOrder[] {
  const text = readDataFile(dataFolder, /^cdnow_rest.*\.csv$/);
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [customer = '', date = '', , value = ''] = line.split(',');
      const placedAt = new Date(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`);
      return { customer, placedAt, value: Number(value) };
    });
}

export function splitCustomers(orders: ReadOrder[]): Tested[] {
  const byCustomer = Map.groupBy(orders, ({ customer }) => customer);
  return [...byCustomer.values()].flatMap((all) => {
    const purchases = summarisePurchases(all, SPLIT);
    if (purchases === null) return [];
    const later = all.filter(({ placedAt }) => placedAt > SPLIT);
    return {
      purchases,
      laterSpend: later.reduce((sum, { value }) => sum + value, 0),
      laterOrders: new Set(later.map(({ placedAt }) => placedAt.getTime())).size,
    };
  });
}
