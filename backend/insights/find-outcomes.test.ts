import { describe, expect, it } from 'vitest';
import { findOutcomes, type SeenState } from './find-outcomes.ts';
import type { Outcome, StandingScore } from './outcome-store.ts';

const at = new Date('2026-11-24T10:00:00Z');
const seen: SeenState = {
  at,
  status: 'open',
  tags: [],
  priority: 'normal',
  isWithSeniors: false,
  rating: null,
  reopens: 0,
  isOrderRefunded: false,
  endsWithThanks: false,
  isMerged: false,
};
const before: StandingScore = {
  scoredAt: at,
  score: 12,
  level: 'low',
  threat: null,
  version: 'x',
  features: {},
  priority: 'normal',
  isWithSeniors: false,
};
const told = (
  part: Partial<SeenState>,
  known: Pick<Outcome, 'kind' | 'number'>[] = [],
  was: StandingScore | null = before,
) =>
  findOutcomes({ ...seen, ...part }, was, known).map(
    ({ kind, number, knownFrom }) => `${kind} ${number} ${knownFrom}`,
  );

describe('what becomes of a ticket', () => {
  it.each<[Partial<SeenState>, string[]]>([
    [{}, []],
    [{ rating: 'bad' }, ['bad_rating 1 rating']],
    [{ rating: 'good' }, ['good_rating 1 rating']],
    [{ reopens: 2 }, ['reopened 2 status']],
    [{ tags: ['Chargeback'] }, ['dispute 1 tag']],
    [{ tags: ['a-to-z-claim'] }, ['dispute 1 tag']],
    [{ tags: ['crossdesk_threat_dispute'] }, []],
    [{ isWithSeniors: true }, ['escalated 1 seniors']],
    [{ priority: 'urgent' }, ['escalated 1 priority']],
    [{ isWithSeniors: true, priority: 'urgent' }, ['escalated 1 seniors']],
    [{ isWithSeniors: true, priority: 'urgent', tags: ['crossdesk_routed_threat'] }, []],
    [{ isOrderRefunded: true }, ['refund 1 order']],
    [{ status: 'solved' }, []],
    [{ status: 'solved', endsWithThanks: true }, ['solved_calm 1 thanks']],
    [{ status: 'closed' }, ['solved_calm 1 closed']],
    [{ status: 'closed', isMerged: true }, []],
    [{ status: 'closed', rating: 'bad' }, ['bad_rating 1 rating']],
    [{ status: 'open', endsWithThanks: true }, []],
  ])('%j', (part, expected) => {
    expect(told(part)).toEqual(expected);
  });

  it('is told once; the next of what comes more often is told again', () => {
    expect(told({ rating: 'bad' }, [{ kind: 'bad_rating', number: 1 }])).toEqual([]);
    expect(told({ reopens: 2 }, [{ kind: 'reopened', number: 1 }])).toEqual(['reopened 2 status']);
    expect(told({ rating: 'bad' }, [{ kind: 'good_rating', number: 1 }])).toEqual([
      'bad_rating 1 rating',
    ]);
  });

  it('compares with the look before: what was so already is no outcome', () => {
    const refunded = { ...before, features: { order_refunded: 1 } };
    expect(told({ isOrderRefunded: true }, [], refunded)).toEqual([]);
    expect(told({ isWithSeniors: true }, [], { ...before, isWithSeniors: true })).toEqual([]);
    expect(told({ priority: 'high' }, [], { ...before, priority: 'urgent' })).toEqual([]);
    // Nobody had chosen one: whoever sets it for the first time need not mean more by it.
    expect(told({ priority: 'high' }, [], { ...before, priority: null })).toEqual([]);
    const first = { isWithSeniors: true, priority: 'urgent', isOrderRefunded: true };
    expect(told(first, [], null)).toEqual([]);
  });

  it('is not calm once it was anything else', () => {
    expect(told({ status: 'closed' }, [{ kind: 'reopened', number: 1 }])).toEqual([]);
    expect(told({ status: 'closed' }, [{ kind: 'refund', number: 1 }])).toEqual([
      'solved_calm 1 closed',
    ]);
  });
});
