import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { featuresOf, wordsIn } from '../backend/translation/language-features.ts';
import { LANGUAGE_GROUPS } from '../backend/translation/language-groups.ts';
import type { ModelHead } from '../backend/translation/language-model.ts';
import { packWords } from '../backend/translation/word-table.ts';
import { type Random, seededRandom } from '../bench/measuring/random.ts';
import { type Sample, startFit } from './language-model/fit.ts';
import { FUNCTION_WORDS } from './language-model/function-words.ts';
import { declarationOf, readRows, wordsOf } from './language-model/texts.ts';

/**
 * `npm run train-language -- --data DIR`: makes `backend/translation/language-model.bin` anew. The
 * same data give the same file. See docs/model-card.md for what it is made of.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, buckets: { type: 'string' }, out: { type: 'string' } },
});
if (values.data === undefined) {
  process.stderr.write('Usage: npm run train-language -- --data DIR\n');
  process.exit(2);
}
const BUCKETS = Number(values.buckets ?? 16_384);
const COLUMNS = Math.max(...Object.values(LANGUAGE_GROUPS).map((group) => group.length));
/** Made-up phrases a language and round: words as often as people say them. */
const PHRASES = 2_500;
const ROUNDS = 4;
/** Words of each language that the model knows as wholes. */
const USUAL_WORDS = 8_000;

const random = seededRandom(20_261_128);
const rows = readRows(values.data);
const options = { buckets: BUCKETS, columns: COLUMNS, rate: 0.35, pull: 1e-5 };
let weights: Float32Array | null = null;
let texts = 0;
const learn = startFit(options);
for (let round = 0; round < ROUNDS; round += 1) {
  const inRound: Sample[] = [];
  for (const group of Object.values(LANGUAGE_GROUPS)) {
    for (const [column, language] of group.entries()) {
      for (const text of textsOf(language)) {
        const features = featuresOf(wordsIn(text), BUCKETS);
        if (features.length > 0) inRound.push({ column, columns: group.length, features });
      }
    }
  }
  weights = learn(shuffle(inRound, random));
  texts += inRound.length;
}
if (weights === null) throw new Error('Nothing was learnt.');
const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
const clip = Math.min(most, 8);
const bytes = new Int8Array(weights.length);
for (const [index, weight] of weights.entries()) {
  bytes[index] = Math.round((Math.max(-clip, Math.min(clip, weight)) / clip) * 127);
}
const listed = Object.values(LANGUAGE_GROUPS)
  .flat()
  .filter((language) => wordsOf(language).length > 0);
const head: ModelHead = {
  buckets: BUCKETS,
  columns: COLUMNS,
  step: clip / 127,
  languages: LANGUAGE_GROUPS,
  listed,
};
const parts = [`${JSON.stringify(head)}\n`, bytes, packWords(usualWords())];
const file = gzipSync(Buffer.concat(parts.map((one) => Buffer.from(one as Uint8Array))), {
  level: 9,
});
writeFileSync(
  values.out ?? join(import.meta.dirname, '../backend/translation/language-model.bin'),
  file,
);
process.stdout.write(`${texts} texts, largest weight ${most.toFixed(2)}, ${file.length} bytes\n`);

function handWritten(language: string): string[] {
  return FUNCTION_WORDS[language]?.split(' ') ?? [];
}

function usualWords(): Map<string, { column: number; rank: number }[]> {
  const words = new Map<string, { column: number; rank: number }[]>();
  for (const group of Object.values(LANGUAGE_GROUPS)) {
    for (const [column, language] of group.entries()) {
      const usual = [...wordsOf(language), ...handWritten(language)].slice(0, USUAL_WORDS);
      for (const [rank, word] of usual.entries()) {
        words.set(word, [...(words.get(word) ?? []), { column, rank }]);
      }
    }
  }
  return words;
}

function* textsOf(language: string): Generator<string> {
  const listed = wordsOf(language);
  const declared = declarationOf(language);
  const own = rows.filter((row) => row.language === language).map(({ text }) => text);
  const spoken = [...own, ...declared, ...handWritten(language)].join(' ').split(/\s+/u);
  for (let at = 0; at < PHRASES; at += 1) {
    const length = random.between(1, 6);
    const words = Array.from({ length }, () =>
      listed.length > 0 && random.next() < 0.8 ? pickUsual(listed) : random.pick(spoken),
    );
    yield words.join(' ');
  }
  for (const text of own) {
    yield text;
    yield part(text);
  }
  for (const text of declared) {
    yield text;
    yield part(text);
  }
}

/** Zipf: the tenth word is said a tenth as often as the first. */
function pickUsual(words: string[]): string {
  const at = Math.exp(random.next() * Math.log(words.length / 8 + 1)) * 8 - 8;
  return words[Math.min(words.length - 1, Math.floor(at))] ?? '';
}

function part(text: string): string {
  const words = text.split(/\s+/u);
  const from = random.between(0, words.length - 1);
  return words.slice(from, from + random.between(1, 5)).join(' ');
}

function shuffle<T>(all: T[], by: Random): T[] {
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = by.between(0, at);
    [all[at], all[other]] = [all[other] as T, all[at] as T];
  }
  return all;
}
