import { describe, expect, it } from 'vitest';
import { readThreats, SETS } from './threats/read-threats.ts';

describe.each(SETS)('threats, %s', (set) => {
  it('are found in at least twelve languages, and hardly any in calm messages', () => {
    const { found, threats, falseOnes, languages } = readThreats(set);
    expect(languages).toBeGreaterThanOrEqual(12);
    expect(threats).toBeGreaterThan(80);
    expect(found / threats).toBeGreaterThanOrEqual(0.9);
    expect(falseOnes).toBeLessThanOrEqual(1);
  });
});
