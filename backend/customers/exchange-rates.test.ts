import { describe, expect, it } from 'vitest';
import { convert, DEFAULT_RATES, overrideRates } from './exchange-rates.ts';

describe('convert', () => {
  it('carries an amount into yuan and between two other currencies', () => {
    expect(convert({ amount: '100.00', currency: 'EUR' }, 'CNY')).toBeCloseTo(820, 8);
    expect(convert({ amount: '1000', currency: 'JPY' }, 'EUR')).toBeCloseTo(46 / 8.2, 10);
    expect(convert({ amount: '5', currency: 'XTS' }, 'XTS')).toBe(5);
  });

  it.each([
    ['an unknown currency', { amount: '5', currency: 'XTS' }],
    ['no amount', { amount: '', currency: 'EUR' }],
    ['no number', { amount: 'NaN', currency: 'EUR' }],
  ])('knows no answer for %s', (_, money) => {
    expect(convert(money, 'CNY')).toBeNull();
  });

  it('takes an admin’s own rates', () => {
    const rates = overrideRates(DEFAULT_RATES, {
      asOf: '2027-01-02',
      toCny: { EUR: 9, ISK: 0.05 },
    });
    expect(convert({ amount: '100', currency: 'EUR' }, 'CNY', rates)).toBe(900);
    expect(convert({ amount: '100', currency: 'ISK' }, 'CNY', rates)).toBe(5);
    expect(convert({ amount: '100', currency: 'JPY' }, 'CNY', rates)).toBeCloseTo(4.6);
  });
});
