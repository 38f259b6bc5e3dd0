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

/** Words are not parted by blanks: a unit stands right behind its number. */
export function writesNoBlanks(base: string): boolean {
  return base === 'zh' || base === 'ja';
}

/** Null for a language that we have no words of. */
export function wordsOf(language: LanguageTag): PhraseTrie<Notion> | null {
  return tries.get(baseLanguage(language)) ?? null;
}

/** What is spoken of: only whether it is denied is compared. */
export type Concept = keyof typeof DEEDS | keyof typeof STATES;

/** Each answers null for a language that we have no words of. */
type WordsByLanguage<Name> = (language: LanguageTag) => PhraseTrie<Name> | null;

export const conceptsOf = byColumn<Concept>({ ...DEEDS, ...STATES });
/** Words that say which deed comes first. */
export const sequenceOf = byColumn<SequenceWord>(SEQUENCE);
/** Which side of a number is meant. */
export const boundWordsOf = byColumn<BoundWord>(BOUNDS);
/** What is set back or left out. */
export const contrastWordsOf = byColumn<ContrastWord>(CONTRAST);
/** What one of the two does. */
export const actsOf = byColumn<Act>(ACTS);
/** Who does it. */
export const doersOf = byColumn<Doer>(DOERS);
/** Things and people. */
export const thingsOf = byColumn<Thing>(THINGS);
/** What is denied or said instead. */
export const twinWordsOf = byRows<TwinWord>(
  Object.entries(TWINS).flatMap(([name, rows]) =>
    ([0, 1] as const).map((side): [TwinWord, string] => [{ name, side }, rows[side]]),
  ),
);
/** One of several things that exclude each other. */
export const membersOf = byRows<Member>(
  Object.entries(ALL_FAMILIES).flatMap(([family, rows]) =>
    Object.entries(rows).map(([name, row]): [Member, string] => [{ family, name }, row]),
  ),
);

function byColumn<Row extends string>(table: Record<Row, string>): WordsByLanguage<Row> {
  return byRows(Object.entries<string>(table) as [Row, string][]);
}

/** A language's words are made when it is first asked for: there are thousands. */
function byRows<Name>(rows: [Name, string][]): WordsByLanguage<Name> {
  const made = new Map<string, PhraseTrie<Name>>();
  return (language) => {
    const base = baseLanguage(language);
    const column = COLUMNS.indexOf(base);
    if (column === -1) return null;
    const trie = made.get(base) ?? trieOfColumn(rows, base, column);
    made.set(base, trie);
    return trie;
  };
}

function boundsOf(language: string) {
  return WORDS[language]?.bounds ?? { start: true, end: true };
}

function trieOfColumn<Name>(
  rows: [Name, string][],
  language: string,
  column: number,
): PhraseTrie<Name> {
  const trie = createTrie<Name>(boundsOf(language));
  for (const [name, row] of rows) {
    addPhrases(trie, name, foldSigns(row.split('; ')[column] ?? '', language === 'zh'));
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
