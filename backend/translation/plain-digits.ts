/**
 * The same text with every decimal digit as ASCII, and full-width signs narrowed. Each sign keeps
 * its place, so that spans found in the result hold in the original.
 */
export function plainDigits(text: string): string {
  return text.replace(/[\uff01-\uff5e٫٬]|(?![0-9])\p{Nd}/gu, (sign) => {
    const code = sign.charCodeAt(0);
    // Full-width forms of ASCII.
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (sign === '٫') return '.';
    if (sign === '٬') return ',';
    if (!/\p{Nd}/u.test(sign) || sign.length > 1) return sign;
    for (const zero of DIGIT_ZEROS) {
      if (code >= zero && code <= zero + 9) return String(code - zero);
    }
    return sign;
  });
}

/** Zeros of Arabic, Persian, Devanagari, Bengali, Thai, Lao, Khmer and Burmese digits. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x17e0, 0x1040];
