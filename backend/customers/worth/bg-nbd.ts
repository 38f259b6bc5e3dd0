import { compiled, hyp2f1, lgam } from 'cephes';
import { minimise } from './minimise.ts';

await compiled;

/** Repeat orders of one customer. Times in one unit (weeks), counted from the first order. */
export interface OrderRhythm {
  /** Days with an order after the first such day: x. */
  repeats: number;
  /** From the first order to the last: t_x. 0 when there was one only. */
  lastAt: number;
  /** From the first order to now: T. */
  age: number;
}

/**
 * BG/NBD: while active, a customer orders at a rate that varies between customers as a gamma of
 * shape `r` and rate `alpha`; after each order he may leave with a probability that varies as a
 * beta of `a` and `b`. Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way,
 * Marketing Science 24(2), 275–284.
 */
export interface BgNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

export interface Fit<Model> {
  model: Model;
  logLikelihood: number;
  hasConverged: boolean;
}

/** Their equation 6, summed over all customers. */
export function bgNbdLogLikelihood({ r, alpha, a, b }: BgNbd, customers: readonly OrderRhythm[]) {
  // The gamma functions depend on the count alone, and few counts occur.
  const byCount = new Map<number, number>();
  const constant = r * Math.log(alpha) - lgam(r) + lgam(a + b) - lgam(b);
  let sum = 0;
  for (const { repeats: x, lastAt, age } of customers) {
    let gammas = byCount.get(x);
    if (gammas === undefined) {
      gammas = constant + lgam(r + x) + lgam(b + x) - lgam(a + b + x);
      byCount.set(x, gammas);
    }
    const alive = -(r + x) * Math.log(alpha + age);
    if (x === 0) {
      sum += gammas + alive;
      continue;
    }
    const left = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + lastAt);
    const larger = Math.max(alive, left);
    sum += gammas + larger + Math.log(Math.exp(alive - larger) + Math.exp(left - larger));
  }
  return sum;
}

/**
 * Where customers differ little, a and b (or r and alpha) grow together without an end, and nothing
 * changes any more: a wall ends that walk. e¹⁰ is far beyond what real customers show.
 */
const LARGEST_LOG = 10;

/** Maximum likelihood; parameters are positive, so their logarithms are searched. */
export function fitBgNbd(customers: readonly OrderRhythm[]): Fit<BgNbd> {
  const toModel = (point: readonly number[]): BgNbd => {
    const [r = 1, alpha = 1, a = 1, b = 1] = point.map(Math.exp);
    return { r, alpha, a, b };
  };
  const found = minimise(
    (point) =>
      point.some((x) => Math.abs(x) > LARGEST_LOG)
        ? Number.POSITIVE_INFINITY
        : -bgNbdLogLikelihood(toModel(point), customers),
    [0, Math.log(meanAge(customers) / 4), 0, 1],
  );
  return {
    model: toModel(found.at),
    logLikelihood: -found.value,
    hasConverged: found.hasConverged,
  };
}

const meanAge = (customers: readonly OrderRhythm[]) =>
  customers.reduce((sum, { age }) => sum + age, 0) / Math.max(1, customers.length) || 1;

/** How likely it is that the customer has not left: their note of 2008, "Computing P(alive)". */
export function probabilityAlive({ r, alpha, a, b }: BgNbd, customer: OrderRhythm): number {
  const { repeats: x, lastAt, age } = customer;
  if (x === 0) return 1;
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + lastAt)) ** (r + x));
}

/** Orders to be expected within the next `horizon`: their equation 10. */
export function expectedOrders(model: BgNbd, customer: OrderRhythm, horizon: number): number {
  const { r, alpha, b } = model;
  // At a = 1 numerator and denominator are both zero; beside it the value is the same.
  const a = Math.abs(model.a - 1) < 1e-6 ? 1 + 1e-6 : model.a;
  const { repeats: x, age } = customer;
  const share = horizon / (alpha + age + horizon);
  const series = hyp2f1(r + x, b + x, a + b + x - 1, share);
  const decline = ((alpha + age) / (alpha + age + horizon)) ** (r + x);
  const expected = ((a + b + x - 1) / (a - 1)) * (1 - decline * series);
  return Math.max(0, expected * probabilityAlive({ ...model, a }, customer));
}
