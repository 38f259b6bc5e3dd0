import type { ThreatKind } from '../domain.ts';
import type { SetUpTexts } from './routing-plan.ts';

const MOST = 120;

/**
 * What the newest message is about, in one line of the team's language, from what was understood
 * without any engine: routing waits for none, and a list is read at a glance. Null without a message.
 */
export function summariseMessage(
  seen: {
    threat: ThreatKind | null;
    /** Of the newest message; see `drafting/topics.ts`. */
    topics: readonly string[];
    orderNumber: string | null;
    /** The message itself when the team reads its language, else its translation when we have one. */
    readable: string | null;
  },
  texts: SetUpTexts['summary'],
): string {
  const order =
    seen.orderNumber === null ? null : texts.order.replace('{number}', seen.orderNumber);
  const threat = seen.threat === null ? null : (texts.threats[seen.threat] ?? null);
  const topics = seen.topics.slice(0, 2).flatMap((topic) => texts.topics[topic] ?? []);
  const sentence = seen.readable === null ? null : firstSentence(seen.readable);
  const gist = sentence ?? (topics.length > 0 ? topics.join(texts.joined) : null);
  const parts = [threat, gist, order].filter((part) => part !== null && part !== '');
  if (gist === null && threat === null) parts.unshift(texts.nothing_known);
  return cut(parts.join(texts.joined));
}

/** The first sentence with something to say; greetings are short and end in a comma or alone. */
function firstSentence(text: string): string | null {
  const lines = text.split(/\n+/).map((line) => line.trim());
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?。！？])\s*/));
  const telling = sentences.find((one) => one.length >= 12 && !/[,，:：]$/.test(one));
  return telling ?? sentences.find((one) => one !== '') ?? null;
}

/** At a blank where there is one near the end; never in the middle of a character. */
function cut(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const characters = [...new Intl.Segmenter().segment(plain)].map(({ segment }) => segment);
  if (characters.length <= MOST) return plain;
  const head = characters.slice(0, MOST - 1).join('');
  const blank = head.lastIndexOf(' ');
  return `${blank > head.length * 0.7 ? head.slice(0, blank) : head}…`;
}
