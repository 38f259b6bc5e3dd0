import type { OrderItem } from '../../domain.ts';
import { contactAddress } from '../contact-address.ts';
import type { StoredOrder } from '../order-store.ts';
import type { FilePlan, OrderColumn, RowError, RowProblem } from './file-plan.ts';
import { readAmount } from './read-amount.ts';
import { isEmailAddress, readCurrency, readDate, readPhone, readStatus } from './read-values.ts';

/** One row, understood: an order with at most one item, or the reasons why not. */
export interface ReadRow {
  orderNumber: string;
  /** Null when there is an error, or the row only adds an item to the order before. */
  order: StoredOrder | null;
  item: OrderItem | null;
  /** The order was not paid for (yet): not an order of ours, and no error either. */
  isUnpaid: boolean;
  errors: RowError[];
}

const EARLIEST = Date.UTC(1995, 0, 1);
const DAY = 86_400_000;
const VALUE_SHOWN = 60;

/**
 * Reads a row as the plan says. `before` is the number of the order above: a row with the same
 * number and no total of its own belongs to it.
 */
export function readRow(
  cells: readonly string[],
  row: number,
  plan: FilePlan,
  context: { now: Date; columnCount: number; before: string | null },
): ReadRow {
  const errors: RowError[] = [];
  const text = (column: OrderColumn): string => {
    const at = plan.columns[column];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const wrong = (code: RowProblem, column: OrderColumn | null, value = '') => {
    errors.push({ row, code, column, value: value.slice(0, VALUE_SHOWN) });
    return null;
  };
  const needed = Math.max(...Object.values(plan.columns));
  if (cells.length <= needed) wrong('too_few_columns', null);
  if (cells.length > context.columnCount && cells.slice(context.columnCount).some(Boolean)) {
    wrong('too_many_columns', null);
  }
  for (const column of Object.keys(plan.columns) as OrderColumn[]) {
    if (text(column).includes('\uFFFD')) wrong('unreadable_text', column, text(column));
  }
  const orderNumber = text('orderNumber').replace(/^#/, '');
  if (orderNumber === '') wrong('order_number_missing', 'orderNumber');
  if (orderNumber.length > 80) wrong('order_number_long', 'orderNumber', orderNumber);
  let isUnpaid = false;
  const done = (order: StoredOrder | null): ReadRow => {
    const item = errors.length === 0 ? readItem() : null;
    return { orderNumber, order: errors.length === 0 ? order : null, item, isUnpaid, errors };
  };
  const isFurther = orderNumber !== '' && orderNumber === context.before;
  if (errors.length > 0 || (isFurther && text('total') === '')) return done(null);

  return done(readOrder());

  function readOrder(): StoredOrder | null {
    const email = readContact();
    const placedAt = readPlacedAt();
    const total = readMoney('total', 'amount_bad');
    if (text('total') === '') wrong('amount_missing', 'total');
    const currency = readCurrencyOf();
    const refunded = text('refunded') === '' ? '0' : readMoney('refunded', 'refund_bad');
    const status = text('status') === '' ? 'paid' : readStatus(text('status'), plan.statuses);
    if (status === null) wrong('status_unknown', 'status', text('status'));
    // Exports write what was paid back as a negative amount as often as not.
    const back = refunded?.replace('-', '') ?? '0';
    if (total?.startsWith('-')) wrong('amount_negative', 'total', text('total'));
    if (total !== null && Number(back) > Math.abs(Number(total))) {
      wrong('refund_too_high', 'refunded', text('refunded'));
    }
    isUnpaid = status === 'unpaid';
    if (email === null || placedAt === null || total === null) return null;
    if (currency === null || refunded === null || status === null) return null;
    return {
      orderNumber,
      email,
      salesChannel: text('salesChannel').slice(0, 40) || 'csv',
      placedAt,
      status: isUnpaid ? 'paid' : statusAfter(status as StoredOrder['status'], back, total),
      total: { amount: total, currency },
      refunded: status === 'refunded' && back === '0' ? total : back,
      items: [],
      promisedAt: null,
      shipment: readShipment(),
      city: text('city').slice(0, 120) || null,
      country: /^[A-Za-z]{2}$/.test(text('country')) ? text('country').toUpperCase() : null,
      timeZone: null,
      phone: readPhone(text('phone')),
      customerName: text('customerName').slice(0, 120) || null,
    };
  }

  function readContact(): string | null {
    const email = text('email');
    if (email !== '') {
      return isEmailAddress(email) ? contactAddress(email) : wrong('email_bad', 'email', email);
    }
    const phone = readPhone(text('phone'));
    return phone === null ? wrong('contact_missing', 'email', text('phone')) : `tel:${phone}`;
  }

  function readPlacedAt(): Date | null {
    const written = text('placedAt');
    if (written === '') return wrong('date_missing', 'placedAt');
    const date = readDate(written, plan.dateOrder, plan.timeZone);
    if (date === null) return wrong('date_bad', 'placedAt', written);
    // Clocks and zones differ by up to a day.
    if (date.getTime() > context.now.getTime() + DAY) {
      return wrong('date_future', 'placedAt', written);
    }
    return date.getTime() < EARLIEST ? wrong('date_old', 'placedAt', written) : date;
  }

  function readMoney(column: 'total' | 'refunded', code: RowProblem): string | null {
    if (text(column) === '') return null;
    return (
      readAmount(text(column), plan.decimal) ??
      wrong(otherSign(column) ?? code, column, text(column))
    );
  }

  /** What to say of an unreadable amount: the other decimal sign would do. Null: it would not. */
  function otherSign(column: OrderColumn): RowProblem | null {
    const other = plan.decimal === ',' ? '.' : ',';
    if (readAmount(text(column), other) === null) return null;
    return other === ',' ? 'decimal_is_comma' : 'decimal_is_point';
  }

  function readCurrencyOf(): string | null {
    const own = text('currency') || (/[A-Z]{3}/.exec(text('total'))?.[0] ?? '');
    if (own === '') return plan.currency ?? wrong('currency_missing', 'currency');
    return readCurrency(own) ?? wrong('currency_unknown', 'currency', own);
  }

  function readItem(): OrderItem | null {
    const title = text('itemTitle');
    if (title === '') return null;
    const quantity = text('itemQuantity') === '' ? 1 : Number(text('itemQuantity'));
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > 1_000_000) {
      return wrong('quantity_bad', 'itemQuantity', text('itemQuantity'));
    }
    const unitPrice = readAmount(text('itemPrice'), plan.decimal);
    const problem = unitPrice === null ? otherSign('itemPrice') : null;
    if (problem !== null) return wrong(problem, 'itemPrice', text('itemPrice'));
    return {
      sku: text('itemSku').slice(0, 80),
      title: { und: title.slice(0, 400) },
      quantity,
      unitPrice: unitPrice === null || unitPrice.startsWith('-') ? '0' : unitPrice,
    };
  }

  function readShipment(): StoredOrder['shipment'] {
    const trackingNumber = text('trackingNumber').slice(0, 80);
    if (trackingNumber === '') return null;
    const carrier = text('carrier').slice(0, 80);
    const times = { shippedAt: null, estimatedAt: null, deliveredAt: null };
    return { carrier, trackingNumber, status: 'info_received', ...times, events: [] };
  }
}

/** What was paid back tells more than the word beside it. */
function statusAfter(
  status: StoredOrder['status'],
  refunded: string,
  total: string,
): StoredOrder['status'] {
  if (Number(refunded) === 0 || !['paid', 'shipped', 'delivered'].includes(status)) return status;
  return Number(refunded) >= Number(total) ? 'refunded' : 'partially_refunded';
}
