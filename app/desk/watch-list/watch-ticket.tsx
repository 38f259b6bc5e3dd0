import type { WatchView } from '../../../backend/http/contract-set-up.ts';
import { formatTime } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';

/** One ticket for seniors: whose it is, which of our triggers brings it there, and why. */
export function WatchTicket(props: {
  ticket: WatchView['tickets'][number];
  timeZone: string | undefined;
}) {
  const { ticketId, subject, customerName, trigger, reasons, status, at } = props.ticket;
  const { t, has, locale } = useTexts();
  const { host } = useSurroundings();
  const said = reasons
    .filter(({ code }) => has(`reasons.${code}`))
    .map(({ code, params }) => t(`reasons.${code}`, params));
  const why = said.length === 0 ? '' : said.join(t('list.clause')) + t('list.end');
  const open = () => void host.openTicket(ticketId).catch(() => undefined);
  return (
    <li data-testid={`watched-${ticketId}`}>
      <time className="sub" dateTime={at}>
        {formatTime(new Date(at), locale, props.timeZone)}
      </time>
      <div className="room">
        <div className="title">
          <button type="button" className="link" onClick={open}>
            <bdi>{subject === '' ? t('watch_list.no_subject') : subject}</bdi>
          </button>
          <span className="sub">
            #{ticketId}
            {has(`status.${status}`) && t('list.item') + t(`status.${status}`)}
          </span>
        </div>
        <p className="sub">
          <bdi>{customerName}</bdi>
          {t('list.item')}
          {trigger}
        </p>
        {why !== '' && (
          <p className="why">{why.charAt(0).toLocaleUpperCase(locale) + why.slice(1)}</p>
        )}
      </div>
    </li>
  );
}
