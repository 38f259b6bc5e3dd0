import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { betweenSentences } from '../between-sentences.ts';
import { SwitchRow } from './switch-row.tsx';
import type { SetUpState } from './use-set-up.ts';
import { WorkSettings } from './work-settings.tsx';

type Switch = keyof SetUpView['switches'];

// The backend's list is a value, which this side does not import; the type holds this complete.
const SWITCHES = Object.keys({ fields: 0, routing: 0, answers: 0 } satisfies Record<
  Switch,
  0
>) as Switch[];

/** What Crossdesk does here by itself: nothing in watch mode, then one thing after the other. */
export function WorkingPart({ state, mayAct }: { state: SetUpState; mayAct: boolean }) {
  const { t, locale } = useTexts();
  const { view } = state;
  if (!view) return null;
  const on = SWITCHES.filter((name) => view.switches[name]);
  const isWatching = on.length === 0;
  return (
    <section aria-labelledby="work-heading">
      <header>
        <h2 id="work-heading">
          {t(isWatching ? 'set_up_page.working.title_watch' : 'set_up_page.working.title')}
        </h2>
        <p className="sub" role="status" data-testid="working-status">
          {t('set_up_page.working.count', { count: on.length })}
        </p>
      </header>
      <div className="two">
        <div>
          {isWatching && (
            <div className="watch-banner" data-testid="watch-banner">
              <Icon name="notice" />
              <p>
                <b>{t('set_up_page.working.watch_title')}</b>
                {betweenSentences(locale)}
                {t('set_up_page.working.watch')}{' '}
                <a className="link" href="#watch-list">
                  {t('set_up_page.working.watch_link')}
                </a>
              </p>
            </div>
          )}
          <ul className="switches">
            {SWITCHES.map((name) => (
              <SwitchRow key={name} name={name} state={state} view={view} mayAct={mayAct} />
            ))}
          </ul>
        </div>
        <aside>
          <WorkSettings state={state} view={view} mayAct={mayAct} />
        </aside>
      </div>
    </section>
  );
}
