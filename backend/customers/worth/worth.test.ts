import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bgNbdLogLikelihood, expectedOrders, fitBgNbd, probabilityAlive } from './bg-nbd.ts';
import { fitWorth, LEAST_REPEAT_BUYERS } from './fit-worth.ts';
import { expectedOrderValue, fitGammaGamma } from './gamma-gamma.ts';
import { minimise } from './minimise.ts';
import { summarisePurchases } from './purchases.ts';
import { percentiles, rankCustomers } from './rank-customers.ts';

const DATA = join(import.meta.dirname, '../../../../shared/data/clv');
/** Fader, Hardie & Lee (2005), table 2. */
const PUBLISHED = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe('minimise', () => {
  it('finds the bottom of a curved valley', () => {
    const banana = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const { at, hasConverged } = minimise(banana, [-1.2, 1]);
    expect(hasConverged).toBe(true);
    expect(at[0]).toBeCloseTo(1, 4);
    expect(at[1]).toBeCloseTo(1, 4);
  });

  it('walks round what is not a number, and says when its budget ended', () => {
    const walled = ([x = 0]: readonly number[]) => (x < 0 ? Number.NaN : (x - 3) ** 2);
    expect(minimise(walled, [0.5]).at[0]).toBeCloseTo(3, 4);
    expect(minimise(([x = 0]) => -x, [0], { maxEvaluations: 50 }).hasConverged).toBe(false);
  });
});

describe('the published examples', () => {
  it('orders to come, and whether the customer is still there', () => {
    const model = { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 };
    const customer = { repeats: 2, lastAt: 30.43, age: 38.86 };
    expect(expectedOrders(model, customer, 39)).toBeCloseTo(1.226, 3);
    expect(probabilityAlive(model, customer)).toBeCloseTo(0.73, 2);
    const waned = { repeats: 7, lastAt: 29.43, age: 38.86 };
    expect(expectedOrders(model, waned, 39)).toBeCloseTo(3.34, 1);
    expect(probabilityAlive(model, waned)).toBeCloseTo(0.64, 2);
    expect(probabilityAlive(model, { repeats: 0, lastAt: 0, age: 38.86 })).toBe(1);
  });

  it('is steady where a is 1', () => {
    const customer = { repeats: 2, lastAt: 30.43, age: 38.86 };
    const at = (a: number) => expectedOrders({ ...PUBLISHED, a }, customer, 39);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 4);
  });

  it('values of orders to come', () => {
    const model = { p: 6.25, q: 3.74, v: 15.44 };
    expect(expectedOrderValue(model, { repeats: 2, mean: 22.35 })).toBeCloseTo(24.65, 1);
    expect(expectedOrderValue(model, { repeats: 0, mean: 0 })).toBeCloseTo(35.17, 0);
    expect(expectedOrderValue({ ...model, q: 0.8 }, { repeats: 0, mean: 0 })).toBeNull();
  });

  const withData = existsSync(DATA) ? it : it.skip;
  if (!existsSync(DATA))
    process.stdout.write(`skipped: no ${'shared/data/clv'} beside the project\n`);
  withData('fits of the CDNOW sample', () => {
    const rows = readFileSync(join(DATA, 'cdnow_customers_summary_with_transactions.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number));
    const bgNbd = fitBgNbd(
      rows.map(([, repeats = 0, lastAt = 0, age = 0]) => ({ repeats, lastAt, age })),
    );
    for (const [name, value] of Object.entries(PUBLISHED)) {
      expect([name, bgNbd.model[name as keyof typeof PUBLISHED].toFixed(3)]).toEqual([
        name,
        value.toFixed(3),
      ]);
    }
    expect(Math.abs(bgNbd.logLikelihood + 9582.43)).toBeLessThan(0.01);
    const gammaGamma = fitGammaGamma(
      rows.flatMap(([, repeats = 0, , , mean = 0]) => (repeats > 0 ? { repeats, mean } : [])),
    );
    expect(gammaGamma.model.p).toBeCloseTo(6.25, 1);
    expect(gammaGamma.model.q).toBeCloseTo(3.74, 1);
    expect(gammaGamma.model.v).toBeCloseTo(15.44, 1);
  });
});

describe('fitBgNbd', () => {
  it('finds no better point beside its own', () => {
    const customers = invented(400);
    const { model, logLikelihood } = fitBgNbd(customers);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      for (const factor of [0.97, 1.03]) {
        const beside = { ...model, [name]: model[name] * factor };
        expect(bgNbdLogLikelihood(beside, customers)).toBeLessThanOrEqual(logLikelihood + 1e-6);
      }
    }
  });
});

