/**
 * A rate as people type it, with a point or a comma; else the code of the text that says what is
 * missing. Both signs at once may mean two things: `1,234.5` is for whoever typed it to say plainly.
 */
export function readRate(text: string): number | 'rate_missing' | 'rate_not_number' {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return 'rate_missing';
  if (!/^-?\d*(?:[.,]\d*)?$/.test(plain) || !/\d/.test(plain)) return 'rate_not_number';
  return Number(plain.replace(',', '.'));
}
