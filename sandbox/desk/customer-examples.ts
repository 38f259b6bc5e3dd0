/**
 * Letters to begin with, so that a first try needs no typing and no foreign language. The people
 * belong to the sample shop; who is not there is made when the letter is sent.
 */
export const customerExamples = [
  {
    locale: 'de-DE',
    language: 'Deutsch',
    name: 'Katrin Vollmer',
    email: 'katrin.vollmer@example.com',
    channel: 'email',
    subject: 'Wo ist mein Paket?',
    body: 'Guten Tag,\n\nmeine Bestellung DE-20418 sollte schon letzte Woche ankommen. Das ist jetzt meine dritte Nachricht in zwei Tagen, und außer einer Standardantwort kam nichts. Wenn ich bis morgen keine klare Auskunft bekomme, beantrage ich bei PayPal Käuferschutz und hole mir die 501,80 € zurück.\n\nViele Grüße\nKatrin Vollmer',
  },
  {
    locale: 'ja-JP',
    language: '日本語',
    name: '小林 彩',
    email: 'aya.kobayashi@example.org',
    channel: 'web',
    subject: '荷物はいつ届きますか？',
    body: 'お世話になっております。\nサイズが合わなかったので交換したいです。\nよろしくお願いいたします。',
  },
  {
    locale: 'pt-BR',
    language: 'Português',
    name: 'Camila Duarte',
    email: 'camila.duarte@example.net',
    channel: 'whatsapp',
    subject: 'Cadê meu pedido?',
    body: 'Oi, boa tarde!\nCadê meu pedido? Quero meu dinheiro de volta. Vou abrir uma reclamação no Procon.',
  },
  {
    locale: 'ar-SA',
    language: 'العربية',
    name: 'سارة المنصوري',
    email: 'sara.almansoori@example.com',
    channel: 'native_messaging',
    subject: 'أين طلبي؟',
    body: 'السلام عليكم،\nلم يصلني الطلب حتى الآن. أريد استرداد المبلغ.\nشكرًا جزيلًا',
  },
] as const;
