import { readDataFile } from '../measuring/data-file.ts';

/** The languages that the bands are made of. */
export const MAIN =
  'en zh es fr de pt it ar hi ja ko ru nl pl tr vi th id sv da nb fi cs el he uk ro hu fa bn'.split(
    ' ',
  );

export interface Row {
  /** As the file says: `zh-Hans`, `yue-Hant`, `no`. */
  label: string;
  text: string;
}

/** A file of `DIR/langid`: `lang label text source`, tabs, a header, no quoting. */
export function readRows(folder: string | null, name: string): Row[] {
  return readDataFile(folder, new RegExp(`^${name}.*\\.tsv$`))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([label = '', , text = '']) => ({ label, text }));
}

/** Old codes and macro-languages; detectors mean the same by them. */
const SAME: Record<string, string> = {
  no: 'nb',
  iw: 'he',
  in: 'id',
  cmn: 'zh',
  yue: 'zh',
  zsm: 'ms',
};
/** Neighbours whose readers read the other, and whose short texts are often the same. */
const FORGIVEN: Record<string, string> = { nn: 'nb', hr: 'bs', sr: 'bs', ms: 'id' };

export function baseOf(tag: string): string {
  const base = tag.toLowerCase().split(/[-_]/u)[0] ?? '';
  return SAME[base] ?? base;
}

export function isRight(row: Row, answer: string, lenient: boolean): boolean {
  const [wanted, given] = [baseOf(row.label), baseOf(answer)];
  if (wanted === given) return true;
  return lenient && (FORGIVEN[wanted] ?? wanted) === (FORGIVEN[given] ?? given);
}

/** Which Chinese script a tag means; a bare `zh` counts as simplified, to the peers' favour. */
export function variantOf(tag: string): 'hans' | 'hant' | null {
  const lower = tag.toLowerCase();
  if (!/^(?:zh|yue|cmn)\b/u.test(lower)) return null;
  return /hant|-tw|-hk|-mo|^yue/u.test(lower) ? 'hant' : 'hans';
}
