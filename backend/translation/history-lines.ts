import { measureAttribution } from './attribution.ts';
import { beginsHeaderBlock } from './header-block.ts';
import { isQuoted } from './quoted-lines.ts';

/** `-----Original Message-----` and its kin; the rule of dashes is what tells. */
const SEPARATOR =
  /^[\s>*]*[-—_]{2,}\s*(?:original message|original e-?mail|forwarded (?:message|by .{1,60})|reply message|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d'origine|message original|message transféré|e-?mail d'origine|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|oprindelig (?:besked|meddelelse)|videresendt (?:besked|melding)|opprinnelig melding|ursprungligt meddelande|vidarebefordrat meddelande|alkuperäinen viesti|(?:oryginalna )?wiadomość (?:oryginalna|przekazana)|původní (?:zpráva|e-?mail)|pôvodná správa|eredeti üzenet|mesaj original|αρχικό μήνυμα|原始邮件|原始郵件|原始信件|回复的原邮件|转发的邮件|转发邮件信息|轉寄郵件|原邮件|元のメッセージ|転送メッセージ|원본 ?메(?:일|시지)|исходное сообщение|пересылаемое сообщение|переслане повідомлення|orijinal mesaj|özgün ileti|pesan asli|tin nhắn gốc|thư gốc|ข้อความต้นฉบับ|رسالة أصلية|الرسالة الأصلية|הודעה מקורית)\s*[-—_*]*\s*$/iu;

/** What Apple's and others' programs write above a forwarded message, without dashes. */
const FORWARDED =
  /^[\s>]*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio (?:del )?messaggio inoltrato|início da mensagem (?:reencaminhada|encaminhada)|begin doorgestuurd bericht|start på (?:videresendt|vidarebefordrat) .{1,20}|转发的邮件|以下是转发的邮件|下面是被转发的邮件|以下為轉寄的郵件|転送されたメッセージ|начало переадресованного сообщения)\s?[:：]\s*$/iu;

/** The line a helpdesk puts into its own mails. */
const REPLY_ABOVE =
  /^[\s>]*#{2,}-.*-#{2,}\s*$|^[\s>]*[-—=_]{2,}\s*(?:please )?(?:reply|type your (?:reply|response)|respond|write) above this line\b.{0,60}$/iu;
const POSTED_BY = /^\s*Posted by .{1,60} on \d{1,2}\/\d{1,2}\/\d{4}\s*$/u;

/** No mail program writes such a line, and patterns take their time over it. */
const LONGEST_LINE = 500;

export interface HistoryStart {
  index: number;
  /**
   * `quotation`: `lines` lines say who wrote the quotation below; what follows that may be an answer.
   * `rest`: all that follows is history.
   */
  kind: 'quotation' | 'rest';
  lines: number;
}

/** The first line at or after `from` at which a mail program begins the history; null: none. */
export function findHistory(lines: string[], from = 0): HistoryStart | null {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    // Quoted lines are judged as quotations, whatever they say.
    if (line.trim() === '' || line.length > LONGEST_LINE || isQuoted(line)) continue;
    if (
      SEPARATOR.test(line) ||
      FORWARDED.test(line) ||
      REPLY_ABOVE.test(line) ||
      beginsHeaderBlock(lines, index)
    ) {
      return { index, kind: 'rest', lines: 1 };
    }
    const length = measureAttribution(lines, index, (at) => isQuotedBelow(lines, at));
    if (length === 0 && !POSTED_BY.test(line)) continue;
    const isQuotation = isQuotedBelow(lines, index + length);
    return { index, kind: isQuotation ? 'quotation' : 'rest', lines: length };
  }
  return null;
}

function isQuotedBelow(lines: string[], index: number): boolean {
  const next = lines.slice(index, index + 4).find((line) => line.trim() !== '');
  return next !== undefined && isQuoted(next);
}
