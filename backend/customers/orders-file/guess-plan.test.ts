import { describe, expect, it } from 'vitest';
import { guessFirstRow } from './guess-plan.ts';

describe('a first row', () => {
  it.each([
    ['an e-mail address', 'A-1|ana@example.org|x'],
    ['a date', 'A-1|x|10/25/2026'],
    ['a day and a time', 'A-1|2026-10-25 08:00|x'],
    ['an amount', 'A-1|x|1.249,00 €'],
    ['a whole amount', 'A-1|x|12'],
  ])('with %s is an order', (_, row) => {
    expect(guessFirstRow(row.split('|'))).toBe('order');
  });

  it.each([
    ['that are known', 'Order ID|Email|Date'],
    ['of which one is known beside a number', 'Order ID|2|x'],
    ['that nobody knows', 'Vorgang|Wann|Wieviel'],
    ['that speak of a day', 'Vorgang|Stand 25.10.2026|E-Mail (z. B. a@example.org)'],
  ])('of names %s is headings', (_, row) => {
    expect(guessFirstRow(row.split('|'))).toBe('headings');
  });
});
