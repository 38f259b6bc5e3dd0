import { describe, expect, it } from 'vitest';
import type { FilePlanView, UploadView } from '../../../backend/http/contract-customers.ts';
import {
  alsoSaid,
  followDecimal,
  saidBefore,
  shownDecimal,
  unclearAmount,
} from './follow-decimal.ts';

const column = (decimal: UploadView['columns'][number]['decimal']) => ({
  name: '',
  samples: [],
  decimal,
});
const unclear = { written: '1,234', readings: { '.': '1234', ',': '1.234' } };
/** At 0 none, at 1 a comma, at 2 a point, at 3 both ways. */
const columns = [
  column(null),
  column({ sign: ',', unclear: null }),
  column({ sign: '.', unclear: null }),
  column({ sign: '.', unclear }),
];
const planOf = (places: FilePlanView['columns'], decimal: '.' | ',' = '.') =>
  ({ columns: places, decimal }) as FilePlanView;

describe('the decimal sign', () => {
  it('follows the column that is chosen for the amount', () => {
    expect(followDecimal(planOf({ total: 1 }), columns, {}).decimal).toBe(',');
    expect(followDecimal(planOf({ total: 2 }, ','), columns, {}).decimal).toBe('.');
  });

  it('is that of the other amounts where the order’s own show none', () => {
    expect(shownDecimal(planOf({ total: 0, itemPrice: 1 }), columns)).toBe(',');
    expect(shownDecimal(planOf({ total: 3, refunded: 1 }), columns)).toBe(',');
    expect(shownDecimal(planOf({ total: 0 }), columns)).toBe('.');
  });

  it('stays as a person set it for this column, and only for this one', () => {
    const before = planOf({ total: 1 }, ',');
    const said = alsoSaid({}, before, { ...before, decimal: '.' });
    expect(followDecimal(planOf({ total: 2 }), columns, said).decimal).toBe('.');
    expect(followDecimal(planOf({ total: 1 }, ','), columns, said).decimal).toBe('.');
    expect(alsoSaid(said, before, { ...before, currency: 'EUR' })).toBe(said);
    expect(saidBefore(planOf({ total: 1 }, '.'), columns)).toEqual({ 1: '.' });
    expect(saidBefore(before, columns)).toEqual({});
  });

  it('that nothing shows is told with what it makes of an amount', () => {
    expect(unclearAmount(planOf({ total: 3 }, ','), columns)).toEqual({
      written: '1,234',
      read: '1.234',
    });
    expect(unclearAmount(planOf({ total: 1 }), columns)).toBeNull();
  });
});
