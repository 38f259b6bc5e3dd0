import type { Money } from '../domain.ts';

/**
 * What one unit of each currency is worth in yuan. An argument wherever amounts are compared, so
 * that an installation's admin can replace single rates or the whole table.
 */
export interface ReferenceRates {
  /** Day the rates were written down, ISO date. Shown to admins. */
  asOf: string;
  /** ISO 4217 → CNY for one unit. */
  toCny: Readonly<Record<string, number>>;
}

/**
 * Rounded by hand, for telling customers apart by what they spend: no quote of a bank on that day,
 * some per cent off, and never fit for a refund or for bookkeeping.
 */
export const DEFAULT_RATES: ReferenceRates = {
  asOf: '2026-11-24',
  toCny: {
    CNY: 1,
    AED: 1.94,
    AUD: 4.65,
    BRL: 1.33,
    CAD: 5.1,
    CHF: 8.85,
    CZK: 0.34,
    DKK: 1.1,
    EUR: 8.2,
    GBP: 9.45,
    HKD: 0.91,
    IDR: 0.00043,
    INR: 0.081,
    JPY: 0.046,
    KRW: 0.005,
    MXN: 0.385,
    MYR: 1.7,
    NOK: 0.71,
    NZD: 4.1,
    PHP: 0.123,
    PLN: 1.94,
    RUB: 0.088,
    SAR: 1.9,
    SEK: 0.75,
    SGD: 5.5,
    THB: 0.22,
    TRY: 0.17,
    TWD: 0.23,
    USD: 7.12,
    VND: 0.00027,
  },
};

/** What all amounts are compared in; its rate is 1 by definition. */
export const REFERENCE_CURRENCY = 'CNY';

/** The rates that hold in an installation; null: no admin has changed any. */
export function ratesWith(
  own: { asOf: string; toCny: Record<string, number> } | null,
): ReferenceRates {
  return own === null ? DEFAULT_RATES : overrideRates(DEFAULT_RATES, own);
}

/** The table with an admin's own rates in the place of the defaults. */
export function overrideRates(
  rates: ReferenceRates,
  own: { asOf: string; toCny: Record<string, number> },
): ReferenceRates {
  return { asOf: own.asOf, toCny: { ...rates.toCny, ...own.toCny } };
}

/**
 * The amount in another currency, as a number for comparing, unrounded. Null when either currency
 * has no rate or the amount is not a number: guessing would move a customer between tiers.
 */
export function convert(
  money: Money,
  currency: string,
  rates: ReferenceRates = DEFAULT_RATES,
): number | null {
  const amount = Number(money.amount);
  if (!Number.isFinite(amount) || money.amount.trim() === '') return null;
  if (money.currency === currency) return amount;
  const from = rates.toCny[money.currency];
  const to = rates.toCny[currency];
  if (from === undefined || to === undefined || to <= 0) return null;
  return (amount * from) / to;
}

/** Why a rate cannot be taken. */
export type RateProblem =
  | 'rate_of_reference'
  | 'rate_currency_unknown'
  | 'rate_not_positive'
  | 'rate_out_of_range'
  | 'rate_far_off';

/** Between these lie all currencies that people pay with; beyond is a slip. */
const SMALLEST = 1e-6;
const LARGEST = 10_000;
/** Rates of a currency of ours that is off by more: `0.12` for `8.2`, a comma in the wrong place. */
const FAR_OFF = 20;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** What speaks against yuan for one unit of a currency; null: nothing. */
export function rateProblem(currency: string, toCny: number): RateProblem | null {
  if (currency === REFERENCE_CURRENCY) return 'rate_of_reference';
  const builtIn = DEFAULT_RATES.toCny[currency];
  if (builtIn === undefined && !CURRENCIES.has(currency)) return 'rate_currency_unknown';
  if (!(toCny > 0)) return 'rate_not_positive';
  if (toCny < SMALLEST || toCny > LARGEST) return 'rate_out_of_range';
  const times = builtIn === undefined ? 1 : toCny / builtIn;
  return times > FAR_OFF || times < 1 / FAR_OFF ? 'rate_far_off' : null;
}
