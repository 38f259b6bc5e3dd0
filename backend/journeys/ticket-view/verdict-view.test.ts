import { describe, expect, it } from 'vitest';
import type { KnownTicket } from '../../tickets/known-ticket.ts';
import { verdictView } from './verdict-view.ts';

const quiet = { code: 'no_sign_of_complaint', params: {}, weight: 0 };
const polite = { code: 'wording_polite', params: {}, weight: -0.4 };
const ticket = (part: Partial<KnownTicket>) =>
  ({
    riskLevel: 'low',
    threat: null,
    riskReasons: [quiet, polite],
    riskWithoutThreats: 'low',
    riskCorrection: null,
    dueAt: null,
    ...part,
  }) as KnownTicket;
const calmed = {
  risk: 'low',
  threat: null,
  userId: '7',
  before: { risk: 'high', threat: null },
} as unknown as KnownTicket['riskCorrection'];
const shown = (part: Partial<KnownTicket>) =>
  verdictView(ticket(part), [], { isRouting: false })?.facts.map(({ code }) => code);

describe('the facts beside a judgement', () => {
  it('say why a ticket is calm', () => {
    expect(shown({})).toEqual(expect.arrayContaining(['no_sign_of_complaint']));
  });

  it('are left out where an agent has made it calm: only his word counts then', () => {
    expect(shown({ riskCorrection: calmed })).toEqual([]);
  });
});
