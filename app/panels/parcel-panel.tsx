import type { OrderView } from '../../backend/http/contract.ts';
import { formatDay, formatMoment, formatMoney } from '../formatting.ts';
import type { Texts } from '../i18n.ts';
import { useTexts } from '../i18n.ts';
import { Parts } from './parts.tsx';

type Parcel = NonNullable<OrderView['parcel']>;

/** Where the parcel is, and whether that is late. */
export function ParcelPanel({ order, now }: { order: OrderView | null; now: Date }) {
  const texts = useTexts();
  const { t, locale } = texts;
  if (!order) {
    return (
      <section className="parcel" aria-label={t('order.heading')}>
        <span className="sub">{t('order.none')}</span>
      </section>
    );
  }
  const { parcel } = order;
  return (
    <section className="parcel" aria-label={t('order.heading')}>
      <div className="head">
        <b>{order.orderNumber}</b>
        <Parts
          parts={[itemsText(order, texts), formatMoney(order.total, locale)].filter(Boolean)}
        />
        {parcel ? (
          <b className={parcel.tone}>{toneText(parcel, texts)}</b>
        ) : (
          <b>{known(`order.status_${order.status}`, order.status, texts)}</b>
        )}
      </div>
      {order.how !== 'number_in_text' && <div className="sub">{t(`order_shown.${order.how}`)}</div>}
      {parcel && parcel.steps.length > 0 && <Track parcel={parcel} />}
      <Parts parts={lastParts(order, texts, now)} />
    </section>
  );
}

function Track({ parcel }: { parcel: Parcel }) {
  const texts = useTexts();
  return (
    <ol className={`track ${parcel.tone}`}>
      {parcel.steps.map(({ key, state }) => (
        <li
          key={key}
          className={state === 'ahead' ? '' : state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          {known(`parcel.step_${key}`, key, texts)}
          <span className="unseen"> {texts.t(`parcel.state_${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** A code that this page has no words for is shown as it came, without underscores. */
const known = (key: string, code: string, { t, has }: Texts) =>
  has(key) ? t(key) : code.replaceAll('_', ' ');

const toneText = (parcel: Parcel, texts: Texts) =>
  parcel.lateDays !== null && parcel.lateDays > 0 && parcel.tone !== 'good'
    ? texts.t('order.late', { days: parcel.lateDays })
    : known(`parcel.${parcel.situation}`, parcel.situation, texts);

function itemsText(order: OrderView, { t }: Texts): string {
  const [first, ...rest] = order.items;
  if (!first) return '';
  const { title, quantity } = first;
  const named = quantity > 1 ? t('order.quantity', { title, quantity }) : title;
  return rest.length > 0 ? `${named} ${t('order.more_items', { count: rest.length })}` : named;
}

function lastParts(order: OrderView, { t, locale }: Texts, now: Date): string[] {
  const { parcel } = order;
  const parts: string[] = [];
  if (parcel?.lastEvent) {
    const { at, text, location } = parcel.lastEvent;
    parts.push([formatMoment(at, locale, now), location, text].filter(Boolean).join(' '));
  }
  const delivered = parcel?.situation === 'delivered';
  if (parcel?.expectedAt && !delivered) {
    parts.push(t('order.expected', { day: formatDay(parcel.expectedAt, locale) }));
  } else if (order.promisedAt && !delivered) {
    parts.push(t('order.promised', { day: formatDay(order.promisedAt, locale) }));
  }
  if (!parcel) parts.unshift(t('order.no_parcel'));
  if (order.refunded && Number(order.refunded.amount) > 0) {
    parts.push(t('order.refunded', { amount: formatMoney(order.refunded, locale) }));
  }
  return parts;
}
