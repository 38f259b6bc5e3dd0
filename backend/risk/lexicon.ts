import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWords } from './folded-words.ts';

/**
 * Words of one language that sound bad or good to a shop, with a strength of 1 to 3. Files in
 * `lexicon/` hold them, a line each strength: `-3: swindle*, never again`. A `*` stands for any
 * ending, `!:` lists the words that turn what follows into its opposite, `!!:` those that turn what
 * stands before, `+: en` takes in another language.
 */
export interface Lexicon {
  /** False for scripts without blanks: looked for anywhere, the longest first. */
  hasBlanks: boolean;
  words: Map<string, number>;
  /** By their first letters, for words with a `*`. */
  beginnings: Map<string, number>;
  shortestBeginning: number;
  /** By their first word (or first sign), longest first. */
  phrases: Map<string, { parts: string[]; text: string; value: number }[]>;
  negatorsBefore: Set<string>;
  negatorsAfter: string[];
}

export interface Hit {
  words: string;
  /** Negative sounds bad; negation already counted. */
  value: number;
}

const FOLDER = join(import.meta.dirname, 'lexicon');
const WITHOUT_BLANKS = new Set(['zh', 'ja', 'th']);

/** Null when there is no file for the language. */
export function readLexicon(language: string): Lexicon | null {
  const path = join(FOLDER, `${language}.txt`);
  return /^[a-z]{2,3}$/.test(language) && existsSync(path)
    ? parseLexicon(readFileSync(path, 'utf8'), language)
    : null;
}

export function parseLexicon(text: string, language: string): Lexicon {
  const lexicon: Lexicon = {
    hasBlanks: !WITHOUT_BLANKS.has(language),
    words: new Map(),
    beginnings: new Map(),
    shortestBeginning: 99,
    phrases: new Map(),
    negatorsBefore: new Set(),
    negatorsAfter: [],
  };
  for (const line of text.split('\n')) {
    const [, head = '', list = ''] = /^([!+\-\d]+):\s*(.*)$/.exec(line) ?? [];
    const entries = list
      .split(',')
      .map((entry) => foldWords(entry.trim(), language))
      .filter((entry) => entry !== '');
    if (head === '+') for (const other of entries) takeIn(lexicon, other);
    else if (head === '!') for (const entry of entries) lexicon.negatorsBefore.add(entry);
    else if (head === '!!') lexicon.negatorsAfter.push(...entries);
    else for (const entry of entries) add(lexicon, entry, Number(head));
  }
  for (const list of lexicon.phrases.values()) list.sort((a, b) => b.text.length - a.text.length);
  return lexicon;
}

function takeIn(lexicon: Lexicon, language: string): void {
  const other = readLexicon(language);
  if (other === null) return;
  for (const [word, value] of other.words) lexicon.words.set(word, value);
  for (const [word, value] of other.beginnings) lexicon.beginnings.set(word, value);
  for (const [word, list] of other.phrases) lexicon.phrases.set(word, [...list]);
  for (const word of other.negatorsBefore) lexicon.negatorsBefore.add(word);
  lexicon.shortestBeginning = Math.min(lexicon.shortestBeginning, other.shortestBeginning);
}

function add(lexicon: Lexicon, entry: string, value: number): void {
  if (Number.isNaN(value) || value === 0) throw new Error(`No strength for "${entry}".`);
  if (!lexicon.hasBlanks) {
    append(lexicon, entry.charAt(0), { parts: [], text: entry, value });
  } else if (entry.includes(' ')) {
    const parts = entry.split(' ');
    append(lexicon, parts[0] ?? '', { parts, text: entry, value });
  } else if (entry.endsWith('*')) {
    const beginning = entry.slice(0, -1);
    lexicon.beginnings.set(beginning, value);
    lexicon.shortestBeginning = Math.min(lexicon.shortestBeginning, beginning.length);
  } else lexicon.words.set(entry, value);
}

function append(
  lexicon: Lexicon,
  key: string,
  phrase: { parts: string[]; text: string; value: number },
): void {
  const list = lexicon.phrases.get(key);
  if (list === undefined) lexicon.phrases.set(key, [phrase]);
  else list.push(phrase);
}
