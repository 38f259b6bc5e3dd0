import type { SegmentResult, Translator } from '../../backend/translation/translator.ts';
import type { Random } from '../measuring/random.ts';

/** How often an engine harms what it should keep, for each token or mark that it meets. */
export interface Harm {
  name: string;
  /** Of tokens in plain sight. */
  tokens: number;
  /** Of marks such as ⟦1⟧. */
  marks: number;
  /** Of whole sentences: an amount or id that is not in the source is added. */
  inventions: number;
}

export const HARMS: Harm[] = [
  { name: 'careless', tokens: 0.12, marks: 0.01, inventions: 0 },
  { name: 'bad with marks', tokens: 0.12, marks: 0.3, inventions: 0.01 },
  { name: 'hostile', tokens: 0.4, marks: 0.4, inventions: 0.1 },
];

const TOKEN =
  /⟦\d+⟧|`[^`]*`|https?:\/\/\S+|\{\{[^}]*\}\}|[\p{L}\d.+-]*\d[\p{L}\d.,+@:-]*|\p{Extended_Pictographic}/gu;
const WORD: Record<string, string> = { zh: '词', de: 'wort', fr: 'mot' };

/**
 * Carries words into words that mean nothing, and harms tokens as engines do: drops, doubles, changes
 * a digit, puts a blank inside, takes other digits, other case.
 */
export function createDamagingEngine(harm: Harm, random: Random): Translator {
  const translate = (text: string, targetLanguage: string): string => {
    const word = WORD[targetLanguage] ?? 'x';
    let result = '';
    let from = 0;
    const words = (part: string) => part.replaceAll(/[\p{L}\p{M}]+/gu, word);
    for (const match of text.matchAll(TOKEN)) {
      result += words(text.slice(from, match.index));
      const rate = match[0].startsWith('⟦') ? harm.marks : harm.tokens;
      result += random.next() < rate ? damage(match[0], random) : match[0];
      from = match.index + match[0].length;
    }
    result += words(text.slice(from));
    return random.next() < harm.inventions ? `${result} ${random.between(20, 90)},50 €` : result;
  };
  return {
    id: 'damaging',
    displayName: harm.name,
    translate: async ({ segments, targetLanguage }) =>
      segments.map(
        (segment): SegmentResult => ({
          kind: 'translated',
          text: translate(segment, targetLanguage),
          billedCharacters: [...segment].length,
          engine: harm.name,
        }),
      ),
  };
}

function damage(token: string, random: Random): string {
  const digit = /\d/.exec(token);
  return random.pick([
    () => '',
    () => `${token} ${token}`,
    () => (digit === null ? '' : token.replace(digit[0], String((Number(digit[0]) + 1) % 10))),
    () => `${token.slice(0, 2)} ${token.slice(2)}`,
    () => token.replaceAll(/[⟦⟧`{}]/gu, ''),
    () => (token.toLowerCase() === token ? '' : token.toLowerCase()),
  ])();
}
