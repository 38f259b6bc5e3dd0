import type { LanguageTag } from '../domain.ts';

/** What an engine's call is for; `second_look`: a model reads a ticket's risk again. */
export type Purpose = 'translation' | 'draft' | 'second_look';

/** A call that is about to be made. */
export interface Booking {
  /** Null: for no ticket, or not yet for one. */
  ticketId: string | null;
  purpose: Purpose;
  engineId: string;
  /** Display name. */
  engine: string;
  sourceLanguage: LanguageTag;
  targetLanguage: LanguageTag;
  /** What it will cost about, in the installation's currency. */
  cost: number;
}

/** What a call turned out to have taken. */
export interface Spent {
  characters: number;
  inputTokens: number;
  outputTokens: number;
  cost: number;
  /** The vendor did not say: these are our own figures. */
  isEstimated: boolean;
}

/** The account of what engines cost, and the budget that it is held against. */
export interface Spending {
  /**
   * Books what a call will cost before it is made, so that calls at the same time cannot pass the
   * budget together. Answers the booking's id; null: the month's budget does not allow it.
   */
  reserve(installationId: string, booking: Booking): Promise<string | null>;
  /** What it came to. Null: nothing was billed, and the booking goes. */
  settle(installationId: string, bookingId: string, spent: Spent | null): Promise<void>;
  /** Characters that the memory gave: what an engine would have billed. */
  noteSaved(
    installationId: string,
    saved: Pick<Booking, 'ticketId' | 'sourceLanguage' | 'targetLanguage'> & { characters: number },
  ): Promise<void>;
}

/** Per million, in the installation's currency. A free server of one's own costs 0. */
export type Price =
  | { per: 'characters'; amount: number }
  | { per: 'tokens'; input: number; output: number };

/** What so much costs at a price. */
export function costOf(
  price: Price,
  used: Pick<Spent, 'characters' | 'inputTokens' | 'outputTokens'>,
): number {
  const millions =
    price.per === 'characters'
      ? used.characters * price.amount
      : used.inputTokens * price.input + used.outputTokens * price.output;
  return millions / 1e6;
}

/** As vendors count: code points, spaces included. */
export function countCharacters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + [...text].length, 0);
}

/** Where a server does not count tokens: CJK takes about one a sign, other scripts one in three. */
export function estimateTokens(text: string): number {
  const signs = [...text].length;
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu,
  );
  const many = dense?.length ?? 0;
  return Math.ceil(many + (signs - many) / 3);
}
