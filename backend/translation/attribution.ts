/**
 * `On … wrote:` above a quotation, in the languages of the usual mail programs. A customer writes
 * such lines too ("On Monday I wrote:"), so a line counts only with what a program puts into it: an
 * address in brackets, a whole date with a time before a name, or the quotation marks below it.
 */

const VERBS = [
  'wrote',
  'writes',
  'schrieb(?:en)?',
  '(?:a|avez|ont) écrit',
  'escribi(?:ó|eron)',
  'va escriure',
  'ha scritto',
  'escreveu',
  'schreef',
  'het volgende geschreven',
  'geschreven',
  'skrev',
  'skreiv',
  'pisze',
  'napisał(?:\\(a\\)|a)?',
  'napsala?',
  'napísala?',
  'kirjoitti',
  'írta',
  'έγραψε',
  'пишет',
  'написал(?:\\(а\\)|а)?',
  'пише',
  'написав',
  'написа',
  'a scris',
  'je napisao(?:/la)?',
  'yazdı',
  'şunu yazdı',
  'menulis',
  'đã viết',
  'เขียนว่า',
  'เขียน',
  'ने लिखा',
  'כתבה?',
  'כתב/ה',
  'كتب(?:ت)?',
  'نوشت',
  '写道',
  '寫道',
  '작성',
  '님이 작성',
  'のメッセージ',
  'は書きました',
  '書きました',
].join('|');
const WROTE = new RegExp(`(?<!\\p{L})(?:${VERBS})`, 'iu');
/** CJK verbs stand right behind the name. */
const WROTE_CJK = /(?:写道|寫道|작성|のメッセージ|書きました)/u;

