import { type Phrasebook, wordingIn } from './phrasebook.ts';
import { fillSlots } from './slots.ts';

/** What we read of a draft's question; the backend sends more. */
export interface DraftTask {
  task: 'draft';
  teamLanguage: string;
  customerLanguage: string;
  customerName: string;
  facts: {
    topics: string[];
    threat: string | null;
    risk: string;
    order: { orderNumber: string } | null;
    parcel: { trackingNumber: string; situation: string; lateDays: number | null } | null;
  };
  articles: { articleId: string; passage: string }[];
  customerMessages: string[];
}

/** Topic of a message → topic of the draft that people wrote for it. */
const DRAFT_OF_TOPIC: Record<string, string> = {
  damaged: 'damaged',
  wrong_item: 'return_request',
  not_received: 'parcel_late',
  return: 'return_request',
  refund: 'return_request',
  invoice: 'invoice',
  product: 'size_question',
};

/** A draft that people wrote for such facts; null when the message is none of the samples. */
export function answerDraft(book: Phrasebook, task: DraftTask): object | null {
  const latest = task.customerMessages.at(-1) ?? '';
  if (!saysSomethingKnown(book, latest)) return null;
  const values: Record<string, string> = { name: task.customerName };
  if (task.facts.order !== null) values.order = task.facts.order.orderNumber;
  if (task.facts.parcel !== null) values.tracking = task.facts.parcel.trackingNumber;
  for (const topic of topicsFor(task)) {
    const draft = book.drafts.find((one) => one.topic === topic);
    const sentences = draft?.sentences.map((phrase) => {
      const source = wordingIn(phrase, task.teamLanguage);
      const target = wordingIn(phrase, task.customerLanguage);
      if (source === null || target === null) return null;
      // A sentence that names an order says nothing when there is none.
      if (!isFilled(source, values)) return undefined;
      const filled = fillSlots(source, values);
      return {
        source: filled,
        target: fillSlots(target, values),
        citations: articlesBehind(filled, task),
      };
    });
    if (sentences === undefined || sentences.includes(null)) continue;
    const said = sentences.filter((sentence) => sentence !== undefined);
    // Without its greeting a letter is none.
    if (sentences[0] !== undefined && said.length >= 2) return { sentences: said };
  }
  return null;
}

/** The best fitting draft first; none for what nobody wrote one for. */
function topicsFor({ facts, customerMessages }: DraftTask): string[] {
  const topics: string[] = [];
  if (facts.threat === 'dispute') topics.push('payment_dispute');
  else if (facts.threat !== null && facts.threat !== 'human_wanted') topics.push('polite_threat');
  for (const topic of facts.topics) {
    const draft = DRAFT_OF_TOPIC[topic];
    if (draft !== undefined) topics.push(draft);
  }
  if (facts.risk === 'high') topics.push('angry');
  const isThanks = facts.topics.length === 1 && facts.topics[0] === 'thanks';
  const asks = /[?？؟]/.test(customerMessages.at(-1) ?? '');
  if (isThanks && !asks && facts.risk === 'low' && (facts.parcel?.lateDays ?? 0) === 0)
    topics.push('thanks');
  if (facts.parcel !== null) topics.push(draftOfParcel(facts.parcel));
  return topics;
}

function draftOfParcel(parcel: { situation: string; lateDays: number | null }): string {
  if (parcel.situation === 'customs') return 'customs';
  if (['stuck', 'exception', 'returning'].includes(parcel.situation)) return 'parcel_late';
  return (parcel.lateDays ?? 0) > 0 ? 'parcel_late' : 'parcel_in_transit';
}

function saysSomethingKnown(book: Phrasebook, message: string): boolean {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return message
    .split('\n')
    .flatMap((line) => [line, ...[...segmenter.segment(line)].map((one) => one.segment)])
    .some((sentence) => /\p{L}/u.test(sentence) && book.knows(sentence.trim()));
}

function isFilled(text: string, values: Record<string, string>): boolean {
  return [...text.matchAll(/\{(\w+)\}/g)].every(([, slot]) => values[slot ?? ''] !== undefined);
}

/** Articles that say the same in at least three words. */
function articlesBehind(sentence: string, task: DraftTask): string[] {
  const said = wordsOf(sentence, task.teamLanguage);
  return task.articles
    .filter(({ passage }) => {
      const shared = [...wordsOf(passage, task.teamLanguage)].filter((word) => said.has(word));
      return shared.length >= 3;
    })
    .map((article) => article.articleId)
    .slice(0, 1);
}

function wordsOf(text: string, language: string): Set<string> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = [...segmenter.segment(text.toLowerCase())].filter(
    ({ isWordLike, segment }) =>
      isWordLike && segment.length > (/^(?:zh|ja)/.test(language) ? 1 : 4),
  );
  return new Set(words.map(({ segment }) => segment));
}
