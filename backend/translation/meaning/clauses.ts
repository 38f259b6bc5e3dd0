import type { Span } from '../../domain.ts';
import type { Concept } from './languages.ts';
import { DENIALS, type Notion } from './notions.ts';
import type { Part, Saying } from './read-meaning.ts';

type Anchor = Notion | Concept;

/** A stretch between two marks: what it denies, and what it speaks of. */
export interface Clause {
  /** Each denial once, though several phrases may have found it; `不退不换` is one. */
  strong: Saying[];
  /** A word that may deny: "still", "only", "gone". */
  hasWeak: boolean;
  /** A word that says what a denial says: "unopened", "sold out", "free". */
  hasOpposite: boolean;
  /** Set back behind something else: "rather than a voucher". */
  isSetBack: boolean;
  /** What is denied by a word of its own: `unopened` denies "open", and nothing else. */
  opposed: Set<Anchor>;
  /** An opposite that is denied: "do not throw it away". */
  unopposed: Set<Anchor>;
  anchors: Set<Anchor>;
  /** Where it speaks of them. */
  places: (Span & { notion: Anchor })[];
  /** Of these, what is said plainly. */
  firm: Set<Anchor>;
  /** "Not yet": another language may say "still". */
  isNotYet: boolean;
  /** An invitation to ask: "if anything is not clear". */
  isCourtesy: boolean;
}

/** Of these it is compared whether they are denied. */
export const DENIABLE = new Set<Notion>(
  'refund storeCredit resend exchange repair discount guarantee warranty cancel free charge youPay wePay returnGoods arrive ship buy pay receive open use include work suit available damage confirm check change lose delay contact'.split(
    ' ',
  ) as Notion[],
);
/** Says what "no charge", "not open" say. */
const LACKING = new Set<Notion>(['free', 'wePay', 'closed']);
/** Bad in themselves: where one language denies them, another praises. */
export const BAD = new Set<Anchor>(
  'expire missing late wrong problem stop damage lose delay discard worry defect fault remember'.split(
    ' ',
  ) as Anchor[],
);
/** Spoken of in so many clauses that to share one shows nothing. */
export const COMMON = new Set<Anchor>(
  'possible need want show see give take process find number money parcel colour address boxOf tagLabel partOf child person reason photo postage tax bill order contact end begin correct same isNew number make'.split(
    ' ',
  ) as Anchor[],
);

/** `-` where each clause that speaks of it denies it, `+` where none does; else it is left out. */
export function polarities(clauses: Clause[]): Map<Anchor, '+' | '-'> {
  const found = new Map<Anchor, Set<string>>();
  for (const clause of clauses) {
    const sign =
      clause.strong.length === 1 || clause.isSetBack ? '-' : isDenying(clause) ? '?' : '+';
    for (const anchor of clause.firm) {
      found.set(anchor, (found.get(anchor) ?? new Set()).add(sign));
    }
  }
  return new Map(
    [...found].flatMap(([anchor, signs]): [Anchor, '+' | '-'][] => {
      const [sign] = signs;
      return signs.size === 1 && (sign === '+' || sign === '-') ? [[anchor, sign]] : [];
    }),
  );
}

export function isDenying(clause: Clause): boolean {
  return (
    clause.strong.length > 0 || clause.hasWeak || clause.hasOpposite || clause.opposed.size > 0
  );
}

export function sharesAnchor(one: Clause, other: Clause, isCommon: boolean): boolean {
  return [...one.anchors].some(
    (anchor) => COMMON.has(anchor) === isCommon && other.anchors.has(anchor),
  );
}

export function clausesOf({ sayings, mentions }: Part): Clause[] {
  const clauses = new Map<number, Clause>();
  const at = (clause: number) => {
    const one = clauses.get(clause) ?? {
      strong: [],
      hasWeak: false,
      hasOpposite: false,
      isSetBack: false,
      isNotYet: false,
      opposed: new Set<Anchor>(),
      unopposed: new Set<Anchor>(),
      anchors: new Set<Anchor>(),
      places: [],
      firm: new Set<Anchor>(),
      isCourtesy: false,
    };
    clauses.set(clause, one);
    return one;
  };
  for (const saying of sayings) {
    const clause = at(saying.clause);
    if (DENIALS.has(saying.notion)) {
      if (saying.weak) clause.hasOpposite = true;
      else if (
        !clause.strong.some((one) => one.start < saying.end + 2 && saying.start < one.end + 2)
      ) {
        clause.strong.push(saying);
      }
    }
    if (saying.notion === 'shade') clause.hasWeak = true;
    if (saying.notion === 'notYet') clause.isNotYet = true;
    if (saying.notion === 'rather') {
      clause.isSetBack = true;
      clause.hasOpposite = true;
    }
    const isLacking = LACKING.has(saying.notion) && !saying.weak && saying.denied !== 'yes';
    if (isLacking) {
      clause.hasOpposite = true;
      for (const anchor of ['charge', 'pay', 'debit', 'youPay'] as const)
        clause.anchors.add(anchor);
    }
    if (saying.opposite) clause.opposed.add(saying.notion);
    if (saying.opposite && saying.denied === 'no') clause.unopposed.add(saying.notion);
    if (!DENIABLE.has(saying.notion)) continue;
    clause.anchors.add(saying.notion);
    clause.places.push(saying);
    if (!saying.weak) clause.firm.add(saying.notion);
  }
  for (const mention of mentions) {
    const clause = at(mention.clause);
    clause.anchors.add(mention.notion);
    clause.firm.add(mention.notion);
    clause.places.push(mention);
  }
  const invites = sayings.filter((one) => one.notion === 'invite').map((one) => one.clause);
  for (const number of invites) {
    for (const near of [number - 1, number, number + 1]) {
      const clause = clauses.get(near);
      if (clause !== undefined) clause.isCourtesy = true;
    }
  }
  return [...clauses.values()];
}
