/**
 * Where mail programs begin the history below a reply, as lines of plain text. Each rule needs
 * more than one sign of its kind (a date and a colon, three labels), because a customer may well
 * write "From: Berlin" or "he wrote:".
 */

/** Labels of the header block that Outlook, QQ Mail and 163 put above a quoted message. */
const LABELS = {
  from: 'From|Von|De|Da|Van|Fra|Från|Od|Lähettäjä|Kimden|Feladó|От|Від|发件人|寄件者|寄件人|差出人|보낸 ?사람|จาก|Từ|من',
  sent: 'Sent|Date|Gesendet|Datum|Envoyé(?: le)?|Enviad[oa](?: em| el)?|Fecha|Data|Inviato|Verzonden|Sendt|Skickat|Wysłano|Отправлено|Дата|发送时间|發送時間|日期|寄件日期|傳送時間|送信日時|日時|보낸 ?날짜|날짜|Gönderilme|Tarih|วันที่|Ngày|تاريخ(?: الإرسال)?',
  to: 'To|An|À|Para|A|Aan|Till|Til|Do|Кому|收件人|收件者|宛先|받는 ?사람|Kime|ถึง|Đến|إلى|Reply-To|Cc|Kopie|抄送|副本',
  subject:
    'Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|Emne|Ämne|Temat|Тема|主题|主題|主旨|件名|제목|Konu|เรื่อง|Chủ đề|الموضوع',
};
const label = (names: string) => new RegExp(`^[\\s>*]*(?:${names})\\*?\\s?[:：]`, 'iu');
const FROM = label(LABELS.from);
const OTHERS = [label(LABELS.sent), label(LABELS.to), label(LABELS.subject)];

/** `-----Original Message-----` and its kin; the rule of dashes on both sides is what tells. */
const SEPARATOR =
  /^[\s>]*[-—_]{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|oprindelig besked|原始邮件|原始郵件|回复的原邮件|转发的邮件|原邮件|元のメッセージ|원본 ?메(?:일|시지)|исходное сообщение|пересылаемое сообщение|orijinal mesaj|tin nhắn gốc|ข้อความต้นฉบับ)\s*[-—_]*\s*$/iu;

/** The line a helpdesk puts into its own mails. */
const REPLY_ABOVE = /^[\s>]*#{2,}-.*-#{2,}\s*$/;

const WROTE = new RegExp(
  [
    'wrote',
    'schrieb',
    'écrit',
    'escribió',
    'ha scritto',
    'escreveu',
    'schreef',
    'geschreven',
    'skrev',
    'pisze',
    'napisał(?:\\(a\\)|a)?',
    'kirjoitti',
    'пишет',
    'написал(?:\\(а\\)|а)?',
    'yazdı',
    'đã viết',
    'เขียนว่า',
    'كتب(?:ت)?',
    '写道',
    '寫道',
    '작성',
    'のメッセージ',
    '書きました',
  ].join('|'),
  'iu',
);
const DATED = /\d{1,4}\s?[./年-]\s?\d{1,2}|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b/u;
const ADDRESS = /[\w.+-]+@[\w-]+\.\w|<[^>]*$/u;
/** Gmail in Japanese, Korean and others: `2025年11月20日(木) 10:12 Shop <help@shop.example>:` */
const DATE_THEN_ADDRESS =
  /^[\s>]*(?:19|20)\d{2}\s?[年년./-][^<＜]*\d{1,2}:\d{2}.*[<＜].+@.+[>＞]\s?[:：]?\s*$/u;

const LONGEST_LINE = 500;

/** The line from which on everything is history; -1 when there is none. */
export function findHistory(lines: string[]): number {
  return lines.findIndex((line, index) => {
    // No mail program writes such a line, and the patterns below take their time over it.
    if (line.length > LONGEST_LINE) return false;
    if (SEPARATOR.test(line) || REPLY_ABOVE.test(line)) return true;
    if (DATE_THEN_ADDRESS.test(line)) return true;
    // The same, wrapped by the program that sent it.
    if (/[<＜][^>＞]*$/u.test(line) && DATE_THEN_ADDRESS.test(`${line}${lines[index + 1]}`))
      return true;
    if (isHeaderBlock(lines, index)) return true;
    return isAttribution(lines, index);
  });
}

function isHeaderBlock(lines: string[], index: number): boolean {
  const first = lines[index] ?? '';
  const all = [FROM, ...OTHERS];
  if (!all.some((one) => one.test(first))) return false;
  const block = lines.slice(index, index + 10);
  const found = all.filter((one) => block.some((line) => one.test(line)));
  return found.length >= 3 && found.includes(FROM);
}

/** `On … wrote:`, wrapped over up to three lines as mail programs do. */
function isAttribution(lines: string[], index: number): boolean {
  for (let length = 1; length <= 5; length += 1) {
    const last = lines[index + length - 1];
    if (last === undefined) return false;
    const joined = lines
      .slice(index, index + length)
      .join(' ')
      .trim();
    if (joined.length > 300) return false;
    if (!/[:：]\s*(?:\*\*)?\s*$/u.test(last)) continue;
    const starts = DATED.test(lines[index] ?? '') || ADDRESS.test(lines[index] ?? '');
    const isFull = DATED.test(joined) && /<[^>]*@[^>]*>/u.test(joined);
    return starts && (isFull || WROTE.test(joined));
  }
  return false;
}
