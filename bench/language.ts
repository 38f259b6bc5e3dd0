import { createDetectors, type Detect } from './language/peers.ts';
import { isRight, MAIN, type Row, readRows, variantOf } from './language/rows.ts';
import type { Figure, Measurement } from './measuring/measurement.ts';
import { median } from './measuring/statistics.ts';

/** What is short: a subject line, a chat message. */
const SHORT = 30;
const RUNS = 5;

/**
 * Bands, all of the 30 main languages ({@link MAIN}; `no` is `nb`, `zh-Hans` is `zh`):
 * - `sentences`: `lingua75_sentences.tsv`, one sentence a row;
 * - `messages`: `messages.tsv`, what customers and film characters say;
 * - `short30`: rows of `messages.tsv` of at most 30 characters. Beside it `short30_all` (also of the
 *   sentences and the word pairs), `word_pairs` and `single_words`: two words or one without any
 *   context, of which many are words of several languages;
 * - `id`: Indonesian rows of sentences and messages;
 * - `hans_hant`: `zh_hans_hant.tsv`, the script told; `yue-Hant` counts as traditional.
 * Each is strict; `…_lenient` takes nb and nn, bs, hr and sr, id and ms for the same. Shares of rows,
 * 0 to 1. `us_per_message`: mean microseconds of processor time a row of `messages.tsv`, the median of
 * five runs, so that a busy machine does not tell on it.
 */
export const measurement: Measurement = {
  about: [
    'Language detection on published texts, no hint given: ours beside four published detectors.',
    'Shares of rows whose language is right; the speed is of this machine, one text after another.',
  ],
  measure: async ({ dataFolder, say }) => {
    const sentences = ofMain(readRows(dataFolder, 'lingua75_sentences'));
    const messages = ofMain(readRows(dataFolder, 'messages'));
    const pairs = ofMain(readRows(dataFolder, 'lingua75_word_pairs'));
    const bands: Record<string, Row[]> = {
      sentences,
      messages,
      short30: messages.filter(isShort),
      short30_all: [...messages, ...sentences, ...pairs].filter(isShort),
      word_pairs: pairs,
      single_words: ofMain(readRows(dataFolder, 'lingua75_single_words')),
      id: [...messages, ...sentences].filter(({ label }) => label === 'id'),
    };
    const variants = readRows(dataFolder, 'zh_hans_hant');
    const detectors = await createDetectors();
    const document: Record<string, Record<string, number>> = {};
    for (const [name, detect] of Object.entries(detectors)) {
      document[name] = measureOne(detect, bands, variants);
      say(name);
    }
    return { figures: figuresOf(document, bands), document };
  },
};

function ofMain(rows: Row[]): Row[] {
  return rows.filter((row) => MAIN.some((main) => isRight(row, main, false)));
}

function isShort({ text }: Row): boolean {
  return [...text].length <= SHORT;
}

function measureOne(detect: Detect, bands: Record<string, Row[]>, variants: Row[]) {
  const figures: Record<string, number> = {};
  for (const [band, rows] of Object.entries(bands)) {
    const answers = rows.map(({ text }) => detect(text));
    for (const lenient of [false, true]) {
      const right = rows.filter((row, at) => isRight(row, answers[at] ?? '', lenient));
      figures[lenient ? `${band}_lenient` : band] = share(right.length, rows.length);
    }
  }
  const told = variants.filter(({ label, text }) => variantOf(detect(text)) === variantOf(label));
  figures.hans_hant = share(told.length, variants.length);
  const texts = bands.messages ?? [];
  const runs = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    for (const { text } of texts) detect(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / Math.max(1, texts.length);
  });
  figures.us_per_message = Number(median(runs).toFixed(1));
  return figures;
}

const share = (right: number, all: number) => Number((right / Math.max(1, all)).toFixed(4));

const AIMS: Record<string, number> = {
  sentences: 97,
  messages_lenient: 98.3,
  short30: 91,
  id: 85,
  hans_hant: 95,
};

function figuresOf(
  document: Record<string, Record<string, number>>,
  bands: Record<string, Row[]>,
): Figure[] {
  const { ours = {}, ...peers } = document;
  return Object.entries(ours).map(([key, value]) => {
    const isTime = key === 'us_per_message';
    const scale = isTime ? 1 : 100;
    const rows = bands[key.replace('_lenient', '')]?.length;
    return {
      key,
      what: rows === undefined ? key : `${key} (${rows} rows)`,
      value: value * scale,
      unit: isTime ? 'µs' : '%',
      digits: 1,
      aim: isTime
        ? { is: 'at most', value: 100 }
        : AIMS[key] === undefined
          ? null
          : { is: 'at least', value: AIMS[key] },
      instead: Object.entries(peers)
        .map(([name, of]) => `${name} ${((of[key] ?? 0) * scale).toFixed(1)}`)
        .join(', '),
    };
  });
}
