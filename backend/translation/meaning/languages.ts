import type { LanguageTag } from '../../domain.ts';
import { ACTS, type Act } from './concepts/acts.ts';
import { DEEDS } from './concepts/deeds.ts';
import { STATES } from './concepts/states.ts';
import { THINGS, type Thing } from './concepts/things.ts';
import { TWINS } from './concepts/twins.ts';
import { ALL_FAMILIES, type Member } from './families/families.ts';
import { foldSigns } from './fold-sign.ts';
import type { Notion, Words } from './notions.ts';
import { addPhrases, createTrie, type PhraseTrie } from './phrase-trie.ts';
import type { TwinWord } from './said-by-twin.ts';
import { ACROSS } from './words/across.ts';
import { BOUNDS, type BoundWord } from './words/bounds.ts';
import { CONTRAST, type ContrastWord } from './words/contrast.ts';
import { de } from './words/de.ts';
import { DOERS, type Doer } from './words/doers.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import { SAID_OTHERWISE } from './words/said-otherwise.ts';
import { SEQUENCE, type SequenceWord } from './words/sequence.ts';
import { zh } from './words/zh.ts';

const WORDS: Record<string, Words> = { zh, en, de, ja, es, fr, pt, it, ko, nl, ru, pl };
/** The order of the columns in tables of all languages. */
const COLUMNS = 'zh en de ja es fr pt it nl pl ru ko'.split(' ');
const tries = new Map<string, PhraseTrie<Notion>>(
  Object.entries(WORDS).map(([language, words]) => [language, makeTrie(language, words)]),
);

/** `zh-TW` → `zh`: what a list of words is filed under. */
export function baseLanguage(language: LanguageTag): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Null for a language that we have no words of. */
export function wordsOf(language: LanguageTag): PhraseTrie<Notion> | null {
  return tries.get(baseLanguage(language)) ?? null;
}

/** What is spoken of: only whether it is denied is compared. */
export type Concept = keyof typeof DEEDS | keyof typeof STATES;
const concepts = new Map<string, PhraseTrie<Concept>>(
  COLUMNS.map((language, column) => [
    language,
    trieOfColumn<Concept>({ ...DEEDS, ...STATES }, language, column),
  ]),
);

/** Null for a language that we have no words of. */
export function conceptsOf(language: LanguageTag): PhraseTrie<Concept> | null {
  return concepts.get(baseLanguage(language)) ?? null;
}

const sequences = new Map<string, PhraseTrie<SequenceWord>>(
  COLUMNS.map((language, column) => [language, trieOfColumn(SEQUENCE, language, column)]),
);

/** Words that say which deed comes first; null for a language that we have no words of. */
export function sequenceOf(language: LanguageTag): PhraseTrie<SequenceWord> | null {
  return sequences.get(baseLanguage(language)) ?? null;
}

const bounds = new Map<string, PhraseTrie<BoundWord>>(
  COLUMNS.map((language, column) => [language, trieOfColumn(BOUNDS, language, column)]),
);

/** Which side of a number is meant; null for a language that we have no words of. */
export function boundWordsOf(language: LanguageTag): PhraseTrie<BoundWord> | null {
  return bounds.get(baseLanguage(language)) ?? null;
}

const contrasts = new Map<string, PhraseTrie<ContrastWord>>(
  COLUMNS.map((language, column) => [language, trieOfColumn(CONTRAST, language, column)]),
);

/** What is set back or left out; null for a language that we have no words of. */
export function contrastWordsOf(language: LanguageTag): PhraseTrie<ContrastWord> | null {
  return contrasts.get(baseLanguage(language)) ?? null;
}

const acts = new Map<string, PhraseTrie<Act>>(
  COLUMNS.map((language, column) => [language, trieOfColumn(ACTS, language, column)]),
);

/** What one of the two does; null for a language that we have no words of. */
export function actsOf(language: LanguageTag): PhraseTrie<Act> | null {
  return acts.get(baseLanguage(language)) ?? null;
}

const doers = new Map<string, PhraseTrie<Doer>>(
  COLUMNS.map((language, column) => [language, trieOfColumn(DOERS, language, column)]),
);

/** Who does it; null for a language that we have no words of. */
export function doersOf(language: LanguageTag): PhraseTrie<Doer> | null {
  return doers.get(baseLanguage(language)) ?? null;
}

