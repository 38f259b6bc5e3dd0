/** Scripts by their first and last code point, in order; what is between them is of no language. */
const RANGES: [number, number, string][] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x58f, 'hy'],
  [0x5d0, 0x5ea, 'he'],
  [0x620, 0x64a, 'arabic'],
  [0x66e, 0x6d3, 'arabic'],
  [0x6d5, 0x6ef, 'arabic'],
  [0x6fa, 0x77f, 'arabic'],
  [0x900, 0x963, 'devanagari'],
  [0x971, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb00, 0xb7f, 'or'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xd80, 0xdff, 'si'],
  [0xe01, 0xe4f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'el'],
  [0x3041, 0x309f, 'kana'],
  [0x30a1, 0x30fa, 'kana'],
  [0x3130, 0x318f, 'ko'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'ko'],
  [0xf900, 0xfaff, 'han'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
  [0xff21, 0xff5a, 'latin'],
  [0xff66, 0xff9d, 'kana'],
];

/** How many letters of each script a text has. One pass: it is done for every message. */
export function countScripts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let range = RANGES[0];
  let inRange = 0;
  const settle = () => {
    if (inRange > 0 && range) counts.set(range[2], (counts.get(range[2]) ?? 0) + inRange);
    inRange = 0;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x41) continue;
    if (range !== undefined && code >= range[0] && code <= range[1]) {
      inRange += 1;
      continue;
    }
    const found = findRange(code);
    if (found === undefined) continue;
    settle();
    range = found;
    inRange = 1;
  }
  settle();
  return counts;
}

function findRange(code: number): [number, number, string] | undefined {
  let low = 0;
  let high = RANGES.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = RANGES[middle];
    if (range === undefined) return undefined;
    if (code < range[0]) high = middle - 1;
    else if (code > range[1]) low = middle + 1;
    else return range;
  }
  return undefined;
}
