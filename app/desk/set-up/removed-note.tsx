import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import { formatDay } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { betweenSentences } from '../between-sentences.ts';
import { ThingGroups } from './thing-groups.tsx';

/** After removal: what is left in the helpdesk, and until when the data can be had back. */
export function RemovedNote({ view }: { view: SetUpView }) {
  const { t, locale } = useTexts();
  const left = view.things.filter(({ state }) => state === 'left');
  const { dataDeletedAt } = view;
  return (
    <div data-testid="removed">
      <p className="lead" role="status">
        {dataDeletedAt === null
          ? t('set_up_page.removed.text')
          : t('set_up_page.removed.text_until', { day: formatDay(dataDeletedAt, locale) })}
        {betweenSentences(locale)}
        {t('set_up_page.removed.then')}
      </p>
      {left.length > 0 && (
        <>
          <p className="lead">{t('set_up_page.removed.left')}</p>
          <ThingGroups things={left} />
        </>
      )}
    </div>
  );
}
