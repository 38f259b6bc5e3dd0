import { Avatar } from '@zendeskgarden/react-avatars';
import { Tag } from '@zendeskgarden/react-tags';
import type { CustomerView } from '../../backend/http/contract.ts';
import { formatApprox, formatDay, formatMoney, formatTime, initialsOf } from '../formatting.ts';
import type { Texts } from '../i18n.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { useSurroundings } from '../surroundings.ts';
import { MaybeSame } from './maybe-same.tsx';
import { Parts } from './parts.tsx';

/** As many other open tickets as are named one by one. */
const NAMED = 2;

/** Who this is. Before our backend has answered, the name comes from the ticket beside us. */
export function CustomerPanel(props: {
  customer: CustomerView;
  now: Date;
  /** Null when the helpdesk does not tell. */
  isAdmin: boolean | null;
  /** Somebody decided who is whom. */
  onDecided(): void;
}) {
  const { customer, now } = props;
  const texts = useTexts();
  const { host } = useSurroundings();
  const zone = customer.timeZone;
  const local = zone ? formatTime(now, texts.locale, zone) : '';
  const why = customer.tierReasons
    .filter(({ code }) => texts.has(`reasons.${code}`))
    .map(({ code, params }) => texts.t(`reasons.${code}`, params))
    .join('\n');
  const more = customer.otherOpenTickets.length - NAMED;

  return (
    <section className="who" aria-label={texts.t('customer.heading')}>
      <Portrait name={customer.name} />
      <div>
        <div className="name">
          <b dir="auto">{customer.name}</b>
          {customer.tier !== 'regular' && (
            <span title={why}>
              <TierTag tier={customer.tier} />
            </span>
          )}
          <span className="space" />
          <span className="sub">
            <bdi>{customer.city}</bdi> {local}
          </span>
        </div>
        <Parts parts={summary(customer, texts)} />
        <p className="sub" data-testid="worth">
          {texts.t(`worth.${customer.worth.code}`, customer.worth.params)}
        </p>
        {customer.refunds.length > 0 && <Refunds customer={customer} />}
        {customer.otherOpenTickets.slice(0, NAMED).map((other) => (
          <div className="icon-row" key={other.ticketId}>
            <button
              type="button"
              className="link"
              title={other.subject}
              onClick={() => void host.openTicket(other.ticketId).catch(() => undefined)}
            >
              <Icon name="link" />
              {texts.t('customer.other_open', {
                id: other.ticketId,
                channel: texts.t(`channel.${other.channel}`),
              })}
            </button>
          </div>
        ))}
        {customer.maybeSame.map((other) => (
          <MaybeSame
            key={other.contact}
            contact={customer.contact}
            other={other}
            onDecided={props.isAdmin === true ? props.onDecided : null}
          />
        ))}
        {more > 0 && <div className="sub">{texts.t('customer.more_open', { count: more })}</div>}
      </div>
    </section>
  );
}

export function Portrait({ name }: { name: string }) {
  const initials = initialsOf(name);
  const isWide = /^[\u3040-\u9fff\uac00-\ud7af]{2}$/.test(initials);
  return (
    <span className={isWide ? 'portrait wide' : 'portrait'} aria-hidden="true">
      <Avatar backgroundColor="background.emphasis" foregroundColor="foreground.onEmphasis">
        <Avatar.Text>{initials}</Avatar.Text>
      </Avatar>
    </span>
  );
}

/** What came back, order by order: the agent judges, not we. */
function Refunds({ customer }: { customer: CustomerView }) {
  const { t, locale } = useTexts();
  const { refunds, orderCount } = customer;
  const returned = refunds.filter(({ what }) => what === 'returned').length;
  return (
    <details className="refunds" data-testid="refunds">
      <summary>
        {t('customer.refunds', {
          count: refunds.length,
          returned,
          of: Math.max(orderCount, refunds.length),
        })}
      </summary>
      <ul>
        {refunds.map(({ orderNumber, placedAt, what, amount }) => (
          <li key={orderNumber}>
            <bdi>{orderNumber}</bdi> {formatDay(placedAt, locale)} {t(`customer.came_back_${what}`)}{' '}
            {amount && formatMoney(amount, locale)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function TierTag({ tier }: { tier: CustomerView['tier'] }) {
  const { t } = useTexts();
  return (
    <Tag size="small" className={tier === 'vip' ? 'vip' : ''}>
      <span>{t(`tier.${tier}`)}</span>
    </Tag>
  );
}

/** `7 单 · €1,284.60（≈¥10,534）· 从未退货` */
function summary(customer: CustomerView, { t, locale }: Texts): string[] {
  const parts = [t('customer.orders', { count: customer.orderCount })];
  if (customer.spent.length > 0) {
    const spent = customer.spent.map((sum) => formatMoney(sum, locale)).join(' + ');
    const same = customer.spent.every((sum) => sum.currency === customer.spentApprox?.currency);
    const approx = customer.spentApprox && !same && formatApprox(customer.spentApprox, locale);
    parts.push(approx ? t('customer.approx', { spent, approx }) : spent);
  }
  if (customer.refunds.length === 0 && customer.orderCount > 0) {
    parts.push(t('customer.never_returned'));
  }
  if (customer.complaintCount > 0) {
    parts.push(t('customer.complaints', { count: customer.complaintCount }));
  }
  return parts;
}
