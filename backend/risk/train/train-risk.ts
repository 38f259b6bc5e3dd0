import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFeatures, SIGNS } from '../complaint-features.ts';
import { type ComplaintModel, serialiseComplaintModel } from '../complaint-model.ts';
import { primarySubtag } from '../folded-words.ts';
import { createLexicons } from '../lexicons.ts';
import { rawSum } from '../read-complaint.ts';
import { calibrate, type Judged } from './calibrate.ts';
import {
  type Example,
  type FitOptions,
  fitWeights,
  generator,
  quantise,
  shuffle,
} from './fit-weights.ts';
import { readTrainingRows, SET_NAMES, type TrainingRow } from './training-rows.ts';

/**
 * `npm run train-risk -- --data DIR`: makes `backend/risk/model/complaint-model.bin` from the corpus
 * and from the sets of licence class A in DIR. The same input gives the same file.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sets: { type: 'string' },
    out: {
      type: 'string',
      default: join(import.meta.dirname, '..', 'model', 'complaint-model.bin'),
    },
  },
});
if (values.data === undefined || !existsSync(values.data)) {
  process.stderr.write('Usage: npm run train-risk -- --data DIR [--sets a,b] [--out FILE]\n');
  process.exit(2);
}

const OPTIONS: FitOptions = {
  rounds: 8,
  rate: 0.1,
  hashedPenalty: 5e-3,
  signPenalty: 1e-5,
  seed: 7,
};
const FOLDS = 4;

interface Row extends Example {
  row: TrainingRow;
}

function modelOf(rows: Row[], sets: string[]): ComplaintModel {
  const { bias, signs, hashed } = fitWeights(rows, OPTIONS);
  return {
    version: '',
    trainedOn: sets,
    bias: Number(bias.toFixed(4)),
    signs: [...signs].map((weight) => Number(weight.toFixed(4))),
    calibration: { slope: 1, offset: 0 },
    calibrations: {},
    ...quantise(hashed),
  };
}

const startedAt = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const sets = values.sets?.split(',').filter(Boolean) ?? SET_NAMES;
const lexicons = createLexicons();
const rows: Row[] = readTrainingRows(values.data, sets).map((row) => ({
  row,
  features: readFeatures(row.text, row.language, lexicons),
  isComplaint: row.isComplaint,
  weight: row.weight,
}));
const own = rows.filter(({ row }) => row.set === 'corpus');
const others = rows.filter(({ row }) => row.set !== 'corpus');
say(`${own.length} rows of the corpus, ${others.length} of ${sets.join(', ') || 'no other set'}`);

shuffle(own, generator(OPTIONS.seed));
const judged: Judged[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const left = own.filter((_, index) => index % FOLDS === fold);
  const model = modelOf([...own.filter((_, index) => index % FOLDS !== fold), ...others], sets);
  for (const { row, features, isComplaint } of left) {
    judged.push({
      language: primarySubtag(row.language),
      sum: rawSum(features as Parameters<typeof rawSum>[0], model),
      isComplaint,
    });
  }
}
const model = modelOf(rows, ['corpus', ...sets]);
const { common, languages } = calibrate(judged);
// The same weights, the same name.
const digest = createHash('sha256')
  .update(model.weights)
  .update(JSON.stringify([model.signs, languages]));
const version = `text-${digest.digest('hex').slice(0, 8)}`;
const file = serialiseComplaintModel({
  ...model,
  version,
  calibration: common,
  calibrations: languages,
});
writeFileSync(values.out, file);
say(SIGNS.map((sign, at) => `${sign} ${model.signs[at]}`).join(', '));
say(`calibration ${JSON.stringify(common)}; ${JSON.stringify(languages)}`);
say(`${values.out}: ${file.length} bytes, ${Math.round((performance.now() - startedAt) / 1000)} s`);
