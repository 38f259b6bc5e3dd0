import type { CheckView } from '../backend/http/contract.ts';

/** A target with the source's value in it, and that value as the customer will read it. */
export interface Mend {
  target: string;
  value: string;
}

/**
 * The mend that one press can make: the wrong amount, number or order number in the target becomes
 * the source's. Null where it cannot be told safely what to replace (several values, dates, a
 * value that stands twice): then the agent edits the sentence.
 */
export function mendTarget(check: CheckView, target: string, language: string): Mend | null {
  const [right, ...moreRight] = check.source;
  const [wrong, ...moreWrong] = check.target;
  if (!right || !wrong || moreRight.length > 0 || moreWrong.length > 0) return null;
  if (check.kind === 'dates' || target.split(wrong).length !== 2) return null;
  if (check.kind === 'ids') return { target: target.replace(wrong, () => right), value: right };

  const number = readNumber(right);
  const digits = /\d[\d.,'’\s\u00a0\u202f]*\d|\d/;
  if (!number || !digits.test(wrong)) return null;
  const shown = new Intl.NumberFormat(language, {
    minimumFractionDigits: number.fractionDigits,
    maximumFractionDigits: number.fractionDigits,
  }).format(number.value);
  const value = wrong.replace(digits, () => shown);
  return { target: target.replace(wrong, () => value), value };
}

/** `€1,284.60`, `1.284,60 €` and `16.84` alike. Three digits after a lone separator are thousands. */
function readNumber(text: string): { value: number; fractionDigits: number } | null {
  const match = /\d[\d.,\s\u00a0\u202f'’]*/.exec(text);
  if (!match) return null;
  const plain = match[0].replace(/[^\d.,]+/g, '').replace(/[.,]$/, '');
  const decimals = /[.,](\d{1,2})$/.exec(plain)?.[1] ?? '';
  const whole = plain.slice(0, decimals ? -decimals.length : undefined).replace(/\D/g, '');
  const value = Number(`${whole}.${decimals || '0'}`);
  return Number.isFinite(value) ? { value, fractionDigits: decimals.length } : null;
}
