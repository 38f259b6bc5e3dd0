import { Button } from '@zendeskgarden/react-buttons';
import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import { formatMomentIn } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { problemText } from '../../panels/problem-note.tsx';
import { useSurroundings } from '../../surroundings.ts';
import { useMinute } from '../../use-minute.ts';
import { DeskMessage } from '../desk-message.tsx';
import { ConsentNote } from './consent-note.tsx';
import { FailedStep } from './failed-step.tsx';
import { StepList } from './step-list.tsx';
import type { SetUpState } from './use-set-up.ts';

/** Backend codes that a person answers by consenting once more. */
const NEEDS_CONSENT = new Set(['helpdesk_disconnected', 'disconnected', 'not_connected']);

/** Where set-up stands, and the one thing to do about it. */
export function SetUpProgress({ state, mayAct }: { state: SetUpState; mayAct: boolean }) {
  const { t, locale } = useTexts();
  const { now: clock } = useSurroundings();
  const now = useMinute(clock);
  const { view } = state;
  if (!view) return null;
  const { status, steps } = view;
  const share = partDone(steps);
  const failed = steps.find((step) => step.state === 'failed');
  const lost = state.failed !== null && NEEDS_CONSENT.has(state.failed.failure.code);
  const isLost = status === 'disconnected' || lost || state.consent !== null;
  return (
    <section id="set-up" aria-labelledby="set-up-heading">
      <header>
        <h2 id="set-up-heading">{t('desk.set-up')}</h2>
        <p className="sub" role="status" data-testid="set-up-status">
          {statusSentence(view, t)}
        </p>
        <span className="space" />
        {view.status !== 'new' && (
          <p className="sub">{formatMomentIn(now, locale, view.teamTimeZone)}</p>
        )}
        {mayAct && isLost && (
          <Button
            isPrimary
            size="small"
            disabled={state.busy !== null}
            onClick={() => state.connect()}
          >
            {t('set_up_page.connect_again')}
          </Button>
        )}
        {mayAct && !isLost && !failed && status === 'ready' && (
          <Button size="small" disabled={state.busy !== null} onClick={state.repair}>
            {t('set_up_page.repair')}
          </Button>
        )}
      </header>
      <progress className="bar" max={1} value={share} aria-labelledby="set-up-heading" />
      {isLost && <DeskMessage tone="problem" text={t('set_up_page.before_disconnected')} />}
      <ConsentNote state={state} />
      {failed && !isLost && <FailedStep state={state} view={view} step={failed} mayAct={mayAct} />}
      <RepairNote state={state} isOver={steps.every((step) => step.state !== 'running')} />
      <StepList
        steps={steps}
        isBusy={state.busy !== null}
        onPause={
          mayAct && !isLost ? (isPaused) => state.change({ kind: 'history', isPaused }) : null
        }
      />
    </section>
  );
}

function RepairNote({ state, isOver }: { state: SetUpState; isOver: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const refused = state.failureOf('repair');
  return (
    <div aria-live="polite">
      {refused && (
        <DeskMessage
          tone="problem"
          text={problemText(refused.code, refused.retryAfterSeconds, texts)}
        />
      )}
      {state.done === 'repair' && (
        <DeskMessage
          tone={isOver ? 'good' : 'plain'}
          text={t(isOver ? 'set_up_page.repaired' : 'set_up_page.repairing')}
        />
      )}
    </div>
  );
}

/** Of the whole, 0 to 1; a step that tells how far it is counts by that. */
export function partDone(steps: SetUpView['steps']): number {
  const parts = steps.map(({ state, progress }) => {
    if (state === 'done') return 1;
    if (progress === null || progress.total === null || progress.total === 0) return 0;
    return Math.min(1, progress.done / progress.total);
  });
  return parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function statusSentence(view: SetUpView, t: ReturnType<typeof useTexts>['t']): string {
  const { status, steps } = view;
  const done = steps.filter((step) => step.state === 'done').length;
  const has = (state: string) => steps.some((step) => step.state === state);
  const phase =
    status === 'disconnected' || status === 'new' || status === 'removed'
      ? status
      : has('failed')
        ? 'failed'
        : done === steps.length
          ? 'all_done'
          : status === 'ready' || has('paused')
            ? 'ready'
            : 'connected';
  return t(`set_up_page.status_${phase}`, { done, total: steps.length });
}