describe('customers who hardly differ', () => {
  it('have a fit all the same, whatever the hour', () => {
    for (let hour = 0; hour < 12; hour += 1) {
      const alike = Array.from({ length: 80 }, (_, n) => {
        const repeats = 3 + (n % 3);
        const age = 40 + (n % 7) + hour / 168;
        return { repeats, lastAt: age - 3 - (n % 5), age };
      });
      expect(fitBgNbd(alike).hasConverged).toBe(true);
    }
    const onePrice = Array.from({ length: 80 }, (_, n) => ({ repeats: 1 + (n % 4), mean: 19.9 }));
    expect(fitGammaGamma(onePrice).hasConverged).toBe(true);
  });
});

describe('summarisePurchases', () => {
  const now = new Date('2026-11-24T00:00:00Z');
  const on = (day: string, value: number) => ({ placedAt: new Date(day), value });

  it('counts days with orders, and values of those after the first', () => {
    const got = summarisePurchases(
      [
        on('2026-09-29T10:00:00Z', 10),
        on('2026-10-13T09:00:00Z', 30),
        on('2026-10-13T19:00:00Z', 10),
        on('2026-10-27T09:00:00Z', 0),
      ],
      now,
    );
    expect(got).toEqual({
      repeats: 2,
      lastAt: 4,
      age: 8,
      spend: 50,
      paidRepeats: 1,
      meanRepeat: 40,
    });
  });

  it('leaves out what lies ahead and what is no amount; of nothing left there is nothing', () => {
    const odd = [on('2027-01-01', 5), on('2026-01-01', -5), on('2026-01-01', Number.NaN)];
    expect(summarisePurchases(odd, now)).toBeNull();
    expect(summarisePurchases([], now)).toBeNull();
  });
});

describe('ranking', () => {
  it('gives equals the same place', () => {
    expect(percentiles([5, 1, 5, 9])).toEqual([0.375, 0, 0.375, 0.75]);
    expect(percentiles([])).toEqual([]);
  });

  it('without enough customers who came back there is no model, and RFM ranks alone', () => {
    const few = invented(LEAST_REPEAT_BUYERS - 1).map((one) => ({ ...one, repeats: 1 }));
    expect(fitWorth(few)).toBeNull();
    const ranks = rankCustomers(few, null);
    expect(Math.max(...ranks)).toBeLessThan(1);
    expect(fitWorth(invented(600))).not.toBeNull();
  });

  it('puts who buys often, lately and much above who does not', () => {
    const customers = invented(600);
    const often = {
      repeats: 30,
      lastAt: 99,
      age: 100,
      spend: 9_000,
      paidRepeats: 30,
      meanRepeat: 300,
    };
    const once = { repeats: 0, lastAt: 0, age: 100, spend: 5, paidRepeats: 0, meanRepeat: 0 };
    for (const model of [null, fitWorth(customers)]) {
      const ranks = rankCustomers([...customers, often, once], model);
      expect(ranks.at(-2)).toBe(Math.max(...ranks));
      expect(ranks.at(-1)).toBeLessThan(0.25);
    }
  });
});

/** Customers of a plain pattern, always the same. */
function invented(many: number) {
  return Array.from({ length: many }, (_, n) => {
    const age = 20 + (n % 60);
    const repeats = n % 3 === 0 ? 0 : Math.floor(((n * 7919) % 97) / 16) + 1;
    const lastAt = repeats === 0 ? 0 : age * (0.2 + ((n * 31) % 70) / 100);
    const meanRepeat = repeats === 0 ? 0 : 20 + ((n * 13) % 80);
    return {
      repeats,
      lastAt,
      age,
      spend: 40 + repeats * meanRepeat,
      paidRepeats: repeats,
      meanRepeat,
    };
  });
}
