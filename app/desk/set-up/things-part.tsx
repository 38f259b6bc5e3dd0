import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { ThingGroups } from './thing-groups.tsx';

/** Everything of ours in the helpdesk, with where each stands; open while something is amiss. */
export function ThingsPart({ view }: { view: SetUpView }) {
  const { t } = useTexts();
  const { things } = view;
  if (things.length === 0) return null;
  const made = things.filter(({ state }) => state === 'made' || state === 'adopted').length;
  const failed = things.filter(({ state }) => state === 'failed').length;
  return (
    <section aria-labelledby="things-heading">
      <details open={failed > 0} data-testid="things">
        <summary>
          <Icon name="chevron" />
          <h2 id="things-heading">{t('set_up_page.things.title')}</h2>
          <span className="sub">
            {t('set_up_page.things.summary', { made, failed, total: things.length })}
          </span>
        </summary>
        <ThingGroups things={things} />
      </details>
    </section>
  );
}
