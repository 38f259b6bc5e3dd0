import type { Span } from '../../domain.ts';
import { findProtectedTokens, type ProtectedToken } from '../protected-tokens.ts';
import { readBrokenNumerals, readNumerals } from './chinese-numerals.ts';
import { writesNoBlanks } from './languages.ts';
import type { Notion } from './notions.ts';
import type { PhraseHit } from './phrase-trie.ts';
import { type Replacement, replaceNumbers } from './readable-text.ts';
import { readSpokenClocks } from './spoken-clock.ts';

type WeakToken = ProtectedToken & { weak: boolean };

/** `2万3千`, `1千500`: digits and signs mixed. */
const MIXED = /(\d+(?:\.\d+)?)([万千百])(?:(\d+)([千百]))?(?:(\d+)百)?(\d+)?(?![\d.,])/g;
const SCALE: Record<string, number> = { 万: 10_000, 千: 1000, 百: 100 };
/** `半个月`, `半年`: half of what follows. */
const HALF_OF =
  /(?<![一二两兩三四五六七八九\d][个個]?)半(?=[个個]?(?:月|小时|小時|钟头|年|天|岁|歲|日|時間))/g;
/** `an hour` is one, "a parcel" counts nothing. */
const ARTICLE = /(?<![\p{L}\d])an?(?= (?:hour|day|week|month|year|minute|full|working|business))/gu;
/** `双人`: for two. */
const PAIRS = /[双雙](?=[人份床倍])/g;
const FRACTIONS = /(?<=[二三四五])分之[一二三四]|[234]分の[123]/g;
/** "A few" answers a small number, and asks for none. */
const FEW: Record<string, RegExp> = {
  zh: /几(?!乎|何)|俩|仨|数(?=日|天|周|小时|个月)/gu,
  en: /(?<!\p{L})(?:couple|few|several)(?!\p{L})/gu,
  de: /(?<!\p{L})(?:ein paar|einige\p{L}*|mehrere\p{L}*)/gu,
  ja: /数(?=日|週|時間|か月|ヶ月|回|点|枚|分)|いくつか/gu,
  es: /(?<!\p{L})(?:unos|unas|algunos|algunas|varios|varias|un par)(?!\p{L})/gu,
  fr: /(?<!\p{L})(?:quelques|plusieurs)(?!\p{L})/gu,
  pt: /(?<!\p{L})(?:uns|umas|alguns|algumas|vários|várias|um par)(?!\p{L})/gu,
  it: /(?<!\p{L})(?:alcuni|alcune|qualche|un paio|un po')(?!\p{L})/gu,
  nl: /(?<!\p{L})(?:een paar|enkele)(?!\p{L})/gu,
  pl: /(?<!\p{L})(?:kilka|kilku|parę|paru)(?!\p{L})/gu,
  ru: /(?<!\p{L})(?:пар[ау]|несколько|нескольких)(?!\p{L})/gu,
  ko: /몇|며칠/gu,
};
const NOON =
  /(?<!\p{L})(?:noon|midday|midnight|mittag\p{L}*|mitternacht|mediodía|medianoche|midi|minuit|meio dia|meia noite|mezzogiorno|mezzanotte|middernacht|południ\p{L}*|północ\p{L}*|полдень|полдня|полудня|полноч\p{L}*)(?!\p{L})|正午|中午|午夜|零点|정오|자정/gu;
/** Never found. */
const NOTHING = /(?!)/gu;
const HALVES =
  /半价|半額|半额|一半|半分(?!間)|对折|對折|(?<!\p{L})(?:half(?! an?(?!\p{L}))|mitad|moitié|metade|metà|hälfte|helft|połow\p{L}*|половин\p{L}*)|절반|반값/gu;

/** Ids, amounts, dates, times and numbers of a text, also those that it says in words. */
export function readNumberTokens(
  text: string,
  folded: string,
  language: string,
  words: PhraseHit<Notion>[],
  idioms: Span[],
): WeakToken[] {
  const isHan = writesNoBlanks(language);
  const clocks = readSpokenClocks(folded, language);
  const numbers = isHan ? hanNumbers(folded, language, idioms) : wordNumbers(words, folded);
  const replacements = [
    ...numbers.filter((one) => !clocks.some((clock) => within(one, clock))),
    ...clocks,
  ].sort((a, b) => a.start - b.start);
  const readable = replaceNumbers(text, replacements);
  const place = (at: number) => readable.at[at] ?? text.length;
  const tokens = findProtectedTokens(readable.text).map((token): WeakToken => {
    const start = place(token.start);
    const end = endOf(readable.at, token.end, text.length, replacements);
    // Another number in the place of one asks for its answer itself; `3个半` is more than three.
    const isOne = token.kind === 'number' && token.values.size === 1 && token.values.has('1');
    const weak =
      isOne ||
      /^(?:[个個]半|s店)/u.test(folded.slice(end)) ||
      readable.weak.some((one) => start < one.end && one.start < end);
    const after = readable.text.slice(token.end, token.end + 2);
    const told = inHalfOfDay(token, folded.slice(end, end + 16));
    return { ...scaled(told, after), start, end, text: text.slice(start, end), weak };
  });
  for (const [pattern, values] of [
    [HALVES, ['50', '0.5', '2']],
    [PAIRS, ['2']],
    [NOON, ['12', '0', '24']],
    [FEW[language] ?? NOTHING, ['2', '3', '4', '5']],
    [FRACTIONS, ['25', '33', '20', '30', '1', '3', '4']],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      tokens.push(share(match.index, match[0].length, text, values));
    }
  }
  return tokens;
}

const FORENOON =
  /^\s*(?:du matin|de la mañana|da manhã|del mattino|di mattina|morgens|vormittags|früh|утра|rano|'s ochtends)/u;
const AFTERNOON =
  /^\s*(?:du soir|de l'après midi|de la tarde|de la noche|da tarde|da noite|di sera|del pomeriggio|abends|nachmittags|вечера|дня|wieczorem|po południu|'s avonds|'s middags)/u;

/** `8 h du soir`: what follows tells the half of the day. */
function inHalfOfDay(token: ProtectedToken, after: string): ProtectedToken {
  if (token.kind !== 'time') return token;
  const [isEarly, isLate] = [FORENOON.test(after), AFTERNOON.test(after)];
  if (!isEarly && !isLate) return token;
  const fits = (value: string) => Number(value.split(':')[0]) >= 12 === isLate;
  const values = [...token.values].filter(fits);
  return values.length === 0 ? token : { ...token, values: new Set(values) };
}

/** 八折: 20 % off. 3割: 30 %. */
function scaled<Token extends ProtectedToken>(token: Token, after: string): Token {
  if (token.kind !== 'number') return token;
  const turn = (change: (value: number) => number) => ({
    ...token,
    values: new Set([...token.values].map((value) => String(change(Number(value))))),
  });
  if (after.startsWith('折')) {
    return turn((value) => Math.round((100 - (value < 10 ? value * 10 : value)) * 100) / 100);
  }
  if (/^[割成](?!品)/u.test(after)) return turn((value) => value * 10);
  return token;
}

function share(start: number, length: number, text: string, values: readonly string[]): WeakToken {
  const end = start + length;
  return {
    kind: 'number',
    start,
    end,
    text: text.slice(start, end),
    values: new Set(values),
    weak: true,
  };
}

function endOf(at: number[], end: number, last: number, replacements: Replacement[]): number {
  const start = at[end - 1] ?? last;
  const replaced = replacements.find((one) => one.start === start);
  // The last sign may stand for a whole word.
  return replaced !== undefined && at[end] !== start ? replaced.end : Math.min(start + 1, last);
}

function within(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function hanNumbers(folded: string, language: string, idioms: Span[]): Replacement[] {
  const broken = language === 'zh' ? readBrokenNumerals(folded) : [];
  const mixed = [...folded.matchAll(MIXED)].map((match): Replacement => {
    const [all, first = '', sign = '', second, secondSign, hundreds, rest] = match;
    const value =
      Number(first) * (SCALE[sign] ?? 1) +
      Number(second ?? 0) * (SCALE[secondSign ?? ''] ?? 1) +
      Number(hundreds ?? 0) * 100 +
      Number(rest ?? 0);
    const start = match.index;
    return {
      start,
      end: start + all.length,
      digits: String(Math.round(value * 100) / 100),
      weak: false,
    };
  });
  // `1米85`
  for (const { index, 0: all, 1: metres, 2: rest } of folded.matchAll(/(\d) ?米 ?(\d{2})(?!\d)/g)) {
    mixed.push({ start: index, end: index + all.length, digits: `${metres}.${rest}`, weak: false });
  }
  mixed.push(...broken);
  for (const { index } of folded.matchAll(HALF_OF)) {
    mixed.push({ start: index, end: index + 1, digits: '0.5', weak: true });
  }
  const numerals = readNumerals(folded, language === 'ja')
    .filter((one) => !mixed.some((other) => within(one, other)))
    .map((one) => (idioms.some((idiom) => within(one, idiom)) ? { ...one, weak: true } : one));
  return [...mixed, ...numerals].sort((a, b) => a.start - b.start);
}

/** `two hundred and fifty` is put together; a lone word is taken as it is. */
function wordNumbers(hits: PhraseHit<Notion>[], folded: string): Replacement[] {
  const longest = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
  const replaced: (Replacement & { value: number })[] = [];
  for (const hit of longest) {
    const value = hit.value ?? 0;
    const last = replaced.at(-1);
    if (last !== undefined && hit.start < last.end) continue;
    const between = last === undefined ? '' : folded.slice(last.end, hit.start);
    const isJoined = last !== undefined && /^(?: |-| and | et | y | e | und )?$/u.test(between);
    if (last !== undefined && isJoined && !hit.weak && value >= 100 && last.value < value) {
      last.value *= value;
      last.weak = false;
    } else if (last !== undefined && isJoined && !hit.weak && last.value >= 100 && value < 100) {
      last.value += value;
    } else {
      replaced.push({
        start: hit.start,
        end: hit.end,
        value,
        digits: '',
        weak: hit.weak || value <= 1,
      });
      continue;
    }
    last.end = hit.end;
  }
  const articles = [...folded.matchAll(ARTICLE)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    digits: '1',
    weak: true,
  }));
  return [
    ...replaced.map(({ value, ...one }) => ({ ...one, digits: String(value) })),
    ...articles,
  ].sort((a, b) => a.start - b.start);
}
