import { Skeleton } from '@zendeskgarden/react-loaders';
import { useCallback, useState } from 'react';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { useSurroundings } from '../../surroundings.ts';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import type { DeskPageProps } from '../pages.ts';
import { setUpCalls } from '../set-up/set-up-calls.ts';
import { useReading } from '../use-reading.ts';
import { DayBars } from './day-bars.tsx';
import { formatDate } from './format-date.ts';
import { watchCalls } from './watch-calls.ts';
import { WatchListFrame } from './watch-list-frame.ts';
import { WatchTicket } from './watch-ticket.tsx';

/** Often enough for a list of the day. */
const AGAIN_MS = 60_000;

/** What would have gone to the senior group, or went there, day by day, each with why. */
export default function WatchListPage({ isAdmin }: DeskPageProps) {
  const { t } = useTexts();
  if (isAdmin !== false) return <WatchList />;
  return (
    <section aria-labelledby="watch-heading">
      <header>
        <h2 id="watch-heading">{t('desk.watch-list')}</h2>
      </header>
      <DeskMessage tone="plain" text={t('set_up_page.admins_only')} />
    </section>
  );
}

function WatchList() {
  const { t, locale } = useTexts();
  const { backend } = useSurroundings();
  const [day, setDay] = useState<string | null>(null);
  const readWatch = useCallback(
    (signal: AbortSignal) => watchCalls(backend).watch(day, signal),
    [backend, day],
  );
  const readSetUp = useCallback(
    (signal: AbortSignal) => setUpCalls(backend).setUp(signal),
    [backend],
  );
  const { value: view, failure, reload } = useReading(readWatch, always);
  const { value: setUp } = useReading(readSetUp);
  const isRouting = setUp?.switches.routing === true;
  const shown = day ?? view?.day ?? null;
  /** The day that was chosen is on its way; what stands there is another one's. */
  const isStale = view !== null && shown !== view.day;
  return (
    <WatchListFrame>
      <section aria-labelledby="watch-heading" aria-busy={!view || isStale}>
        <header>
          <h2 id="watch-heading">{t('desk.watch-list')}</h2>
          <p className="sub" role="status" data-testid="watch-status">
            {shown !== null &&
              view &&
              !isStale &&
              t(isRouting ? 'watch_list.status_went' : 'watch_list.status_would', {
                day: formatDate(shown, locale),
                count: view.tickets.length,
              })}
          </p>
        </header>
        <p className="lead">{t(isRouting ? 'watch_list.lead_went' : 'watch_list.lead_would')}</p>
        {failure && <DeskFailure failure={failure} onRetry={reload} />}
        {!view && !failure && <Loading />}
        {view && (
          <div className="two">
            <div className={isStale ? 'stale' : ''}>
              {view.tickets.length === 0 ? (
                <p className="row calm" data-testid="watch-empty">
                  <Icon name="checkCircle" />
                  {t(isEmptyDay(view) ? 'watch_list.no_tickets' : 'watch_list.none')}
                </p>
              ) : (
                <ul className="watched">
                  {view.tickets.map((ticket) => (
                    <WatchTicket
                      key={ticket.ticketId}
                      ticket={ticket}
                      timeZone={setUp?.teamTimeZone}
                    />
                  ))}
                </ul>
              )}
            </div>
            <aside>
              <DayBars days={view.days} chosen={shown ?? view.day} onChoose={setDay} />
            </aside>
          </div>
        )}
      </section>
    </WatchListFrame>
  );
}

const always = () => AGAIN_MS;

const isEmptyDay = (view: { day: string; days: { day: string; tickets: number }[] }) =>
  (view.days.find(({ day }) => day === view.day)?.tickets ?? 0) === 0;

/** The layout to come. */
function Loading() {
  return (
    <div className="two">
      <ul className="watched">
        {['58%', '74%', '46%'].map((width) => (
          <li key={width}>
            <div className="room">
              <Skeleton width={width} height="14px" />
              <Skeleton width="84%" height="12px" />
            </div>
          </li>
        ))}
      </ul>
      <aside>
        <Skeleton width="60%" height="14px" />
        <Skeleton height="120px" />
      </aside>
    </div>
  );
}
