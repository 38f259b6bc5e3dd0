import { describe, expect, it } from 'vitest';
import type { CheckView } from '../backend/http/contract.ts';
import { mendTarget } from './mend-target.ts';

const check = (kind: CheckView['kind'], source: string[], target: string[]): CheckView => ({
  kind,
  ok: false,
  source,
  target,
  pair: 0,
});

describe('mendTarget', () => {
  it('writes the amount as the customer writes amounts', () => {
    const sentence = 'Wir erstatten Ihnen heute 168,40 €.';
    expect(mendTarget(check('amounts', ['€16.84'], ['168,40 €']), sentence, 'de')).toEqual({
      target: 'Wir erstatten Ihnen heute 16,84 €.',
      value: '16,84 €',
    });
    const yen = mendTarget(check('amounts', ['JP¥7,960'], ['79,600円']), '79,600円です', 'ja');
    expect(yen?.target).toBe('7,960円です');
  });

  it('puts the order number right', () => {
    const mended = mendTarget(
      check('ids', ['DE-20418'], ['DE-20481']),
      'Bestellung DE-20481',
      'de',
    );
    expect(mended?.target).toBe('Bestellung DE-20418');
  });

  it.each([
    ['several values', check('amounts', ['€1', '€2'], ['3 €']), '3 €'],
    ['a value that stands twice', check('numbers', ['3'], ['4']), '4 von 4'],
    ['a date', check('dates', ['11-25'], ['24. November']), 'am 24. November'],
    ['a value that is not there', check('amounts', ['€1'], ['2 €']), 'zwei Euro'],
    ['a missing value', check('amounts', ['€1'], []), 'nichts'],
  ])('leaves %s to the agent', (_, failed, target) => {
    expect(mendTarget(failed, target, 'de')).toBeNull();
  });
});
