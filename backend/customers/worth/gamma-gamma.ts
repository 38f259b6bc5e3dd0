import { compiled, lgam } from 'cephes';
import type { Fit } from './bg-nbd.ts';
import { minimise } from './minimise.ts';

await compiled;

/**
 * Gamma-Gamma: the value of an order varies around a customer's own mean as a gamma of shape `p`,
 * and those means vary between customers with `q` and `v`. Fader & Hardie (2013), "The Gamma-Gamma
 * Model of Monetary Value", note 025.
 */
export interface GammaGamma {
  p: number;
  q: number;
  v: number;
}

export interface OrderValues {
  /** Repeat orders: x. Only customers with one or more take part. */
  repeats: number;
  /** Their mean value, positive. */
  mean: number;
}

/** The logarithm of their equation 1a. */
export function gammaGammaLogLikelihood(
  { p, q, v }: GammaGamma,
  customers: readonly OrderValues[],
) {
  const byCount = new Map<number, number>();
  const constant = q * Math.log(v) - lgam(q);
  let sum = 0;
  for (const { repeats: x, mean } of customers) {
    let gammas = byCount.get(x);
    if (gammas === undefined) {
      gammas = constant + lgam(p * x + q) - lgam(p * x) + p * x * Math.log(x);
      byCount.set(x, gammas);
    }
    sum += gammas + (p * x - 1) * Math.log(mean) - (p * x + q) * Math.log(v + x * mean);
  }
  return sum;
}

/** A wall where customers hardly differ, as in `bg-nbd.ts`: p and q would grow for ever. */
const LARGEST_LOG = 10;

/** Maximum likelihood over customers with repeat orders of a positive mean value. */
export function fitGammaGamma(customers: readonly OrderValues[]): Fit<GammaGamma> {
  const toModel = (point: readonly number[]): GammaGamma => {
    const [p = 1, q = 1, v = 1] = point.map(Math.exp);
    return { p, q, v };
  };
  const typical =
    customers.reduce((sum, { mean }) => sum + Math.log(mean), 0) / Math.max(1, customers.length);
  const found = minimise(
    ([p = 0, q = 0, v = 0]) =>
      Math.max(Math.abs(p), Math.abs(q)) > LARGEST_LOG || Math.abs(v) > 25
        ? Number.POSITIVE_INFINITY
        : -gammaGammaLogLikelihood(toModel([p, q, v]), customers),
    [1, 1, typical],
  );
  return {
    model: toModel(found.at),
    logLikelihood: -found.value,
    hasConverged: found.hasConverged,
  };
}

/**
 * The value of an order to be expected of a customer: between his own mean and everybody's, nearer
 * to his own the more he has ordered. Null where the model has no finite mean (`q` of 1 or less)
 * and the customer has no repeat order.
 */
export function expectedOrderValue(
  { p, q, v }: GammaGamma,
  { repeats: x, mean }: OrderValues,
): number | null {
  const weight = p * x + q - 1;
  return weight <= 0 ? null : (p * (v + x * mean)) / weight;
}
