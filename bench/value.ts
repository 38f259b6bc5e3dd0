import { expectedOrders, fitBgNbd } from '../backend/customers/worth/bg-nbd.ts';
import { fitGammaGamma } from '../backend/customers/worth/gamma-gamma.ts';
import type { Purchases } from '../backend/customers/worth/purchases.ts';
import {
  expectedWorth,
  HORIZON_WEEKS,
  percentiles,
  rankByRfm,
  rankCustomers,
  type WorthModel,
} from '../backend/customers/worth/rank-customers.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { median } from './measuring/statistics.ts';
import { measureNight, type Night } from './value/night.ts';
import {
  readOtherOrders,
  readRhythms,
  SPLIT,
  splitCustomers,
  type Tested,
} from './value/read-cdnow.ts';
import { measureSteadiness } from './value/steadiness.ts';

const RUNS = 5;
/** A month of nights, from the split on. */
const NIGHTS = 30;

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
    const others = readOtherOrders(dataFolder);
    const tested = splitCustomers(others);
    say(`tested on ${tested.length} others`);
    const steadiness = measureSteadiness(others, SPLIT, NIGHTS);
    say(`tiers given for ${NIGHTS} nights`);
    const night = await measureNight(others, SPLIT, say);
    return [
      ...figures(model, logLikelihood, median(seconds), tested),
      ...nightFigures(night, steadiness),
    ];
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
    return { key, what, value, unit: '', digits: 6, aim: null, instead };
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

function nightFigures(night: Night, { flaps, flapsWithout }: ReturnType<typeof measureSteadiness>) {
  const { customers, orders, seconds, latestMs, p99Ms } = night;
  const ms = (key: string, what: string, value: number, instead: string | null): Figure => {
    return { key, what, value, unit: 'ms', digits: 1, aim: null, instead };
  };
  return [
    {
      key: 'night_seconds',
      what: `a night: ${orders} orders of ${customers} customers`,
      value: seconds,
      unit: 's',
      digits: 2,
      aim: null,
      instead: null,
    } satisfies Figure,
    ms('loop_p99_ms', 'event loop meanwhile, 99 % within', Math.max(0, p99Ms), null),
    {
      ...ms('loop_latest_ms', 'event loop meanwhile, latest', latestMs, 'embedded database'),
      aim: { is: 'below', value: 200 },
    } satisfies Figure,
    {
      key: 'flaps',
      what: `tiers taken back within 10 of ${NIGHTS} nights`,
      value: flaps,
      unit: '',
      digits: 0,
      aim: null,
      instead: `without holding them ${flapsWithout}`,
    } satisfies Figure,
  ];
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
