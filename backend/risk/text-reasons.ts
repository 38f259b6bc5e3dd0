import type { Reason } from '../domain.ts';
import { type ComplaintFeatures, SIGNS, type Sign } from './complaint-features.ts';
import type { ComplaintModel } from './complaint-model.ts';
import { placeOfWord } from './hash-text.ts';
import type { Hit } from './lexicon.ts';
import { isPlainWord } from './plain-words.ts';
import { RAISED_LOGIT } from './risk-scale.ts';
import { WORDING_FEATURES } from './wording/wording-lexicon.ts';

/** Codes of all reasons that the words of a message can give. */
export const TEXT_REASON_CODES = [
  ...WORDING_FEATURES.map((feature) => `wording_${feature}` as const),
  'wording_capitals',
  'wording_exclamations',
  'words_bad',
  'words_good',
  'words_like_complaints',
  'reads_like_complaints',
] as const;

/** Less than this, in log-odds, is nothing to tell anybody. */
const WORTH_TELLING = 0.15;
const WORDS_SHOWN = 3;
/** Weaker words count, but "there is" and "weekend" shown as a mood only puzzle. */
const WEAKEST_SHOWN = 2;

/** Which words made the number, strongest first. */
export function textReasons(
  features: ComplaintFeatures,
  model: ComplaintModel,
  { slope, logit }: { slope: number; logit: number },
): Reason[] {
  const weigh = (...signs: Sign[]) =>
    slope *
    signs.reduce((sum, sign) => {
      const at = SIGNS.indexOf(sign);
      return sum + (model.signs[at] ?? 0) * (features.signs[at] ?? 0);
    }, 0);
  const { wording, hits, emoji, afinn, tokens } = features;
  const reasons: Reason[] = [];
  for (const feature of WORDING_FEATURES) {
    const { count, words } = wording[feature];
    if (count === 0) continue;
    reasons.push({
      code: `wording_${feature}`,
      params: { words: shorten(words), count },
      weight: weigh(feature),
    });
  }
  const capitals = { count: wording.capitals };
  reasons.push({ code: 'wording_capitals', params: capitals, weight: weigh('capitals') });
  const runs = { count: wording.exclamationRuns };
  reasons.push({ code: 'wording_exclamations', params: runs, weight: weigh('exclamations') });

  const found = [...hits, ...emoji, ...afinn];
  const balance = weigh('balance', 'last_word', 'afinn_balance');
  const bad = weigh('bad_words', 'bad_emoji', 'afinn_bad') + Math.max(0, balance);
  const good = weigh('good_words', 'good_emoji', 'afinn_good') + Math.min(0, balance);
  const badWords = strongest(found, -1);
  const goodWords = strongest(found, 1);
  if (badWords !== '') {
    reasons.push({ code: 'words_bad', params: { words: badWords }, weight: bad });
  }
  if (goodWords !== '') {
    reasons.push({ code: 'words_good', params: { words: goodWords }, weight: good });
  }
  if (logit >= RAISED_LOGIT) reasons.push(...learned(tokens, features, model, slope));
  return reasons
    .filter(({ weight }) => Math.abs(weight) >= WORTH_TELLING)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** What the hashed part adds where it speaks for a complaint, with the words of the text that pull the same way most. */
function learned(
  tokens: string[],
  features: ComplaintFeatures,
  model: ComplaintModel,
  slope: number,
): Reason[] {
  let sum = 0;
  for (const place of features.places) sum += model.weights[place] ?? 0;
  const weight = (slope * sum * model.step) / Math.sqrt(Math.max(1, features.places.length));
  if (weight < WORTH_TELLING) return [];
  const words = [...new Set(tokens)]
    .filter((token) => token.length > 2 && token.length < 25 && !isPlainWord(token))
    .map((token) => ({ token, pull: model.weights[placeOfWord(token)] ?? 0 }))
    .filter(({ pull }) => pull > 0)
    .sort((a, b) => b.pull - a.pull)
    .slice(0, WORDS_SHOWN)
    .map(({ token }) => token)
    .join(', ');
  return words === ''
    ? [{ code: 'reads_like_complaints', params: {}, weight }]
    : [{ code: 'words_like_complaints', params: { words }, weight }];
}

function strongest(hits: Hit[], way: 1 | -1): string {
  const words = hits
    .filter(({ value }) => value * way >= WEAKEST_SHOWN)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map((hit) => hit.words);
  return shorten([...new Set(words)].slice(0, WORDS_SHOWN).join(', '));
}

function shorten(words: string): string {
  const clean = words.replaceAll(/\s+/g, ' ').trim();
  const signs = [...clean];
  return signs.length <= 60 ? clean : `${signs.slice(0, 59).join('')}…`;
}
