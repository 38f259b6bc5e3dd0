import { describe, expect, it } from 'vitest';
import { guessDecimal, readAmount } from './read-amount.ts';

describe('an amount', () => {
  it.each([
    ['1,234.56', '.', '1234.56'],
    ['1.234,56', ',', '1234.56'],
    ['1.249,00 €', ',', '1249.00'],
    ['12,34,567.5', '.', '1234567.5'],
    ['USD 19.90', '.', '19.90'],
    ['1 234,5', ',', '1234.5'],
    ["1'234.50", '.', '1234.50'],
    ['（12.50）', '.', '-12.50'],
    ['￥1，234', '.', '1234'],
    ['1,234', ',', '1.234'],
    ['12.50000', '.', '12.5000'],
    ['1200', ',', '1200'],
  ] as const)('%s is read with the decimal sign %s', (text, decimal, amount) => {
    expect(readAmount(text, decimal)).toBe(amount);
  });

  it.each([
    ['19,99', '.'],
    ['5,5', '.'],
    ['1,2345', '.'],
    ['1.249,00 €', '.'],
    ['0,500', '.'],
    ['1234,567', '.'],
    ['19.99', ','],
    ['1,249.00', ','],
    ['1.2345', ','],
    ['1,234,567', ','],
    ['1234567890123', '.'],
    ['free', '.'],
  ] as const)('%s cannot be read with the decimal sign %s', (text, decimal) => {
    expect(readAmount(text, decimal)).toBeNull();
  });
});

describe('the decimal sign of a column', () => {
  it.each([
    ['an amount that only one sign can read', ['20', '1.234', '5,50'], ','],
    ['thousands in front of decimals', ['1,234.00'], '.'],
    ['several thousands', ['1.234.567'], ','],
    ['most of its amounts', ['5.50', '6.50', '7,50'], '.'],
  ] as const)('is known from %s', (_, values, sign) => {
    expect(guessDecimal(values)).toEqual({ sign, unclear: null });
  });

  it('is guessed, and said to be, where all amounts can be read both ways', () => {
    const readings = { '.': '1234', ',': '1.234' };
    const unclear = { written: '1,234', readings };
    expect(guessDecimal(['1,234', '20', ' 12,000 '])).toEqual({ sign: '.', unclear });
    expect(guessDecimal(['1.234'])?.sign).toBe(',');
  });

  it('is none where no sign stands, or no amount', () => {
    expect(guessDecimal(['20', '1200', '', '2026-10-01', '01.10.2026', 'A-1,5'])).toBeNull();
  });
});
