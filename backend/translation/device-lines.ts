/** How a telephone or a mail program begins the line that it adds below what was written. */
const OPENINGS =
  /^(?:sent (?:from|via|with|using|by)|gesendet (?:von|mit|aus|über)|von .{1,60} gesendet|diese (?:nachricht|e-?mail) wurde von .{1,80} gesendet|verschickt (?:von|mit)|envoyé (?:de|depuis|à partir de|avec|via)|provenance|enviad[oa] (?:desde|con|do|da|de|pelo|pela|a partir d\w|via|com)|inviato (?:da|dal|con|tramite)|scritto (?:da|con)|verzonden (?:vanaf|met|via)|verstuurd (?:vanaf|met|via)|sendt fra|sendt med|skickat? från|skickades från|lähetetty|wysłan[eoy] (?:z|za)|odesláno (?:z|ze)|odoslané (?:z|zo)|küldve|trimis (?:de pe|din)|poslano (?:s|iz)|στάλθηκε από|отправлено (?:с|из|от|через)|надіслано (?:з|із)|enviat (?:des|de)|dikirim (?:dari|dengan)|đã gửi từ|được gửi từ|ส่งจาก|أُ?رسلت? من|نشلح|נשלח מ|发自|發自|来自|來自|从|從|來自|나의|내)(?!\p{L}(?<=[a-zà-ÿ]))/iu;
const ENDINGS =
  /(?:から送信|より送信|から送信されました|에서 보냄|(?:cihazımdan|['’][dt][ae]n) gönderildi|ile gönderildi|发送|發送|傳送|寄出|إرسال|से भेजा गया)\s*[。.]?$/iu;
/** "My", or what the line is about: "Sent from Berlin" is somebody's sentence. */
const THING =
  /(?<!\p{L})(?:my|mein\w*|mon|ma|mi|meu|minha|mio|mia|mijn|min|mitt|mit|moj\w*|mého|mojho|meve?|моего|моєї|мого)(?!\p{L})|我的|iphone|ipad|ipod|android|outlook|samsung|galaxy|blackberry|huawei|honor|xiaomi|redmi|oppo|vivo|pixel|nokia|sony|htc|motorola|windows|e-?mail|mail\b|mailbird|gmail|yahoo|aol|proton|thunderbird|sparrow|airmail|acompli|superhuman|mailspring|k-9|phone|mobile?\b|mobil|handy|tablet|telefon|téléphone|teléfono|telefono|móvil|celular|telefoon|puhelin|device|dispositivo|appareil|wireless|handheld|手机|手機|邮箱|郵箱|信箱|網易|网易|携帯|スマートフォン|휴대폰|스마트폰|테블릿|มือถือ|điện thoại|điện tử|телефон|смартфон|планшет|جوال|هاتف|הנייד|ה-/iu;
const ADVERT =
  /^(?:get outlook for|download outlook|outlook für .{1,30} (?:beziehen|herunterladen)|(?:télécharger|obtenir|obtener|obter|scarica|descargar|baixar|hämta|hent|pobierz|download) (?:o |l['’])?outlook|获取 ?outlook|取得 ?outlook|outlook for .{1,20}を入手|this (?:e-?mail|message) was sent (?:from|using) (?:my|a) .{1,60}|sent (?:on the go|from the road))(?!\p{L})/iu;
const LONGEST = 120;

/** A line that no person writes: "Sent from my iPhone", in the languages of the usual programs. */
export function isDeviceLine(line: string): boolean {
  const text = line
    .trim()
    .replace(/^[*_[(<]+|[*_\])>]+$/gu, '')
    .trim();
  if (text.length === 0 || text.length > LONGEST || /[?？!！]$/u.test(text)) return false;
  if (ADVERT.test(text)) return true;
  return (OPENINGS.test(text) || ENDINGS.test(text)) && THING.test(text);
}
