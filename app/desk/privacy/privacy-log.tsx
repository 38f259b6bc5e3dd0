import type { PrivacyView } from '../../../backend/http/contract-privacy.ts';
import { formatMoment } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { useSurroundings } from '../../surroundings.ts';

/** What was done about people's data, newest first; numbers and days, never a name. */
export function PrivacyLog({ log }: Pick<PrivacyView, 'log'>) {
  const { t, locale } = useTexts();
  const { now } = useSurroundings();
  if (log.length === 0) return <p className="sub">{t('privacy_page.log.none')}</p>;
  return (
    <ul className="log" data-testid="privacy-log">
      {log.map(({ action, userId, counts, at }) => (
        <li key={`${at} ${action}`}>
          <time dateTime={at}>{formatMoment(at, locale, now())}</time>
          <span>
            {t(`privacy_page.log.${action}`, { tickets: 0, messages: 0, days: 0, ...counts })}
          </span>
          <span className="sub">
            {userId === ''
              ? t('privacy_page.log.by_schedule')
              : t('privacy_page.log.by', { userId })}
          </span>
        </li>
      ))}
    </ul>
  );
}
