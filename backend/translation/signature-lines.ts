import { isDeviceLine } from './device-lines.ts';
import { findSmallPrint, isSmallPrint } from './disclaimer-lines.ts';

/** What mail programs put above a signature. Customers draw other rules between paragraphs. */
const SIGNATURE_RULE = /^\s*(?:--|__|—|---|_{10,}|-{10,})\s*$/u;
/** RFC 3676: two dashes and a space, which nobody types. */
const SIGNATURE_MARK = /^-- $/u;
/** A line without words. */
const RULE = /^\s*(?:[-_=*~+#—]{2,}|ᐧ|—)?\s*$/u;

/** What is more than a signature: a customer also draws lines between paragraphs. */
const LONGEST = { lines: 10, characters: 500 };
const SEARCHED_LINES = 40;

/** The line from which on only a signature and small print follow; `lines.length`: none. */
export function findSignature(lines: string[]): number {
  let end = findSmallPrint(lines);
  const least = Math.max(0, end - SEARCHED_LINES);
  for (let index = end - 1; index >= least; index -= 1) {
    const line = lines[index] ?? '';
    const rest = lines.slice(index + 1, end).filter((one) => !RULE.test(one));
    if (rest.length === 0 && (isDeviceLine(line) || RULE.test(line))) {
      end = index;
    } else if (SIGNATURE_RULE.test(line) && isSignature(rest, SIGNATURE_MARK.test(line))) {
      end = index;
    }
  }
  const contact = findContactBlock(lines.slice(0, end));
  return Math.min(contact, end);
}

/**
 * True for what a signature may look like. A question or a whole sentence is somebody's message,
 * whatever stands above it.
 *
 * @param isMarked the rule above is the one that only mail programs write
 */
export function isSignature(lines: string[], isMarked = false): boolean {
  const text = lines.join('\n');
  if (lines.length > LONGEST.lines || text.length > LONGEST.characters) return false;
  if (/^\s*[=+]{2,}/.test(text)) return false;
  const isCard = /@\w|:\/\/|www\./u.test(text);
  return !lines.some(
    (line) => !isDeviceLine(line) && !isSmallPrint(line) && isSaid(line, isMarked, isCard),
  );
}

/** A question, a whole sentence, or words that are no names. */
function isSaid(line: string, isMarked: boolean, isCard: boolean): boolean {
  const text = line.trim();
  if (/[?？؟]$/u.test(text)) return true;
  if (isMarked) return false;
  const words = text.split(/\s+/u);
  if (/[.!。！]$/u.test(text) && (words.length >= 4 || /\p{Script=Han}{6,}/u.test(text)))
    return true;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{14,}/u.test(text)) return true;
  if (isCard || /\d/u.test(text)) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 5 && small / words.length >= 0.7;
}

const CLOSING =
  /^[\s*_]*(?:(?:with )?(?:best|kind|kindest|warm|many)? ?(?:regards|wishes|thanks)|thank you|cheers|sincerely|yours (?:sincerely|faithfully|truly)|mit (?:freundlichen|besten|lieben|herzlichen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe|schöne|freundliche|herzliche) gr(?:ü|ue)(?:ß|ss)e|mfg|lg|(?:bien )?cordialement|(?:meilleures|sincères) salutations|saludos(?: cordiales)?|un saludo|atentamente|atenciosamente|cumprimentos|abraços|cordiali saluti|distinti saluti|saluti|met vriendelijke groet(?:en)?|groeten|mvh|med venlig hilsen|med vänliga hälsningar|vennlig hilsen|pozdrawiam|z poważaniem|s pozdravem|üdvözlettel|с уважением|saygılarımla|iyi çalışmalar|trân trọng|hormat saya|salam|此致|敬礼|祝好|よろしくお願いします|以上|감사합니다)[\s,.!，。！]*$/iu;
/** Lines of a business card: two kinds of them below a closing are no message. */
const CARD = [
  /^(?:[\s*]*(?:tel|phone|telefon|téléphone|mobile?|fax|cell|handy|gsm|t|m|p|f|电话|手机|電話|携帯|전화)\.?\s?[:：.]?)?\s*\+?[\d\s()/.-]{7,20}$/iu,
  /^(?:[\s*]*e-?mail\s?[:：]?\s*)?<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?(?:<.{1,80}>)?$/iu,
  /^(?:[\s*]*web(?:site)?\s?[:：]?\s*)?<?(?:https?:\/\/|www\.)\S+$/iu,
  /^.{0,40}\b(?:CEO|CTO|manager|director|engineer|developer|geschäftsführer\w*|leiter\w*|gmbh|ltd|inc|llc|s\.?a\.?|b\.?v\.?|co\.)\b.{0,40}$/iu,
];

/** Contact details below "Best regards" and a name, which stay; `lines.length` when there are none. */
function findContactBlock(lines: string[]): number {
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 14); index -= 1) {
    if (!CLOSING.test(lines[index] ?? '')) continue;
    const below = lines.map((line, at) => ({ at, text: line.trim() })).slice(index + 1);
    const [name, ...card] = below.filter(({ text }) => text !== '');
    if (name === undefined || card.length > LONGEST.lines) return lines.length;
    const kinds = CARD.filter((kind) => card.some(({ text }) => kind.test(text)));
    const isCard = kinds.length >= 2 && isSignature(card.map(({ text }) => text));
    return isCard ? (card[0]?.at ?? lines.length) : lines.length;
  }
  return lines.length;
}
