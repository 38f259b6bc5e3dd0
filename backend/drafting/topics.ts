import type { LanguageTag } from '../domain.ts';
import { foldText } from '../folded-text.ts';
import { phrasePattern } from '../phrase-pattern.ts';
import { LATIN_SCRIPT_TOPICS } from './topic-words/latin-script.ts';
import { OTHER_SCRIPT_TOPICS } from './topic-words/other-scripts.ts';

/** What a message asks for; decides which written template fits. */
export const TOPICS = [
  'damaged',
  'wrong_item',
  'not_received',
  'return',
  'refund',
  'cancel',
  'address',
  'invoice',
  'product',
  'thanks',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Languages without blanks between words, or with endings that grow onto them. */
const UNSPACED = new Set(['ja', 'zh', 'th', 'ko']);
const ARABIC_PREFIX = '(?:[وف]?(?:لل|بال|كال|ال|ل|ب|س|ك)?)';

const TOPIC_WORDS = { ...LATIN_SCRIPT_TOPICS, ...OTHER_SCRIPT_TOPICS };

const PATTERNS = new Map(
  Object.entries(TOPIC_WORDS).map(([language, words]) => [
    language,
    TOPICS.map((topic) => ({
      topic,
      pattern: phrasePattern(words[topic], {
        words: !UNSPACED.has(language),
        marks: language === 'vi' ? 'exact' : 'loose',
        ...(language === 'ar' ? { prefix: ARABIC_PREFIX } : {}),
      }),
    })),
  ]),
);
/** Primary subtags of the languages that have topic words. */
export const TOPIC_LANGUAGES: readonly string[] = Object.keys(TOPIC_WORDS);

/** The topics that the message speaks of, in the order of {@link TOPICS}; none for `und`. */
export function findTopics(text: string, language: LanguageTag): Topic[] {
  const code = (language.split('-')[0] ?? '').toLowerCase();
  const folded = foldText(text, code === 'vi' ? 'exact' : 'loose').text;
  return (PATTERNS.get(code) ?? [])
    .filter(({ pattern }) => pattern !== null && folded.search(pattern) >= 0)
    .map(({ topic }) => topic);
}
