import { isOpenStatus } from '../domain.ts';
import type { Outcome, OutcomeKind, StandingScore } from './outcome-store.ts';

/** What a look at a ticket shows of what became of it. */
export interface SeenState {
  at: Date;
  status: string;
  tags: string[];
  priority: string | null;
  isWithSeniors: boolean;
  rating: 'good' | 'bad' | null;
  reopens: number;
  /** Some of the order's money has been paid back. */
  isOrderRefunded: boolean;
  /** The customer's last word is thank you and nothing else. */
  endsWithThanks: boolean;
  /** Another ticket took over: what becomes of it is told there. */
  isMerged: boolean;
}

/**
 * Tags, without their marks, by which agents, triggers and apps say that a threat was carried out.
 * `crossdesk_dispute` is ours to offer, the others are what shops and their apps use.
 */
const DISPUTE_TAGS = new Set(
  'crossdesk_dispute dispute disputed dispute_opened chargeback chargebacks paypal_dispute paypal_case paypal_claim a_to_z a_to_z_claim atoz_claim marketplace_claim'.split(
    ' ',
  ),
);
/** Our triggers leave one where they raise a priority or choose the senior group. */
const ROUTED = /^crossdesk_routed_/;
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const BAD: readonly OutcomeKind[] = ['bad_rating', 'escalated', 'reopened', 'dispute'];

/**
 * What has become of a ticket since the look before; `known` is what was told already, and telling
 * it again changes nothing. Our own routing is no outcome: a score that sends tickets to senior
 * people must not learn from that that it was right. Whether a person or another rule raised a
 * priority is not told by the helpdesk; both are somebody's judgement that is not ours.
 */
export function findOutcomes(
  seen: SeenState,
  before: StandingScore | null,
  known: Pick<Outcome, 'kind' | 'number'>[],
): Outcome[] {
  const { at } = seen;
  const found: Outcome[] = [];
  const tell = (kind: OutcomeKind, knownFrom: string, number = 1) =>
    found.push({ kind, knownFrom, number, at });

  if (seen.rating !== null) tell(`${seen.rating}_rating`, 'rating');
  if (seen.reopens > 0) tell('reopened', 'status', seen.reopens);
  if (seen.tags.some((tag) => DISPUTE_TAGS.has(tag.toLowerCase().replaceAll('-', '_')))) {
    tell('dispute', 'tag');
  }
  if (before !== null) {
    const isOurs = seen.tags.some((tag) => ROUTED.test(tag));
    const isRaised =
      before.priority !== null &&
      PRIORITIES.indexOf(seen.priority ?? 'low') >
        Math.max(PRIORITIES.indexOf(before.priority), PRIORITIES.indexOf('normal'));
    if (!isOurs && seen.isWithSeniors && !before.isWithSeniors) tell('escalated', 'seniors');
    else if (!isOurs && isRaised) tell('escalated', 'priority');
    if (seen.isOrderRefunded && !before.features.order_refunded) tell('refund', 'order');
  }
  const isBad = [...known, ...found].some(({ kind }) => BAD.includes(kind));
  if (!isBad && !seen.isMerged && !isOpenStatus(seen.status) && seen.status !== 'deleted') {
    if (seen.endsWithThanks) tell('solved_calm', 'thanks');
    else if (seen.status === 'closed') tell('solved_calm', 'closed');
  }
  return found.filter(
    (one) => !known.some(({ kind, number }) => kind === one.kind && number === one.number),
  );
}
