import type { OrderStatus } from '../../domain.ts';
import type { DateOrder } from './file-plan.ts';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217, from a code in any case; null when there is no such currency. */
export function readCurrency(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (code === 'RMB') return 'CNY';
  return CURRENCIES.has(code) ? code : null;
}

/** Whether it is one e-mail address and nothing else. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>,;.]{2,63}$/.test(text);
}

/** In international form (`+8613800138000`); null where it is not: a national one is ambiguous. */
export function readPhone(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{7,14}$/.test(plain) ? plain : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Days between 1899-12-30, where spreadsheets begin to count, and 1970. */
const SPREADSHEET_EPOCH = 25_569;
const DAY = 86_400_000;

/** What shops write as a time; null when it is none. Without a zone it is meant in `timeZone`. */
export function readDate(text: string, order: DateOrder, timeZone: string): Date | null {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{5}(\.\d+)?$/.test(plain)) {
    return inZone((Number(plain) - SPREADSHEET_EPOCH) * DAY, timeZone);
  }
  if (/^\d{10}(\d{3})?$/.test(plain)) {
    return new Date(Number(plain.padEnd(13, '0')));
  }
  const named =
    /^(?:\p{L}{3,9},? )?(?:(\d{1,2})[ -])?([A-Za-z]{3})[a-z]*\.?[ -](?:(\d{1,2}),? )?(\d{4})(.*)$/u.exec(
      plain,
    );
  if (named !== null) {
    const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1;
    return assemble([named[4], String(month), named[1] ?? named[3]], named[5] ?? '', timeZone);
  }
  const parts = /^(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})日?(.*)$/.exec(plain);
  if (parts === null) return null;
  const [, one = '', two = '', three = '', rest = ''] = parts;
  const by: DateOrder = one.length === 4 ? 'ymd' : order === 'ymd' ? 'dmy' : order;
  const day = { ymd: [one, two, three], dmy: [three, two, one], mdy: [three, one, two] }[by];
  return assemble(day, rest, timeZone);
}

function assemble(
  [year = '', month = '', day = '']: (string | undefined)[],
  rest: string,
  timeZone: string,
): Date | null {
  const time =
    /^[T ]*(?:(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?([AaPp][Mm])? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/.exec(
      rest.trim(),
    );
  if (time === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', half, zone] = time;
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  const full = year.length === 2 ? `20${year}` : year;
  const naive = Date.UTC(
    Number(full),
    Number(month) - 1,
    Number(day),
    hour,
    Number(minutes),
    Number(seconds),
  );
  const back = new Date(naive);
  // 31 February is another day by now: then it was none.
  if (
    Number.isNaN(naive) ||
    back.getUTCDate() !== Number(day) ||
    back.getUTCMonth() + 1 !== Number(month) ||
    full.length !== 4
  )
    return null;
  if (zone === undefined) return inZone(naive, timeZone);
  const offset = /([+-])(\d{2}):?(\d{2})/.exec(zone);
  if (offset === null) return back;
  const away = (Number(offset[2]) * 60 + Number(offset[3])) * 60_000;
  return new Date(naive - (offset[1] === '-' ? -away : away));
}

const offsets = new Map<string, number>();

/** The moment at which clocks of the zone showed this time. */
function inZone(naive: number, timeZone: string): Date {
  const key = `${timeZone} ${Math.floor(naive / 3_600_000)}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const shown = new Date(naive).toLocaleString('sv-SE', { timeZone });
    offset = Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(naive / 1_000) * 1_000;
    offsets.set(key, offset);
  }
  return new Date(naive - offset);
}

const WORDS: Record<OrderStatus | 'unpaid', string> = {
  paid: 'paid|processing|completed|complete|unfulfilled|unshipped|authorized|on-hold|on hold|open|confirmed|已付款|已支付|待发货|待出库|已完成|交易成功|已确认|bezahlt|in bearbeitung|abgeschlossen|pagado|payé|入金済み|支払い済み|発送待ち',
  shipped:
    'shipped|fulfilled|partially fulfilled|partially_fulfilled|dispatched|in transit|已发货|运输中|已出库|待收货|versendet|versandt|enviado|expédié|発送済み|出荷済み',
  delivered:
    'delivered|received|已签收|已收货|已送达|zugestellt|geliefert|entregado|livré|配達済み',
  cancelled:
    'cancelled|canceled|voided|expired|failed|trash|已取消|已关闭|交易关闭|storniert|cancelado|annulé|キャンセル|キャンセル済み',
  refunded: 'refunded|fully refunded|已退款|退款成功|erstattet|reembolsado|remboursé|返金済み',
  partially_refunded: 'partially_refunded|partially refunded|部分退款|teilweise erstattet',
  returned: 'returned|return|已退货|退货完成|retourniert|devuelto|retourné|返品済み|返品',
  unpaid:
    'pending|unpaid|pending payment|draft|待付款|未付款|等待付款|offen|unbezahlt|pendiente|未入金',
};
const STATUS_OF = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.split('|').map((word) => [word, status as OrderStatus | 'unpaid'] as const),
  ),
);

/** What a shop's word for an order's state means; null when nobody told us. */
export function readStatus(
  text: string,
  own: Record<string, OrderStatus | 'unpaid'>,
): OrderStatus | 'unpaid' | null {
  const word = statusWord(text);
  return (Object.hasOwn(own, word) ? own[word] : undefined) ?? STATUS_OF.get(word) ?? null;
}

/** A status as it is compared. */
export const statusWord = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
