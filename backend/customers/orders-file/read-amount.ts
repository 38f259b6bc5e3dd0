export type DecimalSign = '.' | ',';

/** Which sign the values of a column have before their decimals. */
export interface DecimalGuess {
  sign: DecimalSign;
  /** Where all of them can be read both ways (`1,234`; its sign is taken for thousands): one. */
  unclear: { written: string; readings: Record<DecimalSign, string> } | null;
}

/** Whole numbers with thousands in threes, or as in India (`12,34,567`); then decimals. */
const AMOUNT = {
  '.': /^(\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})(?:\.(\d{1,4})0*)?$/,
  ',': /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d?(?:\.\d{2})+\.\d{3})(?:,(\d{1,4})0*)?$/,
};
const MOST_DIGITS = 12;

/**
 * A decimal string as the database takes it (`1284.60`, `-3`); null when it is no amount with this
 * decimal sign. Signs and letters of currencies are passed over.
 */
export function readAmount(text: string, decimal: DecimalSign): string | null {
  const bare = text.normalize('NFKC').replace(/[\s'’\p{Sc}]|[A-Z]{3}/gu, '');
  const isNegative = /^-|-$|^\(.*\)$/.test(bare);
  const match = AMOUNT[decimal].exec(bare.replace(/[-()+元円]/g, ''));
  const whole = match?.[1]?.replace(/[.,]/g, '') ?? '';
  if (whole === '' || whole.length > MOST_DIGITS) return null;
  const amount = match?.[2] === undefined ? whole : `${whole}.${match[2]}`;
  return isNegative && Number(amount) !== 0 ? `-${amount}` : amount;
}

/** The decimal sign that a value shows; null: none, it reads the same with both or with neither. */
export function decimalShown(text: string): DecimalSign | 'either' | null {
  const [point, comma] = [readAmount(text, '.'), readAmount(text, ',')];
  if (point === comma) return null;
  if (point === null) return ',';
  return comma === null ? '.' : 'either';
}

/** The sign that most values show; null where none does. */
export function guessDecimal(values: readonly string[]): DecimalGuess | null {
  const shown = values.map(decimalShown);
  const count = (sign: ReturnType<typeof decimalShown>) =>
    shown.filter((one) => one === sign).length;
  const [points, commas] = [count('.'), count(',')];
  if (points + commas > 0) return { sign: commas > points ? ',' : '.', unclear: null };
  const unclear = values.filter((_, at) => shown[at] === 'either');
  const [written] = unclear;
  if (written === undefined) return null;
  const withPoint = unclear.filter((text) => text.includes('.')).length;
  const readings = { '.': readAmount(written, '.') ?? '', ',': readAmount(written, ',') ?? '' };
  return {
    sign: withPoint > unclear.length / 2 ? ',' : '.',
    unclear: { written: written.trim(), readings },
  };
}
