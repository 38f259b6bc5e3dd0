import { describe, expect, it } from 'vitest';
import { type CallBudget, createCallBudget, type Urgency } from './call-budget.ts';

const MINUTE = 60_000;

/** An account that counts in fixed windows, as Zendesk does, and tells with every answer. */
function startAccount(plan: number, offsetMs = 0) {
  let at = Date.UTC(2026, 4, 1) + offsetMs;
  const budget = createCallBudget({ now: () => new Date(at) });
  const perWindow = new Map<number, number>();
  const answer = (others = 0) => {
    const window = Math.floor(at / MINUTE);
    const used = (perWindow.get(window) ?? 0) + 1 + others;
    perWindow.set(window, used);
    budget.learn(
      new Headers({
        'X-Rate-Limit': String(plan),
        'X-Rate-Limit-Remaining': String(Math.max(0, plan - used)),
        'ratelimit-reset': String(Math.ceil(((window + 1) * MINUTE - at) / 1_000)),
        'zendesk-ratelimit-tickets-update': 'total=100;remaining=60;resets=30',
      }),
    );
    return used <= plan;
  };
  return {
    budget,
    answer,
    pass(ms: number) {
      at += ms;
    },
    now: () => at,
  };
}

/** As much work as is allowed for so long; answers when each call was made. */
function workFor(
  account: ReturnType<typeof startAccount>,
  minutes: number,
  urgency: Urgency,
  ticketOf: (n: number) => string | null = () => null,
): number[] {
  const times: number[] = [];
  const end = account.now() + minutes * MINUTE;
  while (account.now() < end) {
    const wait = account.budget.take(urgency, ticketOf(times.length));
    if (wait === 0) {
      times.push(account.now());
      account.answer();
      account.pass(5);
    } else account.pass(Math.min(wait, end - account.now()));
  }
  return times;
}

function mostInAMinute(times: number[]): number {
  return Math.max(
    ...times.map((from, i) => times.slice(i).filter((time) => time < from + MINUTE).length),
  );
}

describe('the budget of an account', () => {
  it.each([200, 400, 700, 2_500])(
    'on a plan of %i leaves 30 %% in any minute, and uses the rest',
    (plan) => {
      const account = startAccount(plan, 17_000);
      account.budget.take('event', null);
      account.answer();
      const times = workFor(account, 4, 'event');
      expect(mostInAMinute(times)).toBeLessThanOrEqual(plan * 0.7);
      expect(times.length / 4).toBeGreaterThanOrEqual(plan * 0.7 * 0.9);
    },
  );

  it('takes the smallest plan for granted until it is told', () => {
    const { budget } = startAccount(700);
    let taken = 0;
    while (budget.take('event', null) === 0) taken += 1;
    expect(taken).toBe(140);
  });

  it('waits for the next window when others have used the account’s calls; people need not', () => {
    const account = startAccount(400);
    account.budget.take('event', null);
    account.answer(300);
    expect(account.budget.waitFor('event', null)).toBeGreaterThan(50_000);
    expect(account.budget.waitFor('background', null)).toBeGreaterThan(50_000);
    expect(account.budget.waitFor('person', null)).toBe(0);
    account.pass(61_000);
    expect(account.budget.waitFor('event', null)).toBe(0);
  });

  it('gives work that nobody waits for a fifth, and events the rest', () => {
    const account = startAccount(700);
    account.budget.take('event', null);
    account.answer();
    const background = workFor(account, 2, 'background');
    expect(mostInAMinute(background)).toBeLessThanOrEqual(140);
    expect(account.budget.waitFor('event', null)).toBe(0);
  });

  it('stays below both limits of ticket updates', () => {
    const account = startAccount(2_500);
    account.budget.take('event', null);
    account.answer();
    const updates = workFor(account, 3, 'event', (n) => `ticket-${n}`);
    expect(mostInAMinute(updates)).toBeLessThanOrEqual(98);
    expect(updates.length / 3).toBeGreaterThanOrEqual(95);

    const one = startAccount(2_500);
    one.budget.take('event', null);
    one.answer();
    expect(workFor(one, 9, 'event', () => 'same').length).toBeLessThan(30);
    // Others go on meanwhile.
    expect(one.budget.waitFor('event', 'other')).toBe(0);
  });

  it('is silent for as long as it was asked to be, with everybody', () => {
    const account = startAccount(700);
    account.budget.pause(30);
    for (const urgency of ['person', 'event', 'background'] as const) {
      expect(account.budget.waitFor(urgency, null)).toBe(30_000);
    }
    account.pass(30_000);
    expect(account.budget.take('person', null)).toBe(0);
  });

  it.each([
    ['none', {}],
    ['empty', { 'ratelimit-limit': '', 'ratelimit-remaining': '' }],
    ['no numbers', { 'ratelimit-limit': 'many', 'x-rate-limit-remaining': 'some' }],
    ['nonsense', { 'ratelimit-limit': '-5', 'zendesk-ratelimit-tickets-update': 'total=;x' }],
  ])('is not thrown off by headers that are %s', (_what, headers) => {
    const account = startAccount(700);
    account.budget.learn(new Headers(headers as Record<string, string>));
    expect(account.budget.perMinute).toBe(200);
    expect(account.budget.take('event', 'x')).toBe(0);
  });

  it('does not wait for ever on a reset that lies', () => {
    const account = startAccount(700);
    const budget: CallBudget = account.budget;
    budget.learn(
      new Headers({
        'ratelimit-limit': '700',
        'ratelimit-remaining': '0',
        'ratelimit-reset': '99999',
      }),
    );
    expect(budget.waitFor('person', null)).toBeLessThanOrEqual(60_000);
  });
});
