import { describe, expect, it } from 'vitest';
import { assignTier } from './assign-tiers.ts';

const at = (percentile: number, isNew = false) => ({ percentile, isNew });

describe('assignTier', () => {
  it.each([
    ['the top twentieth', at(0.96), null, 'vip'],
    ['the top fifth', at(0.85), null, 'high'],
    ['everybody else', at(0.5), null, 'regular'],
    ['a first order lately', at(0.1, true), null, 'new'],
    ['a first order lately, above most', at(0.9, true), null, 'new'],
    ['a first order lately, and a huge one', at(0.97, true), null, 'vip'],
    ['a rise', at(0.95), 'high', 'vip'],
    ['a fall below both bands', at(0.7), 'vip', 'regular'],
    ['a fall into the next tier', at(0.9), 'vip', 'high'],
  ] as const)('%s', (_, standing, before, tier) => {
    expect(assignTier(standing, before)).toEqual({ tier, isHeld: false });
  });

  it('holds a tier through the noise below its limit, and says so', () => {
    expect(assignTier(at(0.93), 'vip')).toEqual({ tier: 'vip', isHeld: true });
    expect(assignTier(at(0.78), 'high')).toEqual({ tier: 'high', isHeld: true });
    expect(assignTier(at(0.93), 'high')).toEqual({ tier: 'high', isHeld: false });
    expect(assignTier(at(0.93), null)).toEqual({ tier: 'high', isHeld: false });
  });

  it('does not flap where a place wanders round a limit', () => {
    let tier: ReturnType<typeof assignTier>['tier'] | null = null;
    const seen: string[] = [];
    for (let night = 0; night < 40; night += 1) {
      tier = assignTier(at(0.95 + (night % 2 === 0 ? 0.01 : -0.02)), tier).tier;
      seen.push(tier);
    }
    expect(new Set(seen)).toEqual(new Set(['vip']));
  });
});