const YEAR = /(?<!\d)(?:(?:19|20)\d{2})(?!\d)/u;
const TIME = /(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?!\d)/u;
const DATED = /\d{1,4}\s?[./年-]\s?\d{1,2}|\d{1,2}[:.h]\d{2}|(?<!\d)(?:19|20)\d{2}(?!\d)/u;
const ADDRESS = /[\w.+-]+@[\w-]+\.\w/u;
const BRACKETED = /[<＜[(][^<＜>＞]*@[^<＜>＞]*[>＞\])]/u;
/** How a program begins the line: with a preposition, a weekday or the date. */
const OPENING =
  /^[\s>*"-]*(?:(?:on|at|am|le|el|il|in data|em|op|den|dne|dnia|w dniu|a|la|pada|vào|vào lúc|date|kl|în|het|em|på|στις|в|у|при|в|tarihinde|在|於|于|بتاريخ|في|ב-?|วันที่|เมื่อ)(?!\p{L})|\d|\p{L}{2,4}[.,])/iu;
/** Somebody tells what was written; no program says "I", "you" or "the courier". */
const TELLING =
  /(?<!\p{L})(?:I|we|you|he|she|they|who|someone|nobody|ich|wir|je|nous|vous|yo|nosotros|eu|nós|io|noi|ik|wij|jag|vi|jeg|я|мы|вы)\s+(?:(?:have|had|also|again|already|just|avons|avez)\s+){0,2}(?:wrote|schrieb|schrieben|écrit|schreef|skrev|написал)|schrieb(?:en)? (?:ich|wir|sie|er|man|mir|uns|der|die|ihr)(?!\p{L})|schreef (?:ik|je|jij|u|hij|de|het)(?!\p{L})|skrev (?:jag|jeg|du|ni|de)(?!\p{L})|(?:我们?|你们?|您)(?:又|就|曾)?[写寫]道/iu;
/** Two to four words beginning in capitals, or a quoted name, right before the verb or behind it. */
const NAMED =
  /(?:^|[\s,，"'(])(?:["'“(]?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’"”)-]*\s*){1,4}\s*(?:via .{1,40}\s)?$/u;

const LONGEST = 300;
const MOST_LINES = 5;

/**
 * How many lines from `index` on say who wrote the quotation below; 0 when none does.
 * `isQuoted` tells whether the first line below it that is not blank is marked as a quotation.
 */
export function measureAttribution(
  lines: string[],
  index: number,
  isQuotedBelow: (index: number) => boolean,
): number {
  const first = lines[index] ?? '';
  if (first.trim() === '' || first.length > LONGEST) return 0;
  let joined = '';
  for (let length = 1; length <= MOST_LINES; length += 1) {
    const last = lines[index + length - 1];
    if (last === undefined) return 0;
    joined = `${joined} ${last.trim()}`.trim();
    if (joined.length > LONGEST) return 0;
    if (isFramed(joined)) return length;
    if (length > 1 && first.trim().length < 8) return 0;
    if (DATE_FIRST.test(joined) && (/[:：]\s*$/u.test(joined) || isQuotedBelow(index + length))) {
      return length;
    }
    if (!/[:：][\s*_]*$/u.test(last)) continue;
    // A sentence of the customer above it is not the line's beginning.
    if (length > 1 && !DATED.test(first) && !ADDRESS.test(first) && !/[<＜]\s*$/u.test(first))
      return 0;
    return tells(joined, isQuotedBelow(index + length)) ? length : 0;
  }
  return 0;
}

/** `2025年11月20日(木) 10:12 Shop <help@shop.example>:`, `2011/4/7 Nathan <n@shop.example>`. */
const DATE_FIRST =
  /^[\s*]*(?:(?:19|20)\d{2}\s?[년年./-]|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}|\d{1,2}:\d{2}(?: [AP]M)?, )[^<＜]{0,120}[<＜][^<＜>＞]+@[^<＜>＞]+[>＞]\s?[:：]?\s*$/u;

/** `---- On Tue, 22 Dec 2015 14:17:36 +0530 Shop <help@shop.example> wrote ----` */
function isFramed(text: string): boolean {
  return /^-{2,}[^-].*[^-]-{2,}$/u.test(text) && DATED.test(text) && hasVerb(text);
}

function tells(joined: string, isQuoted: boolean): boolean {
  if (TELLING.test(joined) && !(isQuoted && DATED.test(joined))) return false;
  const isDated = DATED.test(joined);
  const verb = hasVerb(joined);
  if (BRACKETED.test(joined) && (verb || isDated)) return true;
  if (!verb) return false;
  if (isQuoted) return isDated || isNamed(joined);
  if (ADDRESS.test(joined)) return isDated;
  // Without an address and without marks below: only the whole line of a program.
  return OPENING.test(joined) && YEAR.test(joined) && TIME.test(joined) && isNamed(joined);
}

function hasVerb(text: string): boolean {
  return WROTE.test(text) || WROTE_CJK.test(text);
}

function isNamed(joined: string): boolean {
  const at = joined.search(WROTE);
  if (at < 0) return WROTE_CJK.test(joined);
  // `at 03:57 PM, jorge_castro wrote:`
  if (/\d{2}(?: ?[AP]M)?\s*[,，]\s*[\w.-]+$/iu.test(joined.slice(0, at).trimEnd())) return true;
  const behind = joined.slice(at).replace(WROTE, '').trim();
  return NAMED.test(joined.slice(0, at).trimEnd()) || /^["“]?[\p{Lu}\p{Lo}]/u.test(behind);
}

const INLINE =
  /^(.*\S)\s+((?:On|Am|Le|El|Il|Em|Op|Den) (?=.*\d{4})(?=.*\d{1,2}[:.]\d{2}).{10,200}[:：])\s*$/u;

/** A reply and the line of the program that share a line, parted. */
export function partInlineAttribution(line: string): [string, string] | null {
  if (line.length > LONGEST || /^[\s>*_-]*(?:On|Am|Le|El|Il|Em|Op|Den) /u.test(line)) return null;
  const [, reply, attribution] = INLINE.exec(line) ?? [];
  if (reply === undefined || attribution === undefined) return null;
  const isProgram = ADDRESS.test(attribution) && WROTE.test(attribution);
  return isProgram && !TELLING.test(attribution) ? [reply, attribution] : null;
}
