import type { Phrasebook } from './phrasebook.ts';

export interface RiskTask {
  task: 'risk';
  messages: string[];
}

/** English words of the phrasebook's own wording, and how much worse they make a sentence. */
const WORSE: [RegExp, number][] = [
  [
    /\b(scam|lie|robots|complain about|last time|nothing but|fifth|third message|not impressed)\b/i,
    2,
  ],
  [/\b(still|took long enough|again)\b/i, 1],
  [/\b(thanks?|thank you|great|great news)\b/i, -1],
];

/**
 * How a stand-in reads a mood: sentences that people wrote down are understood through their English
 * wording, all others are not. Null when it knows none of them: it refuses, and invents nothing.
 */
export function answerRisk(book: Phrasebook, { messages }: RiskTask): object | null {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const known = messages
    .flatMap((message) => message.split('\n'))
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .flatMap((sentence) => {
      const english = sentence === '' ? null : book.translate(sentence, null, 'en');
      return english === null ? [] : [{ sentence, english: english.text }];
    });
  if (known.length === 0) return null;
  const read = known.map(({ sentence, english }) => ({
    quote: sentence,
    change: WORSE.find(([words]) => words.test(english))?.[1] ?? 0,
  }));
  const strongest = read.reduce((best, one) =>
    Math.abs(one.change) > Math.abs(best.change) ? one : best,
  );
  return strongest.change === 0 ? { change: 0, quote: '' } : strongest;
}
