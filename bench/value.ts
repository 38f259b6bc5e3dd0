import { expectedOrders, fitBgNbd } from '../backend/customers/worth/bg-nbd.ts';
import { fitGammaGamma } from '../backend/customers/worth/gamma-gamma.ts';
import { type Purchases, summarisePurchases } from '../backend/customers/worth/purchases.ts';
import {
  expectedWorth,
  HORIZON_WEEKS,
  percentiles,
  rankByRfm,
  rankCustomers,
  type WorthModel,
} from '../backend/customers/worth/rank-customers.ts';
import { readDataFile } from './measuring/data-file.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { median } from './measuring/statistics.ts';

/** End of the calibration period of the CDNOW data (weeks 1–39); weeks 40–78 are what came true. */
const SPLIT = new Date('1997-09-30T00:00:00Z');
const RUNS = 5;

interface Tested {
  purchases: Purchases;
  /** Money and order days after the split. */
  laterSpend: number;
  laterOrders: number;
}

export const measurement: Measurement = {
  about: [
    'Customer value: BG/NBD and Gamma-Gamma fitted on the CDNOW 1/10 sample (2,357 customers),',
    'then on other customers: who will be among the top 10 % spenders of the next 39 weeks?',
    `Fits: median of ${RUNS}.`,
  ],
  measure: async ({ dataFolder, say }) => {
    const rhythms = readRhythms(dataFolder);
    const seconds: number[] = [];
    let model: WorthModel | null = null;
    let logLikelihood = Number.NaN;
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      const bgNbd = fitBgNbd(rhythms);
      const gammaGamma = fitGammaGamma(
        rhythms
          .filter(({ paidRepeats }) => paidRepeats > 0)
          .map(({ paidRepeats, meanRepeat }) => ({ repeats: paidRepeats, mean: meanRepeat })),
      );
      seconds.push((performance.now() - start) / 1_000);
      model = { bgNbd: bgNbd.model, gammaGamma: gammaGamma.model };
      logLikelihood = bgNbd.logLikelihood;
    }
    if (model === null) throw new Error('Nothing was fitted.');
    say(`fitted on ${rhythms.length} customers`);
    const tested = readTested(dataFolder);
    say(`tested on ${tested.length} others`);
    return figures(model, logLikelihood, median(seconds), tested);
  },
};

function figures(
  model: WorthModel,
  logLikelihood: number,
  fitSeconds: number,
  tested: Tested[],
): Figure[] {
  const purchases = tested.map((one) => one.purchases);
  const spend = purchases.map((one) => one.spend);
  const worth = purchases.map((one) => expectedWorth(one, model));
  const ours = rankCustomers(purchases, model);
  const rfm = rankByRfm(purchases);
  const scores = { ours, rfm, spend, worth };
  const auc = Object.fromEntries(
    Object.entries(scores).map(([name, score]) => [name, aucOfTop(score, tested)]),
  );
  const share = Object.fromEntries(
    Object.entries(scores).map(([name, score]) => [name, topDecileShare(score, tested)]),
  );
  const beside = (of: Record<string, number>) =>
    `RFM alone ${of.rfm?.toFixed(3)}, spend alone ${of.spend?.toFixed(3)}, CLV alone ${of.worth?.toFixed(3)}`;
  const errorOf = (expected: (one: Purchases) => number) =>
    tested.reduce((sum, one) => sum + Math.abs(expected(one.purchases) - one.laterOrders), 0) /
    tested.length;
  const mae = errorOf((one) => expectedOrders(model.bgNbd, one, HORIZON_WEEKS));
  const naive = errorOf((one) => (one.repeats / Math.max(one.age, 1)) * HORIZON_WEEKS);
  const { r, alpha, a, b } = model.bgNbd;
  const { p, q, v } = model.gammaGamma;
  const plain = (key: string | null, what: string, value: number, instead: string): Figure => {
    return { key, what, value, unit: '', digits: 4, aim: null, instead };
  };
  return [
    plain('r', 'BG/NBD r', r, 'published 0.243'),
    plain('alpha', 'BG/NBD alpha', alpha, 'published 4.414'),
    plain('a', 'BG/NBD a', a, 'published 0.793'),
    plain('b', 'BG/NBD b', b, 'published 2.426'),
    plain('ll', 'log-likelihood', logLikelihood, 'published -9582.4'),
    plain('p', 'Gamma-Gamma p', p, 'published 6.25'),
    plain('q', 'Gamma-Gamma q', q, 'published 3.74'),
    plain('v', 'Gamma-Gamma v', v, 'published 15.44'),
    {
      key: 'fit_seconds',
      what: 'fit of both models',
      value: fitSeconds,
      unit: 's',
      digits: 3,
      aim: { is: 'below', value: 1 },
      instead: null,
    },
    {
      key: 'auc_top10',
      what: 'AUC, top 10 % spenders to come',
      value: auc.ours ?? 0,
      unit: '',
      digits: 4,
      aim: { is: 'at least', value: 0.84 },
      instead: beside(auc),
    },
    {
      key: 'top_decile_share',
      what: 'revenue to come of our top tenth',
      value: share.ours ?? 0,
      unit: '',
      digits: 4,
      aim: null,
      instead: beside(share),
    },
    {
      key: 'mae_orders',
      what: 'mean error of orders to come',
      value: mae,
      unit: 'orders',
      digits: 4,
      aim: null,
      instead: `the past rate goes on: ${naive.toFixed(3)}`,
    },
  ];
}

/** The summary that the published results were computed from, so that they can be compared. */
function readRhythms(dataFolder: string | null): Purchases[] {
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

/** Customers who are not in the sample: any `cdnow_rest*.csv` of the folder's layout. */
function readTested(dataFolder: string | null): Tested[] {
  const orders = new Map<string, { placedAt: Date; value: number }[]>();
  const text = readDataFile(dataFolder, /^cdnow_rest.*\.csv$/);
  for (const line of text.trim().split('\n').slice(1)) {
    const [customer = '', date = '', , value = ''] = line.split(',');
    const placedAt = new Date(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`);
    orders.set(customer, [...(orders.get(customer) ?? []), { placedAt, value: Number(value) }]);
  }
  return [...orders.values()].flatMap((all) => {
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

/** Area under the ROC curve, by the rank sum of those who turned out to be the top tenth. */
function aucOfTop(score: number[], tested: Tested[]): number {
  const least = [...tested.map((one) => one.laterSpend)].sort((a, b) => b - a)[
    Math.floor(tested.length / 10) - 1
  ];
  const isTop = tested.map(({ laterSpend }) => laterSpend >= (least ?? 0) && laterSpend > 0);
  const ranks = percentiles(score);
  const many = isTop.filter(Boolean).length;
  const sum = ranks.reduce((total, rank, i) => total + (isTop[i] ? rank * score.length : 0), 0);
  return (sum - (many * (many - 1)) / 2) / (many * (score.length - many));
}

function topDecileShare(score: number[], tested: Tested[]): number {
  const best = score
    .map((value, index) => ({ value, index }))
    .sort((a, b) => b.value - a.value)
    .slice(0, Math.round(score.length / 10));
  const all = tested.reduce((sum, one) => sum + one.laterSpend, 0);
  return best.reduce((sum, { index }) => sum + (tested[index]?.laterSpend ?? 0), 0) / all;
}
