import {
  DEFAULT_RATES,
  type RateProblem,
  REFERENCE_CURRENCY,
  rateProblem,
} from '../customers/exchange-rates.ts';
import type { WorthStore } from '../customers/worth/worth-store.ts';
import type { Database } from '../database/database.ts';
import { BadInput } from '../errors.ts';
import type { RateSet, RatesView } from '../http/contract-customers.ts';
import { changeRate } from '../installations/change-rate.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { JobQueue } from '../jobs/job-queue.ts';

export interface RatesChangedParts {
  database: Database;
  installations: InstallationStore;
  worth: WorthStore;
  queue: JobQueue;
  now: () => Date;
}

/** What an admin sees and decides about the rates that orders are compared by. */
export interface RatesJourneys {
  read(installationId: string): Promise<RatesView>;
  /** Throws `BadInput` that says why the rate cannot be right; nothing is changed then. */
  set(installationId: string, rate: RateSet): Promise<RatesView>;
  /** The built-in rate holds again, where there is one. Safe to repeat. */
  reset(installationId: string, currency: string): Promise<RatesView>;
}

const PROBLEMS: Record<RateProblem, string> = {
  rate_of_reference: 'All rates are in this currency; its own is always 1.',
  rate_currency_unknown: 'There is no such currency in ISO 4217.',
  rate_not_positive: 'A rate is more than 0.',
  rate_out_of_range: 'One unit of no currency is worth that much or that little.',
  rate_far_off: 'This is more than 20 times off the built-in rate. Is it the other way round?',
};

export function createRatesJourneys(parts: RatesChangedParts): RatesJourneys {
  const { database, installations, worth, queue, now } = parts;

  async function read(installationId: string): Promise<RatesView> {
    const [installation, counted] = await Promise.all([
      installations.get(installationId),
      worth.countCurrencies(installationId),
    ]);
    return viewOf(installation, counted);
  }

  /** Customers are compared by the new rate at once; whoever is compared just now, again. */
  async function change(
    installationId: string,
    currency: string,
    rate: { toCny: number; day: string } | null,
  ): Promise<RatesView> {
    await database.transaction(async (tx) => {
      await changeRate(tx, installationId, currency, rate);
      await queue.enqueue(tx, 'compare-customers', { installationId });
    });
    return read(installationId);
  }

  return {
    read,
    async set(installationId, { currency, rate }) {
      const problem = rateProblem(currency, rate);
      if (problem !== null) throw new BadInput(problem, PROBLEMS[problem]);
      const { settings } = await installations.get(installationId);
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.teamTimeZone }).format(
        now(),
      );
      return change(installationId, currency, { toCny: rate, day });
    },
    reset: (installationId, currency) => change(installationId, currency, null),
  };
}

function viewOf(
  { settings, teamCurrency }: Installation,
  counted: { currency: string; orders: number }[],
): RatesView {
  const own = settings.exchangeRates;
  const orders = new Map(counted.map((one) => [one.currency, one.orders]));
  const all = new Set([...orders.keys(), ...Object.keys(own?.toCny ?? {}), teamCurrency]);
  const currencies = [...all].map((currency): RatesView['currencies'][number] => {
    const builtIn = DEFAULT_RATES.toCny[currency] ?? null;
    const shown = { currency, orders: orders.get(currency) ?? 0, builtIn };
    if (currency === REFERENCE_CURRENCY) {
      return { ...shown, rate: 1, source: 'reference', asOf: null };
    }
    const ownRate = own?.toCny[currency];
    if (own && ownRate !== undefined) {
      const asOf = own.days?.[currency] ?? own.asOf;
      return { ...shown, rate: ownRate, source: 'own', asOf };
    }
    if (builtIn === null) return { ...shown, rate: null, source: 'none', asOf: null };
    return { ...shown, rate: builtIn, source: 'built_in', asOf: DEFAULT_RATES.asOf };
  });
  return {
    reference: REFERENCE_CURRENCY,
    currencies,
    ordersWithoutRate: currencies
      .filter(({ rate }) => rate === null)
      .reduce((sum, one) => sum + one.orders, 0),
  };
}
