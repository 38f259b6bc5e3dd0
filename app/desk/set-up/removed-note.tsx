import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import { formatDay } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { DeskMessage } from '../desk-message.tsx';
import { ThingGroups } from './thing-groups.tsx';

/** After removal: what is left in the helpdesk, and until when the data can be had back. */
export function RemovedNote({ view }: { view: SetUpView }) {
  const { t, locale } = useTexts();
  const left = view.things.filter(({ state }) => state === 'left');
  const { dataDeletedAt } = view;
  return (
    <section aria-labelledby="removed-heading" data-testid="removed">
      <header>
        <h2 id="removed-heading">{t('set_up_page.removed.title')}</h2>
      </header>
      <DeskMessage
        tone="plain"
        text={
          dataDeletedAt === null
            ? t('set_up_page.removed.text')
            : t('set_up_page.removed.text_until', { day: formatDay(dataDeletedAt, locale) })
        }
      />
      {left.length > 0 && (
        <>
          <p className="lead">{t('set_up_page.removed.left')}</p>
          <ThingGroups things={left} />
        </>
      )}
    </section>
  );
}
