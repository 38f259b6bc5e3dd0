import { expect, it } from 'vitest';
import { makeCircuitBreaker } from './circuit-breaker.ts';
import { testClock } from './test-account.ts';

const record = (breaker: ReturnType<typeof makeCircuitBreaker>, failed: boolean, times: number) => {
  for (let n = 0; n < times; n += 1) breaker.record(failed);
};

it('opens at 70 % errors and closes by itself', () => {
  const clock = testClock();
  const breaker = makeCircuitBreaker(clock.now);
  record(breaker, false, 30);
  record(breaker, true, 69);
  expect(breaker.isOpen()).toBe(false);
  breaker.record(true);
  expect(breaker.isOpen()).toBe(true);
  clock.passSeconds(5);
  expect(breaker.isOpen()).toBe(false);
});

it('opens above 1000 errors in five minutes, however many succeed', () => {
  const clock = testClock();
  const breaker = makeCircuitBreaker(clock.now);
  record(breaker, false, 2000);
  record(breaker, true, 1000);
  expect(breaker.isOpen()).toBe(false);
  breaker.record(true);
  expect(breaker.isOpen()).toBe(true);
});

it('forgets errors after five minutes', () => {
  const clock = testClock();
  const breaker = makeCircuitBreaker(clock.now);
  record(breaker, true, 99);
  clock.passSeconds(300);
  breaker.record(true);
  expect(breaker.isOpen()).toBe(false);
});
