import { describe, expect, it } from 'vitest';
import type { FilePlanView } from '../../../backend/http/contract-customers.ts';
import { missingIn } from './plan-choices.ts';

const plan = (columns: FilePlanView['columns'], currency: string | null) =>
  ({ columns, currency }) as FilePlanView;

describe('what is still needed', () => {
  it.each([
    ['all of it', plan({}, null), ['orderNumber', 'placedAt', 'total', 'contact', 'currency']],
    ['the amount', plan({ orderNumber: 0, placedAt: 1, email: 2 }, 'EUR'), ['total']],
    ['the currency', plan({ orderNumber: 0, placedAt: 1, total: 2, phone: 3 }, null), ['currency']],
    ['nothing', plan({ orderNumber: 0, placedAt: 1, total: 2, email: 3, currency: 4 }, null), []],
  ] as const)('is %s', (_, one, missing) => {
    expect(missingIn(one)).toEqual(missing);
  });
});
