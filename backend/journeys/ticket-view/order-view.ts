import type { StoredOrder } from '../../customers/order-store.ts';
import { describeParcel } from '../../customers/parcel-progress.ts';
import type { LanguageTag } from '../../domain.ts';
import type { OrderView } from '../../http/contract.ts';

/** The order that the ticket is about, and where its parcel is. */
export function orderView(
  order: StoredOrder,
  how: OrderView['how'],
  languages: LanguageTag[],
  now: Date,
): OrderView {
  return {
    orderNumber: order.orderNumber,
    how,
    items: order.items.map((item) => ({
      title: inLanguage(item.title, languages) || item.sku,
      quantity: item.quantity,
    })),
    total: order.total,
    refunded:
      Number(order.refunded) > 0
        ? { amount: order.refunded, currency: order.total.currency }
        : null,
    status: order.status,
    placedAt: order.placedAt.toISOString(),
    promisedAt: order.promisedAt?.toISOString() ?? null,
    parcel: order.shipment === null ? null : parcelView(order, languages, now),
  };
}

function parcelView(order: StoredOrder, languages: LanguageTag[], now: Date): OrderView['parcel'] {
  const progress = describeParcel(order, now);
  const { lastEvent } = progress;
  return {
    carrier: order.shipment?.carrier ?? '',
    trackingNumber: order.shipment?.trackingNumber ?? '',
    situation: progress.situation,
    tone: progress.tone,
    lateDays: progress.lateDays,
    steps: progress.steps,
    lastEvent:
      lastEvent === null
        ? null
        : {
            at: lastEvent.at.toISOString(),
            text: inLanguage(lastEvent.description, languages),
            location: lastEvent.location,
          },
    expectedAt: progress.expectedAt?.toISOString() ?? null,
  };
}

/** The text in the first of the languages that has one (`zh-CN` finds `zh`), else any. */
export function inLanguage(texts: Record<LanguageTag, string>, languages: LanguageTag[]): string {
  const entries = Object.entries(texts).filter(([, text]) => text !== '');
  for (const language of languages) {
    const base = language.split('-')[0];
    const found =
      entries.find(([tag]) => tag.toLowerCase() === language.toLowerCase()) ??
      entries.find(([tag]) => tag.split('-')[0] === base);
    if (found !== undefined) return found[1];
  }
  return entries[0]?.[1] ?? '';
}
