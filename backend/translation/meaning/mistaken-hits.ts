import type { Notion } from './notions.ts';
import { isLetter, type PhraseHit } from './phrase-trie.ts';

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
  // `我只要退款` wants, and sets no condition.
  if (hit.notion === 'cond' && language === 'zh' && /[我们]$/u.test(folded.slice(0, hit.start))) {
    const isWish =
      folded.slice(hit.start, hit.end) === '只要' &&
      !/[就便即都]/u.test(folded.slice(hit.end, hit.end + 25));
    if (isWish) return true;
  }
  // `No me llegó más que la mitad`.
  if (
    hit.notion === 'neg' &&
    language === 'es' &&
    /^[^.;:!?]{0,40} más que /u.test(folded.slice(hit.end, hit.end + 60))
  ) {
    return true;
  }
  // `かもしれません` is a guess.
  if (hit.notion === 'neg' && language === 'ja' && /かもしれ$/u.test(folded.slice(0, hit.start)))
    return true;
  // `しか…ない` is "only".
  if (hit.notion === 'neg' && (language === 'ja' || language === 'ko')) {
    return /(?:しか(?!し)|밖에)[^。、！？.,!?]*$/u.test(folded.slice(0, hit.start));
  }
  const isFrench = hit.notion === 'neg' && language === 'fr';
  return isFrench && /^ (?:plus )?qu(?:e |')/u.test(folded.slice(hit.end, hit.end + 9));
}

/** `Сообщ|ите`: where the word begins whose end was found. */
export function wordStart(folded: string, place: number): number {
  let start = place;
  while (start > 0 && isLetter(folded[start - 1])) start -= 1;
  return start;
}

/** Nothing of the sentence stands before this place. */
export function startsSentence(folded: string, place: number): boolean {
  return /(?:^|[.!?;:\n]["»”)]?\s*|,\s*)[¡¿"]?$/.test(folded.slice(Math.max(0, place - 4), place));
}
