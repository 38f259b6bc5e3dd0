import type { Random } from '../measuring/random.ts';

/** A sentence with tokens in it, and every way in which each may stand in a translation. */
export interface TokenSentence {
  text: string;
  tokens: PlantedToken[];
}
export interface PlantedToken {
  kind: string;
  /** As it stands in the sentence. */
  text: string;
  /** The same value as other languages write it; the first is the text itself. */
  forms: string[];
}

/** From and to; Thai has no tag handling at DeepL. */
export const PAIRS = [
  ['de', 'zh'],
  ['en', 'zh'],
  ['ja', 'zh'],
  ['th', 'zh'],
  ['zh', 'de'],
  ['zh', 'fr'],
] as const;

/** `_` is where a token goes. */
const FRAMES: Record<string, string[]> = {
  de: [
    'Meine Bestellung _ ist noch nicht da.',
    'Ich habe _ bezahlt, bekommen habe ich _ zurück.',
    'Bitte melden Sie sich bis zum _ unter _ wegen _.',
    'Laut _ soll es am _ kommen _',
    'Der Gutschein _ wird nicht angenommen, siehe _.',
    'Überweisen Sie _ auf _, danke _',
  ],
  en: [
    'My order _ has not arrived yet.',
    'I paid _ and only got _ back.',
    'Please reply before _ to _ about _.',
    'The page _ says it comes on _ _',
    'The coupon _ is refused, see _.',
    'Send _ to _ please _',
  ],
  ja: [
    '注文 _ がまだ届きません。',
    '_ 払いましたが、_ しか戻っていません。',
    '_ までに _ へ、_ についてご連絡ください。',
    '_ によると _ に届くそうです _',
    'クーポン _ が使えません。_ をご覧ください。',
    '_ を _ にお願いします _',
  ],
  th: [
    'คำสั่งซื้อ _ ยังไม่มาถึง',
    'ฉันจ่าย _ แต่ได้คืน _ เท่านั้น',
    'กรุณาตอบก่อน _ ที่ _ เรื่อง _',
    'ตาม _ จะมาถึง _ _',
    'คูปอง _ ใช้ไม่ได้ ดู _',
    'โอน _ ไปที่ _ ขอบคุณ _',
  ],
  zh: [
    '您的订单 _ 已经发出。',
    '我们已退 _ ，之前是 _ 。',
    '请在 _ 之前回复 _ ，事关 _ 。',
    '请看 _ ，预计 _ 送达 _',
    '优惠券 _ 不能使用，见 _ 。',
    '请把 _ 转到 _ ，谢谢 _',
  ],
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** So many tickets, three sentences each; no number stands twice in a sentence. */
export function plantTickets(language: string, count: number, random: Random): TokenSentence[][] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 }, () => plant(random.pick(FRAMES[language] ?? []), language, random)),
  );
}

function plant(frame: string, language: string, random: Random): TokenSentence {
  const tokens: PlantedToken[] = [];
  const used = new Set<string>();
  const text = frame.replaceAll('_', () => {
    for (;;) {
      const token = random.pick(MAKERS)(language, random);
      if (used.has(token.kind)) continue;
      used.add(token.kind);
      tokens.push(token);
      return token.text;
    }
  });
  return { text, tokens };
}

const digits = (count: number, random: Random) =>
  String(random.between(1, 9)) +
  Array.from({ length: count - 1 }, () => random.between(0, 9)).join('');
const exact = (kind: string, text: string): PlantedToken => ({ kind, text, forms: [text] });

const MAKERS: ((language: string, random: Random) => PlantedToken)[] = [
  (_, r) => exact('order', `${r.pick(['DE', 'JP', 'ORD', 'XS'])}-${digits(5, r)}`),
  (_, r) => exact('tracking', `LP${digits(14, r)}`),
  (_, r) => exact('tracking', `RX${digits(9, r)}DE`),
  (_, r) => exact('sku', `WH-${digits(4, r)}XM${r.between(2, 5)}`),
  (_, r) => exact('url', `https://shop.example/t/${digits(6, r)}?id=${digits(3, r)}`),
  (_, r) => exact('email', `help.${digits(3, r)}@shop.example`),
  (_, r) => exact('phone', `+49 ${r.between(150, 179)} ${digits(7, r)}`),
  () => exact('iban', 'DE89 3704 0044 0532 0130 00'),
  (_, r) => exact('coupon', `SAVE${r.between(10, 60)}`),
  (_, r) => exact('placeholder', `{{order.field_${r.between(1, 9)}}}`),
  (_, r) => exact('emoji', r.pick(['👍', '📦', '😡', '❤️', '👍🏽'])),
  (_, r) => exact('code', `\`err ${digits(3, r)}\``),
  amount,
  amount,
  date,
];

function amount(language: string, random: Random): PlantedToken {
  const whole = random.between(3, 949);
  const cents = random.between(10, 99);
  const forms = [`${whole},${cents} €`, `€${whole}.${cents}`, `${whole}.${cents} 欧元`];
  const own = language === 'de' ? 0 : language === 'zh' ? 2 : 1;
  const text = forms[own] ?? '';
  return { kind: 'amount', text, forms: [text, ...forms] };
}

function date(language: string, random: Random): PlantedToken {
  const month = random.between(1, 12);
  const day = random.between(13, 28);
  const forms = [
    `${day}.${month}.2026`,
    `${MONTHS[month - 1]} ${day}, 2026`,
    `2026年${month}月${day}日`,
  ];
  const own = language === 'de' ? 0 : language === 'en' || language === 'th' ? 1 : 2;
  const text = forms[own] ?? '';
  return { kind: 'date', text, forms: [text, ...forms] };
}