const things = new Map<string, PhraseTrie<Thing>>(
  COLUMNS.map((language, column) => [language, trieOfColumn(THINGS, language, column)]),
);

/** Things and people; null for a language that we have no words of. */
export function thingsOf(language: LanguageTag): PhraseTrie<Thing> | null {
  return things.get(baseLanguage(language)) ?? null;
}

const twins = new Map<string, PhraseTrie<TwinWord>>();

/** What is denied or said instead; null for a language that we have no words of. */
export function twinWordsOf(language: LanguageTag): PhraseTrie<TwinWord> | null {
  const base = baseLanguage(language);
  const column = COLUMNS.indexOf(base);
  if (column === -1) return null;
  const trie = twins.get(base) ?? makeTwinTrie(base, column);
  twins.set(base, trie);
  return trie;
}

function makeTwinTrie(language: string, column: number): PhraseTrie<TwinWord> {
  const trie = createTrie<TwinWord>(boundsOf(language));
  for (const [name, rows] of Object.entries(TWINS)) {
    for (const side of [0, 1] as const) {
      const phrases = rows[side].split('; ')[column] ?? '';
      addPhrases(trie, { name, side }, foldSigns(phrases, language === 'zh'));
    }
  }
  return trie;
}

/** Made when a language is first asked for: there are thousands of words. */
const members = new Map<string, PhraseTrie<Member>>();

/** Null for a language that we have no words of. */
export function membersOf(language: LanguageTag): PhraseTrie<Member> | null {
  const base = baseLanguage(language);
  const column = COLUMNS.indexOf(base);
  if (column === -1) return null;
  const trie = members.get(base) ?? makeMemberTrie(base, column);
  members.set(base, trie);
  return trie;
}

function makeMemberTrie(language: string, column: number): PhraseTrie<Member> {
  const trie = createTrie<Member>(boundsOf(language));
  for (const [family, rows] of Object.entries(ALL_FAMILIES)) {
    for (const [name, row] of Object.entries(rows)) {
      const phrases = row.split(';')[column] ?? '';
      addPhrases(trie, { family, name }, foldSigns(phrases, language === 'zh'));
    }
  }
  return trie;
}

function boundsOf(language: string) {
  return WORDS[language]?.bounds ?? { start: true, end: true };
}

function trieOfColumn<Row extends string>(
  table: Record<Row, string>,
  language: string,
  column: number,
): PhraseTrie<Row> {
  const trie = createTrie<Row>(boundsOf(language));
  for (const [name, row] of Object.entries<string>(table)) {
    const phrases = row.split('; ')[column] ?? '';
    addPhrases(trie, name as Row, foldSigns(phrases, language === 'zh'));
  }
  return trie;
}

function makeTrie(language: string, words: Words): PhraseTrie<Notion> {
  const { bounds = { start: true, end: true }, numbers = {}, tens, ...notions } = words;
  const trie = createTrie<Notion>(bounds);
  const add = (notion: Notion, phrases: string, value: number | null = null) =>
    addPhrases(trie, notion, foldSigns(phrases, language === 'zh'), value);
  for (const [notion, phrases] of Object.entries(notions)) add(notion as Notion, phrases);
  const column = COLUMNS.indexOf(language);
  for (const [notion, row] of [...ACROSS, ...SAID_OTHERWISE])
    add(notion, row.split('; ')[column] ?? '');
  for (const [value, phrases] of Object.entries(numbers)) add('number', phrases, Number(value));
  if (tens !== undefined) addCompounds(numbers, tens, add);
  return trie;
}

/** twenty-one … ninety-nine */
function addCompounds(
  numbers: Record<number, string>,
  { join, onesFirst = false }: NonNullable<Words['tens']>,
  add: (notion: Notion, phrases: string, value: number) => void,
): void {
  const strong = (value: number) =>
    (numbers[value] ?? '').split('|').filter((word) => word !== '' && !word.startsWith('?'));
  for (let ten = 20; ten <= 90; ten += 10) {
    for (let one = 1; one <= 9; one += 1) {
      for (const tenWord of strong(ten)) {
        for (const oneWord of strong(one)) {
          const parts = onesFirst ? [oneWord, tenWord] : [tenWord, oneWord];
          add('number', parts.join(join), ten + one);
        }
      }
    }
  }
}
