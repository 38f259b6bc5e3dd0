/** Those that are told apart, as `TextDecoder` names them. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SAMPLE = 256 * 1024;

/** What tells encodings apart, gathered while a file passes by. */
export interface EncodingWatch {
  see(bytes: Uint8Array): void;
  /** Null: not text at all. */
  verdict(): TextEncoding | null;
}

/**
 * A byte order mark decides; then zero bytes at every second place (UTF-16); then whether all of the
 * file is UTF-8. What is left is Chinese (GB 18030, which holds GBK) or Western: in Chinese text
 * high bytes come in pairs, in Western text they stand alone between letters, or two of them do
 * (`Größe`).
 */
export function watchEncoding(): EncodingWatch {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let hasUtf8Signs = false;
  let seen = 0;
  let start: Uint8Array = new Uint8Array(0);
  const zeros = [0, 0];
  const high = countHighBytes();
  return {
    see(bytes) {
      if (start.length < 4) start = Uint8Array.from([...start, ...bytes.subarray(0, 4)]);
      if (isUtf8) {
        try {
          if (/[^\p{ASCII}]/u.test(utf8.decode(bytes, { stream: true }))) hasUtf8Signs = true;
        } catch {
          isUtf8 = false;
        }
      }
      for (let i = 0; i < bytes.length && seen + i < SAMPLE; i += 1) {
        const byte = bytes[i] ?? 0;
        const at = (seen + i) % 2;
        if (byte === 0) zeros[at] = (zeros[at] ?? 0) + 1;
        high.see(byte);
      }
      seen += bytes.length;
    },
    verdict() {
      const [a = 0, b = 0, c = 0] = start;
      if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
      if (a === 0xff && b === 0xfe) return 'utf-16le';
      if (a === 0xfe && b === 0xff) return 'utf-16be';
      const [even = 0, odd = 0] = zeros;
      const looked = Math.min(seen, SAMPLE);
      if (odd > looked / 8 && even < odd / 4) return 'utf-16le';
      if (even > looked / 8 && odd < even / 4) return 'utf-16be';
      if (even + odd > 0) return null;
      if (isUtf8 && (hasUtf8Signs || isWhole(utf8))) return 'utf-8';
      return high.areMostlyPairs() ? 'gb18030' : 'windows-1252';
    },
  };
}

/** Counts high bytes: those that make pairs, and those that stand alone as letters of a word. */
function countHighBytes() {
  let alone = 0;
  let paired = 0;
  /** Pairs since the last plain byte, and whether a letter stood before them. */
  let pairs = 0;
  let isAfterLetter = false;
  let isLeadOpen = false;
  const isLetter = (byte: number) => /[a-z]/i.test(String.fromCharCode(byte));
  function settle(isBeforeLetter: boolean): void {
    if (isLeadOpen) alone += 1;
    if (pairs === 1 && isAfterLetter && isBeforeLetter) alone += 2;
    else paired += pairs;
    pairs = 0;
    isLeadOpen = false;
  }
  return {
    see(byte: number): void {
      if (byte < 0x81) {
        settle(isLetter(byte));
        isAfterLetter = isLetter(byte);
      } else if (isLeadOpen && byte >= 0xa1) {
        pairs += 1;
        isLeadOpen = false;
      } else {
        if (isLeadOpen) alone += 1;
        isLeadOpen = true;
      }
    },
    areMostlyPairs(): boolean {
      settle(false);
      return paired > alone;
    },
  };
}

/** Whether a text does not end within a sign. */
function isWhole(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** What other programs make of a table: a workbook is a zip, or an older compound file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const head = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return head === '504b0304' || head === 'd0cf11e0';
}
