import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LanguageTag } from '../../domain.ts';

export interface TrainingRow {
  /** `corpus`, or the set's name as the data folder has it. */
  set: string;
  language: LanguageTag;
  isComplaint: boolean;
  text: string;
  /** Our own messages are what the product reads; film lines and reviews only lend words. */
  weight: number;
}

export interface CorpusRow {
  language: LanguageTag;
  isComplaint: boolean;
  kind: string;
  channel: string;
  text: string;
}

export const CORPUS = join(import.meta.dirname, '..', 'corpus');

/** All rows of `corpus/*.tsv`, in the order of the files' names. */
export function readCorpus(folder = CORPUS): CorpusRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) =>
      lines(join(folder, name)).map(
        ([language = '', label, kind = '', channel = '', text = '']) => ({
          language,
          isComplaint: label === '1',
          kind,
          channel,
          text,
        }),
      ),
    );
}

/**
 * Sets of licence class A only (CC0, CC BY, CC BY-SA, CDLA): what ships may be made of nothing else.
 * Which of their labels is a complaint, and how much a row counts beside one of ours.
 */
const SETS: {
  set: string;
  file: string;
  weight: number;
  isComplaint: (label: string) => boolean;
}[] = [
  set('xed_subtitles', 'sentiment/multi_xed_subtitles.tsv', 0.2),
  set('nusax_reviews', 'sentiment/multi_nusax_reviews.tsv', 0.5),
  set('wisesight_messages', 'sentiment/th_wisesight_brand_messages.tsv', 0.5),
  set('nsmc_movie', 'sentiment/ko_nsmc_movie.tsv', 0.3),
  {
    ...set('clinc150', 'intents/en_clinc150.tsv', 0.08),
    isComplaint: () => false,
  },
  {
    ...set('nlupp', 'intents/en_nlupp_multi_intent.tsv', 0.15),
    isComplaint: () => false,
  },
  {
    ...set('bitext_customer_service', 'intents/en_bitext_customer_service.tsv', 0.05),
    isComplaint: (label) => label === 'complaint',
  },
];

/**
 * Sentences of English reviews, each called good or bad (Kotzias et al. 2015, UCI 331, CC BY 4.0). The
 * npm package `sentiment` carries them for its own benchmark.
 */
const SENTENCES = { set: 'review_sentences', files: ['amazon', 'yelp', 'imdb'], weight: 1 };

/**
 * Of English rows, where it differs. Found by leaving out each English source in turn, and never by
 * the sets that are measured on.
 */
const ENGLISH: Partial<Record<string, number>> & { corpus: number } = {
  corpus: 1.5,
  xed_subtitles: 2,
};

export const SET_NAMES = [...SETS.map((one) => one.set), SENTENCES.set];

function set(name: string, file: string, weight: number) {
  return { set: name, file, weight, isComplaint: (label: string) => label === 'neg' };
}

/** Throws when a set is missing: a model of other data would carry the same name. */
export function readTrainingRows(
  dataFolder: string,
  only: readonly string[] = SET_NAMES,
): TrainingRow[] {
  const own = readCorpus().map(({ language, isComplaint, text }) => ({
    set: 'corpus',
    language,
    isComplaint,
    text,
    weight: language === 'en' ? ENGLISH.corpus : 1,
  }));
  const others = SETS.filter((one) => only.includes(one.set)).flatMap((one) =>
    lines(join(dataFolder, one.file)).map(([language = 'en', label = '', text = '']) => ({
      set: one.set,
      language,
      isComplaint: one.isComplaint(label),
      text,
      weight: language === 'en' ? (ENGLISH[one.set] ?? one.weight) : one.weight,
    })),
  );
  return [...own, ...others, ...(only.includes(SENTENCES.set) ? readSentences() : [])];
}

function readSentences(): TrainingRow[] {
  const folder = dirname(fileURLToPath(import.meta.resolve('sentiment/package.json')));
  return SENTENCES.files.flatMap((name) =>
    (
      JSON.parse(readFileSync(join(folder, 'test', 'fixtures', `${name}.json`), 'utf8')) as {
        text: string;
        class: 0 | 1;
      }[]
    ).map((sentence) => ({
      set: SENTENCES.set,
      language: 'en',
      isComplaint: sentence.class === 0,
      text: sentence.text,
      weight: SENTENCES.weight,
    })),
  );
}

function lines(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}
