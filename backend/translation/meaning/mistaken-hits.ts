import type { Notion } from './notions.ts';
import type { PhraseHit } from './phrase-trie.ts';

const PREFIXED = new Set<Notion>(['start', 'min', 'after', 'until', 'deadline']);

/** `4 May` is no "may", `il ne reste plus que` no denial. */
export function isOther(
  hit: PhraseHit<Notion>,
  text: string,
  folded: string,
  language: string,
): boolean {
  if (hit.notion === 'hedge' && language === 'en' && text.slice(hit.start, hit.end) === 'May') {
    return !startsSentence(folded, hit.start);
  }
  // `我们请您自行承担` has a "we" and a "bear" in it, but it is the customer who pays.
  if (hit.notion === 'wePay' && hit.isOpen && language === 'zh') {
    return /[您你自客买]/u.test(folded.slice(hit.start, hit.end));
  }
  // `hängt von der Bank ab.`: a part of the verb, no "from".
  if (PREFIXED.has(hit.notion) && language === 'de') {
    const isLast = /^\s*(?:[.,;:!?)]|$)/u.test(folded.slice(hit.end, hit.end + 2));
    if (isLast && /^(?:ab|vor|nach|bis)$/u.test(folded.slice(hit.start, hit.end))) return true;
  }
  // `只要980日元` is a price, no condition.
  if (hit.notion === 'cond' && language === 'zh' && folded.slice(hit.start, hit.end) === '只要') {
    return /^\s*[\d¥€$£]/u.test(folded.slice(hit.end, hit.end + 3));
  }
  // `しか…ない` is "only".
  if (hit.notion === 'neg' && (language === 'ja' || language === 'ko')) {
    return /(?:しか(?!し)|밖에)[^。、！？.,!?]*$/u.test(folded.slice(0, hit.start));
  }
  const isFrench = hit.notion === 'neg' && language === 'fr';
  return isFrench && /^ (?:plus )?qu(?:e |')/u.test(folded.slice(hit.end, hit.end + 9));
}

/** Nothing of the sentence stands before this place. */
export function startsSentence(folded: string, place: number): boolean {
  return /(?:^|[.!?;:\n]["»”)]?\s*|,\s*)[¡¿"]?$/.test(folded.slice(Math.max(0, place - 4), place));
}
