import { describe, expect, it } from 'vitest';
import { replyDeadline } from './reply-deadline.ts';

const since = new Date('2026-05-01T00:00:00Z');
const ordinary = { since, tier: 'regular', risk: 'low', channel: 'email' } as const;

describe('replyDeadline', () => {
  it.each([
    ['an ordinary mail', {}, 24],
    ['a very valuable customer', { tier: 'vip' }, 4],
    ['one likely to escalate', { risk: 'high' }, 4],
    ['a chat', { channel: 'chat' }, 1],
  ] as const)('gives %s its hours', (_who, change, hours) => {
    const due = replyDeadline({ ...ordinary, ...change });
    expect(due?.getTime()).toBe(since.getTime() + hours * 3_600_000);
  });

  it('is nothing when nobody waits', () => {
    expect(replyDeadline({ ...ordinary, since: null })).toBeNull();
  });
});
