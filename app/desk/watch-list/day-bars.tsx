import type { WatchView } from '../../../backend/http/contract-set-up.ts';
import { useTexts } from '../../i18n.ts';
import { formatDate } from './format-date.ts';

/** The last days, each with how many tickets there were for seniors; a click shows that day's. */
export function DayBars(props: {
  days: WatchView['days'];
  chosen: string;
  onChoose(day: string): void;
}) {
  const { t, locale } = useTexts();
  const most = Math.max(1, ...props.days.map(({ senior }) => senior));
  return (
    <div>
      <h3>{t('watch_list.days_title')}</h3>
      <p className="sub">{t('watch_list.days_sub')}</p>
      <ul className="days">
        {props.days.map(({ day, senior, tickets }) => {
          const name = formatDate(day, locale);
          return (
            <li key={day}>
              <button
                type="button"
                aria-pressed={day === props.chosen}
                onClick={() => props.onChoose(day)}
                data-testid={`day-${day}`}
              >
                <span className="name">{name}</span>
                <span className="bar-track">
                  <span className="bar-fill" style={{ inlineSize: `${(senior / most) * 100}%` }} />
                </span>
                <span className="unseen">{t('watch_list.day_label', { senior, tickets })}</span>
                <span className="figures" aria-hidden="true">
                  <b>{t('watch_list.figure', { count: senior })}</b>
                  <span>{t('watch_list.of', { count: tickets })}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
