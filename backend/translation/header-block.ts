/** Labels of the header block that Outlook, QQ Mail, 163 and others put above a quoted message. */
const LABELS = {
  from: 'From|Von|De|De la|Da|Van|Fra|Från|Od|Lähettäjä|Kimden|Feladó|Expéditeur|Remitente|Mittente|Afzender|Absender|Dari|От|Від|Από|מאת|发件人|寄件者|寄件人|發件人|差出人|送信者|보낸 ?사람|จาก|Từ|Người gửi|من|از|प्रेषक',
  sent: "Sent|Date|Date d'envoi|Gesendet(?: am)?|Datum|Envoyé(?: le)?|Enviad[oa](?: em| el)?|Fecha|Data|Inviato(?: il)?|Verzonden|Sendt|Dato|Skickat|Lähetetty|Päivämäärä|Päiväys|Wysłano|Odesláno|Odoslané|Küldve|Dátum|Trimis|Poslano|Отправлено|Дата|Надіслано|Στάλθηκε|Ημερομηνία|נשלח|תאריך|发送时间|发送日期|發送時間|日期|时间|寄件日期|傳送時間|送信日時|日時|日付|보낸 ?날짜|날짜|Gönderilme|Gönderildi|Tarih|Dikirim|Tanggal|ส่งแล้ว|ส่ง|วันที่|Đã gửi|Ngày|تاريخ(?: الإرسال)?|مرسل|تاریخ|दिनांक",
  to: 'To|An|À|Para|A|Aan|Till|Til|Do|Către|Komu|Vastaanottaja|Kime|Címzett|Destinataire|Destinatario|Prima|Кому|Προς|אל|收件人|收件者|宛先|받는 ?사람|ถึง|Đến|Tới|Kepada|Ke|إلى|به|Reply-To|Répondre à|Risposta|Cc|Kopie|Kopi|Copie|抄送|副本',
  subject:
    'Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|Emne|Ämne|Temat|Aihe|Předmět|Predmet|Tárgy|Subiect|Subjek|Perihal|Тема|Θέμα|נושא|主题|主題|主旨|件名|제목|Konu|เรื่อง|Chủ đề|Tiêu đề|الموضوع|موضوع|विषय',
};
type Label = keyof typeof LABELS;
const NAMES = ['from', 'sent', 'to', 'subject'] as const satisfies Label[];
const PATTERNS = Object.fromEntries(
  NAMES.map((name) => [name, new RegExp(`^[\\s>*_]*(?:${LABELS[name]})[*_]*\\s?[:：]`, 'iu')]),
) as Record<Label, RegExp>;

const MOST_LINES = 10;
const ADDRESS = /@[\w-]+\.\w/u;
const DATED = /\d{4}|\d{1,2}[:.]\d{2}/u;

/**
 * True when a block of mail headers begins at this line. A customer writes "From: China, To: Berlin,
 * Date: 12 May" as well: the block has all four labels, or what only a mail program puts behind them.
 */
export function beginsHeaderBlock(lines: string[], index: number): boolean {
  const first = lines[index] ?? '';
  if (!NAMES.some((name) => PATTERNS[name].test(first))) return false;
  const found = new Map<Label, string>();
  for (let at = index; at < Math.min(lines.length, index + MOST_LINES); at += 1) {
    const line = lines[at] ?? '';
    // Two labels in one language are one line: `De` is from, `A` is to.
    const name = NAMES.find((one) => PATTERNS[one].test(line) && !found.has(one));
    // An address wraps onto the line below its label.
    if (name !== undefined) found.set(name, `${line} ${lines[at + 1] ?? ''}`);
  }
  if (!found.has('from') && !(found.has('to') && found.has('sent'))) return false;
  if (found.size === 4) return true;
  const people = [found.get('from'), found.get('to')];
  const hasAddress = people.some((value) => value !== undefined && ADDRESS.test(value));
  const isDated = DATED.test(found.get('sent') ?? '');
  if (found.size === 3) return hasAddress || (isDated && found.has('subject'));
  return found.size === 2 && hasAddress && isDated;
}
