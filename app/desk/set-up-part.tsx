import { Button } from '@zendeskgarden/react-buttons';
import { useTexts } from '../i18n.ts';
import { problemText } from '../panels/problem-note.tsx';
import { DeskMessage } from './desk-message.tsx';
import { StepList } from './step-list.tsx';
import type { SetUpState } from './use-set-up.ts';

/** Backend codes that a person answers by consenting once more. */
const NEEDS_CONSENT = new Set(['helpdesk_disconnected', 'disconnected', 'not_connected']);
const ADMINS_ONLY = new Set(['admins_only', 'forbidden', 'helpdesk_forbidden']);

/** Where set-up stands, and the one thing to do about it. */
export function SetUpPart({ state, isAdmin }: { state: SetUpState; isAdmin: boolean | null }) {
  const texts = useTexts();
  const { t } = texts;
  const { view, failure, readFailure } = state;
  if (!view) {
    return readFailure ? (
      <DeskMessage tone="problem" text={problemText(readFailure.code, null, texts)}>
        <button type="button" className="link" onClick={state.reload}>
          {t('notices.retry')}
        </button>
      </DeskMessage>
    ) : null;
  }

  const { status, steps } = view;
  const total = steps.length;
  const done = steps.filter((step) => step.state === 'done').length;
  const hasFailed = steps.some((step) => step.state === 'failed');
  const lost = failure !== null && NEEDS_CONSENT.has(failure.code);
  const connectable = status === 'new' || status === 'disconnected' || lost;
  const mayAct = isAdmin !== false;
  const phase = hasFailed ? 'failed' : done === total ? 'all_done' : status;
  return (
    <section id="set-up" aria-labelledby="set-up-heading">
      <header>
        <h2 id="set-up-heading">{t('desk.set-up')}</h2>
        <p className="sub" role="status" data-testid="set-up-status">
          {t(`set_up_page.status_${phase}`, { done, total })}
        </p>
        <span className="space" />
        {mayAct && connectable && (
          <Button isPrimary size="small" disabled={state.busy !== null} onClick={state.connect}>
            {t(status === 'new' ? 'set_up_page.connect' : 'set_up_page.connect_again')}
          </Button>
        )}
        {mayAct && !connectable && (status === 'ready' || hasFailed) && (
          <Button size="small" disabled={state.busy !== null} onClick={state.repair}>
            {t('set_up_page.repair')}
          </Button>
        )}
      </header>
      <progress className="bar" max={total} value={done} aria-labelledby="set-up-heading" />
      <div aria-live="polite">
        {readFailure && (
          <DeskMessage tone="problem" text={problemText(readFailure.code, null, texts)} />
        )}
        {failure && (
          <DeskMessage
            tone="problem"
            text={
              ADMINS_ONLY.has(failure.code)
                ? t('set_up_page.admins_only')
                : problemText(failure.code, failure.retryAfterSeconds, texts)
            }
          />
        )}
        {!mayAct && <DeskMessage tone="plain" text={t('set_up_page.admins_only')} />}
        {mayAct && connectable && !state.authorizeUrl && !failure && (
          <DeskMessage tone="plain" text={t(`set_up_page.before_${status}`)} />
        )}
        {state.authorizeUrl && (
          <DeskMessage tone="plain" text={t('set_up_page.consent_awaited')}>
            <a className="link" href={state.authorizeUrl} target="_blank" rel="noreferrer">
              {t('set_up_page.consent_link')}
            </a>
          </DeskMessage>
        )}
        {state.done === 'repair' && <DeskMessage tone="plain" text={t('set_up_page.repairing')} />}
      </div>
      <StepList steps={steps} />
    </section>
  );
}
