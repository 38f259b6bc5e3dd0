import { type Static, Type } from 'typebox';
import type { VALUE_TIERS } from '../domain.ts';
import { iso, nullable, oneOf } from './contract.ts';

/** The part of our API that the desk's page on orders and customers speaks; admins only. */

/** `GET /api/customers`: how customers are told apart. */
export const CustomersSchema = Type.Object({
  /** Null: nobody has been compared yet. */
  comparedAt: nullable(iso),
  /** `points`: fixed limits · `rfm`: recency, frequency, spend · `forecast`: and orders to come. */
  basis: nullable(oneOf(['points', 'rfm', 'forecast'])),
  customers: Type.Integer(),
  /** Who came back at least once, and how many of them a forecast needs. */
  repeatBuyers: Type.Integer(),
  leastRepeatBuyers: Type.Integer(),
  /** Customers that a place among them needs. */
  leastCustomers: Type.Integer(),
  tiers: Type.Record(Type.String(), Type.Integer()),
  /** Orders that we hold. */
  orders: Type.Integer(),
});
export type CustomersView = Omit<Static<typeof CustomersSchema>, 'tiers'> & {
  tiers: Record<(typeof VALUE_TIERS)[number], number>;
};
