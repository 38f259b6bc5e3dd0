import type { CustomerView } from '../../backend/http/contract.ts';
import { formatDay } from '../formatting.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import { useSurroundings } from '../surroundings.ts';

export function HistoryFold({ customer }: { customer: CustomerView }) {
  const { t, has, locale } = useTexts();
  const { host } = useSurroundings();
  const { earlierTickets } = customer;
  if (earlierTickets.length === 0) return null;
  return (
    <section className="folds">
      <details>
        <summary>
          <Icon name="history" />
          <b>{t('history.heading')}</b>
          <span className="sub">{t('history.count', { count: earlierTickets.length })}</span>
          <Icon name="chevron" className="turn" />
        </summary>
        <ul>
          {earlierTickets.map(({ ticketId, subject, status, createdAt }) => (
            <li key={ticketId}>
              <button
                type="button"
                className="link"
                onClick={() => void host.openTicket(ticketId).catch(() => undefined)}
              >
                <bdi>{subject}</bdi>
              </button>
              <span className="sub">
                {has(`status.${status}`) ? t(`status.${status}`) : status}{' '}
                {formatDay(createdAt, locale)}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
