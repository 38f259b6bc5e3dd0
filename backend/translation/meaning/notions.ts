/**
 * What a reply can say that binds a merchant or misleads a customer, apart from ids, amounts, dates
 * and numbers. Each language has one file of phrases for them in `words/`.
 */
export const NOTIONS = [
  // Yes and no. `needNot` and `prohibit` deny as well.
  'neg',
  // What may say the same as a denial: still, gone, the only one.
  'shade',
  'needNot',
  'prohibit',
  // Where a clause ends that a denial does not reach across.
  'but',
  // How sure, how far, who.
  'hedge',
  'cond',
  'unless',
  'rather',
  'also',
  'until',
  'notYet',
  'still',
  'already',
  'half',
  'oneOf',
  // Invitations to ask: what they deny is a courtesy.
  'invite',
  'evenIf',
  'after',
  'must',
  'request',
  'we',
  'contactYou',
  'youAct',
  'usAgent',
  'youAgent',
  // What is not content: thanks, greetings, excuses.
  'courtesy',
  // Promises.
  'refund',
  'storeCredit',
  'resend',
  'exchange',
  'repair',
  'discount',
  'compensate',
  'guarantee',
  'warranty',
  'cancel',
  'free',
  'wePay',
  'youPay',
  'charge',
  'fault',
  'defect',
  // How much of it.
  'full',
  'part',
  'all',
  'both',
  'only',
  // When.
  'deadline',
  'start',
  'min',
  'max',
  'today',
  'tomorrow',
  'overmorrow',
  'yesterday',
  'next',
  'soon',
  'morning',
  'afternoon',
  'evening',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
  'uSecond',
  'uMinute',
  'uHour',
  'uDay',
  'uBizday',
  'uWeek',
  'uMonth',
  'uYear',
  // What is spoken of: only whether it is denied is compared.
  'returnGoods',
  'arrive',
  'ship',
  'contact',
  'pay',
  'receive',
  'open',
  'use',
  'include',
  'work',
  'suit',
  'available',
  'can',
  'damage',
  'confirm',
  'check',
  'change',
  'lose',
  'delay',
  'buy',
  'closed',
  // Numbers in words; a phrase of its own hides what is none ("one moment").
  'number',
  'none',
] as const;
export type Notion = (typeof NOTIONS)[number];

/** What denies. */
export const DENIALS = new Set<Notion>(['neg', 'needNot', 'prohibit']);

/** Phrases by notion; see `phrase-trie.ts` for how they are written. */
export type Words = Partial<Record<Exclude<Notion, 'number'>, string>> & {
  /** Words for numbers: `2: two|twain`. */
  numbers?: Record<number, string>;
  /** Written between tens and ones, or `''` when they are one word; German says the ones first. */
  tens?: { join: string; onesFirst?: boolean };
  /** `start`, `end`: a phrase must begin and end where a word does. Both when absent. */
  bounds?: { start: boolean; end: boolean };
};
