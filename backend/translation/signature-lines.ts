/** Lines that a telephone or a mail program adds below what was written. */
const DEVICE = [
  /^sent from (?:my|mail|outlook|yahoo|samsung|proton|the)\b.{0,80}$/i,
  /^get outlook for .{0,60}$/i,
  /^(?:von meinem .{1,60} gesendet|gesendet (?:von|mit|aus) .{1,60})\.?$/i,
  /^diese nachricht wurde von .{1,80} gesendet\.?$/i,
  /^(?:envoyé (?:de|depuis|à partir de) .{1,60})$/i,
  /^enviad[oa] (?:desde|do|da|de|pelo) .{1,60}$/i,
  /^inviato (?:da|dal) .{1,60}$/i,
  /^(?:verzonden|verstuurd) (?:vanaf|met|via) .{1,60}$/i,
  /^(?:sendt fra|skickat från|lähetetty|wysłano z|odesláno z) .{1,60}$/i,
  /^отправлено (?:с|из) .{1,60}$/i,
  /^.{1,40}(?:から送信|より送信)$/,
  /^(?:发自|發自|来自|來自)\s?(?:我的)?.{1,40}$/,
  /^从我的.{1,30}发送$/,
  /^(?:나의|내) .{1,30}에서 보냄$/,
  /^ส่งจาก.{1,40}$/,
  /^.{1,30}(?:cihazımdan|'dan|'den) gönderildi$/i,
  /^đã gửi từ .{1,40}$/i,
  /^أُ?رسلت? من .{1,40}$/,
];

/** What mail programs put above a signature. Customers draw other rules between paragraphs. */
const SIGNATURE_RULE = /^\s*(?:--|__|—)\s*$/u;
/** A line without words. */
const RULE = /^\s*(?:[-_=*~+#—]{2,}|ᐧ)?\s*$/u;

/** What is more than a signature: a customer also draws lines between paragraphs. */
const LONGEST = { lines: 10, characters: 500 };

/** The line from which on only a signature follows; `lines.length` when there is none. */
export function findSignature(lines: string[]): number {
  let end = lines.length;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = (lines[index] ?? '').trim();
    const isDevice = DEVICE.some((one) => one.test(line));
    const rest = lines.slice(index + 1, end).filter((one) => !RULE.test(one));
    if ((isDevice || RULE.test(line)) && rest.length === 0) end = index;
    else if (SIGNATURE_RULE.test(line) && isSignature(rest)) end = index;
    if (lines.length - index > 40) break;
  }
  return end;
}

/**
 * True for what a signature may look like. A question or a whole sentence is somebody's message,
 * whatever stands above it.
 */
export function isSignature(lines: string[]): boolean {
  const text = lines.join('\n');
  return (
    lines.length <= LONGEST.lines &&
    text.length <= LONGEST.characters &&
    !/[?？؟]\s*$/mu.test(text) &&
    !/^.{30,}[.!。！]\s*$/mu.test(text) &&
    !/^\s*[=+]{2,}/.test(text)
  );
}
