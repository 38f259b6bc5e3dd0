/** What lawyers have companies put below every mail: it speaks of itself, and of its secrecy. */
const ITSELF =
  /^[\s*_>=-]*(?:confidential(?:ity)? (?:notice|note|statement|disclaimer)|confidential\s*[:.]|(?:legal )?disclaimer|privileged and confidential|(?:notice|important|note)\s*:|(?:the|any) (?:information|contents?)\b.{0,60}\b(?:e-?mail|message|communication|transmission)|this (?:e-?mail|message|communication|transmission|electronic)|(?:diese|dieses) (?:e-?mail|nachricht|dokument)|der inhalt dieser e-?mail|die (?:information|inhalte)\w* .{0,40}e-?mail|hinweis:|vertraulich|ce (?:message|courriel|mail)|cet e-?mail|avis de confidentialité|les informations contenues|este (?:mensaje|correo|e-?mail)|esta (?:mensagem|comunicación|comunicação)|la información contenida|aviso (?:legal|de confidencialidad\w*)|as informações|questo (?:messaggio|documento)|questa (?:e-?mail|comunicazione)|le informazioni|il contenuto|avvertenz|dit (?:bericht|e-?mail\w*)|deze (?:e-?mail|boodschap)|de informatie|denne (?:e-?post|e-?mail|mail|besked)|detta (?:e-?post|meddelande|mail)|tämä (?:viesti|sähköposti)|ta wiadomość|niniejsz|treść tej wiadomości|tato zpráva|tento e-?mail|acest (?:e-?mail|mesaj)|ez az? (?:e-?mail|üzenet)|bu e-?posta|bu mesaj|данное (?:сообщение|письмо)|настоящее (?:сообщение|письмо)|это (?:сообщение|письмо)|это электронное|email ini|pesan ini|本[电電]子?[邮郵]件|本[邮郵]件|此[邮郵]件|[该該][邮郵]件|免责声明|免責聲明|保密|このメール|本メール|この電子メール|이 (?:메일|이메일|메시지)|본 (?:메일|이메일|메시지)|آ?هذ[اه] (?:البريد|الرسالة))/iu;
const SECRECY =
  /confidential|privileged|intended (?:only |solely )?(?:for|recipient)|intended recipient|unauthori[sz]ed|vertraulich|rechtlich geschützt|bestimmungsgemäße|unbefugt|confidentiel|destinataire|confidenci[ao]l|destinatari|privilegiad|riservat|vertrouwelijk|geadresseerde|fortrolig|konfidenti|konfidensiel|luottamuksel|poufn|adresat|důvěrn|bizalmas|confidenţial|confidențial|gizli|конфиденциал|адресат|rahasia|保密|机密|機密|收件人|守秘|기밀|비밀|سري|free (?:of|from) viruses|virus(?:es)?\b.{0,40}(?:scan|check)|scanned (?:for|by)/iu;
/** Other small print below a mail: of mailing lists, helpdesks and printers. */
const SMALL_PRINT =
  /^[\s*_>=-]*(?:please (?:consider|think (?:of|about)) the environment|(?:bitte )?denken sie an die umwelt|pensez à l['’]environnement|antes de imprimir|reply to this e-?mail directly|you(?:['’]re| are) receiving this|you received this (?:message|e-?mail)|to (?:unsubscribe|respond|stop receiving)\b|unsubscribe\b|mute this topic|view (?:this|it) on|click here to (?:unsubscribe|report)|this (?:e-?mail|message) (?:has been|was) (?:scanned|checked|sent to)|virus-?free|virenfrei|sans virus|libre de virus|livre de vírus|avast|diese e-?mail wurde von .{1,40} auf viren|questo messaggio e'? ?['’]? ?stato analizzato|in compliance with|registered (?:office|in england)|sitz der gesellschaft|handelsregister|geschäftsführer\b|\S+ mailing list$)/iu;

/** Small print of a mail program, a mailing list or a helpdesk. */
export function isSmallPrint(text: string): boolean {
  return SMALL_PRINT.test(text) || (ITSELF.test(text) && SECRECY.test(text.slice(0, 2_000)));
}

/** The line from which on there is only small print; `lines.length` when there is none. */
export function findSmallPrint(lines: string[]): number {
  let end = lines.length;
  let index = lines.length;
  while (index > 0) {
    let last = index;
    while (last > 0 && (lines[last - 1] ?? '').trim() === '') last -= 1;
    let first = last;
    while (first > 0 && (lines[first - 1] ?? '').trim() !== '') first -= 1;
    if (last === first || last - first > 30) break;
    const paragraph = lines.slice(first, last);
    // The small print may stand right below the last written line.
    const from = paragraph.findIndex((_line, at) => isSmallPrint(paragraph.slice(at).join(' ')));
    if (from < 0) break;
    end = first + from;
    if (from > 0) break;
    index = first;
  }
  return end;
}
