/** What an agent put in the place of an engine's words. */
export interface WordFix {
  wrong: string;
  correct: string;
}

/** More than a term has: then the sentence was rewritten. */
const MOST_WORDS = 4;

/**
 * The one stretch of words in which two wordings of a sentence differ; null when they differ in more,
 * or only in marks. Words as the language parts them, so that Chinese and Thai work as well.
 */
export function findWordFix(before: string, after: string, language: string): WordFix | null {
  const old = wordsOf(before, language);
  const young = wordsOf(after, language);
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < young.length - head &&
    old.at(-1 - tail) === young.at(-1 - tail)
  ) {
    tail += 1;
  }
  const wrong = old.slice(head, old.length - tail);
  const correct = young.slice(head, young.length - tail);
  const many = (words: string[]) => words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const isTerm = (words: string[]) => many(words) >= 1 && many(words) <= MOST_WORDS;
  if (!isTerm(wrong) || !isTerm(correct)) return null;
  // Numbers and ids are no words of a glossary.
  const fix = { wrong: wrong.join('').trim(), correct: correct.join('').trim() };
  return /\p{L}/u.test(fix.wrong) && /\p{L}/u.test(fix.correct) && !/\p{N}{3}/u.test(fix.correct)
    ? fix
    : null;
}

/** The longest stretch of words that all sentences share: what the fixed word probably translates. */
export function commonWords(sentences: readonly string[], language: string): string {
  const [first = '', ...others] = sentences;
  const words = wordsOf(first, language);
  let best = '';
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const stretch = words.slice(from, to).join('').trim();
      if (stretch.length <= best.length || !/\p{L}/u.test(stretch)) continue;
      if (others.every((other) => other.includes(stretch))) best = stretch;
    }
  }
  return best.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
}

function wordsOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text.normalize().trim())].map(({ segment }) => segment);
}
