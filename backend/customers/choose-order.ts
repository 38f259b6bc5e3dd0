import type { Order } from '../domain.ts';

export interface ChosenOrder {
  order: Order;
  how: 'number_in_text' | 'tracking_in_text' | 'latest_open' | 'latest';
}

/** Which of the customer's orders a ticket is about: by its words, else the one most likely. */
export function chooseOrder(text: string, orders: Order[]): ChosenOrder | null {
  const written = text.normalize('NFKC').toUpperCase();
  const newestFirst = [...orders].sort((a, b) => b.placedAt.getTime() - a.placedAt.getTime());

  const numbered = firstMention(written, newestFirst, (order) => numberPattern(order.orderNumber));
  if (numbered !== null) return { order: numbered, how: 'number_in_text' };
  const tracked = firstMention(written, newestFirst, (order) =>
    order.shipment === null ? null : trackingPattern(order.shipment.trackingNumber),
  );
  if (tracked !== null) return { order: tracked, how: 'tracking_in_text' };
  const byDigits = onlyOneWithDigits(written, newestFirst);
  if (byDigits !== null) return { order: byDigits, how: 'number_in_text' };

  const open = newestFirst.find(isOpen);
  if (open !== undefined) return { order: open, how: 'latest_open' };
  const latest = newestFirst[0];
  return latest === undefined ? null : { order: latest, how: 'latest' };
}

/** Several may be named; the first one in the text is usually the subject. */
function firstMention(
  text: string,
  orders: Order[],
  patternFor: (order: Order) => RegExp | null,
): Order | null {
  let best: { order: Order; at: number } | null = null;
  for (const order of orders) {
    const match = patternFor(order)?.exec(text);
    if (match && (best === null || match.index < best.at)) best = { order, at: match.index };
  }
  return best?.order ?? null;
}

const MARK = '[\\s#\\-‐-―_./:]';
/** Words that make a short bare number an order number. */
const HINT =
  '(?:#|№|NO\\.?|NR\\.?|ORDER|BESTELL\\p{L}*|COMMANDE|PEDIDO|ORDINE|ORDEN|注文|订单|訂單|주문|ЗАКАЗ\\p{L}*|SIPARIŞ|الطلب|คำสั่งซื้อ)';

/** Letters and digits in order, with any spacing; a number of 1–5 digits needs a word before it. */
function numberPattern(number: string): RegExp | null {
  const parts = number
    .normalize('NFKC')
    .toUpperCase()
    .match(/\p{L}+|\p{N}+/gu);
  if (parts === null) return null;
  const body = parts.join(`${MARK}{0,3}`);
  const bare = parts.length === 1 && /^\d{1,5}$/.test(body);
  const before = bare ? `${HINT}\\P{N}{0,12}` : '';
  return new RegExp(`${before}(?<![A-Z0-9]|\\d[.,])${body}(?![A-Z0-9]|[.,]\\d)`, 'u');
}

/** Tracking numbers are copied in groups of any length: spaces may stand anywhere in them. */
function trackingPattern(number: string): RegExp | null {
  const signs = number
    .normalize('NFKC')
    .toUpperCase()
    .match(/[\p{L}\p{N}]/gu);
  if (signs === null || signs.length < 8) return null;
  return new RegExp(`(?<![A-Z0-9])${signs.join('[\\s-]?')}(?![A-Z0-9])`, 'u');
}

/** Customers often leave out the prefix of `DE-20418`. */
function onlyOneWithDigits(text: string, orders: Order[]): Order | null {
  const found = orders.filter((order) => {
    const digits = order.orderNumber.match(/\d{5,}/)?.[0];
    return (
      digits !== undefined &&
      digits !== order.orderNumber &&
      new RegExp(`(?<![A-Z0-9]|\\d[.,])${digits}(?![A-Z0-9]|[.,]\\d)`, 'u').test(text)
    );
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

const CLOSED = new Set(['delivered', 'cancelled', 'refunded', 'returned']);

function isOpen(order: Order): boolean {
  return (
    !CLOSED.has(order.status) &&
    order.shipment?.status !== 'delivered' &&
    (order.shipment?.deliveredAt ?? null) === null
  );
}
