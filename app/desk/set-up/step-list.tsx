import type { SetUpView } from '../../../backend/http/contract-set-up.ts';
import { useTexts } from '../../i18n.ts';
import { Icon } from '../../icon.tsx';
import { minutesLeft } from './history-pace.ts';
import { Circle } from './thing-groups.tsx';
import { usePace } from './use-pace.ts';

type Step = SetUpView['steps'][number];

/** What set-up does, in its order; each with where it stands in one sentence. */
export function StepList(props: {
  steps: Step[];
  /** Null where pausing is not offered. */
  onPause: ((isPaused: boolean) => void) | null;
  isBusy: boolean;
}) {
  return (
    <ol className="steps">
      {props.steps.map((step) => (
        <StepItem key={step.key} step={step} onPause={props.onPause} isBusy={props.isBusy} />
      ))}
    </ol>
  );
}

function StepItem(props: {
  step: Step;
  onPause: ((isPaused: boolean) => void) | null;
  isBusy: boolean;
}) {
  const { key, state } = props.step;
  const { t } = useTexts();
  const isLong = key === 'history' && (state === 'running' || state === 'paused');
  const title = t(`set_up.${key}.title`);
  return (
    <li className={state} data-testid={`step-${key}`} data-state={state}>
      <StepIcon state={state} />
      <div className="room">
        <h3>
          {title}
          <span className="unseen">{t(`step_state.${state}`)}</span>
        </h3>
        <StepSentence step={props.step} />
      </div>
      {isLong && props.onPause && (
        <button
          type="button"
          className="link"
          disabled={props.isBusy}
          aria-label={t(
            state === 'paused'
              ? 'set_up_page.history.resume_long'
              : 'set_up_page.history.pause_long',
          )}
          onClick={() => props.onPause?.(state !== 'paused')}
        >
          {t(state === 'paused' ? 'set_up_page.history.resume' : 'set_up_page.history.pause')}
        </button>
      )}
    </li>
  );
}

/** What was made or found; else how far it is; else what it is about. */
function StepSentence({ step }: { step: Step }) {
  const texts = useTexts();
  const { key, state, detail, progress } = step;
  const marks = usePace(state === 'running' ? (progress?.done ?? null) : null);
  const total = progress?.total ?? null;
  if (progress !== null && (state === 'running' || state === 'paused')) {
    const minutes = total === null || state === 'paused' ? null : minutesLeft(marks, total);
    const known = total === null ? 'set_up_page.history.so_far' : 'set_up_page.history.of';
    return (
      <p className="sub">
        {texts.t(known, { done: progress.done, total: total ?? 0 })}
        {state === 'paused' && texts.t('list.item') + texts.t('set_up_page.history.paused')}
        {minutes !== null &&
          texts.t('list.item') + texts.t('set_up_page.history.minutes', { minutes })}
      </p>
    );
  }
  const said = detail && `set_up_detail.${detail.code}`;
  const isSaid = said !== null && texts.has(said) && state !== 'failed';
  return (
    <p className="sub">
      {isSaid ? texts.t(said, detail?.params ?? {}) : texts.t(`set_up.${key}.${state}`)}
    </p>
  );
}

function StepIcon({ state }: { state: Step['state'] }) {
  if (state === 'done') return <Icon name="checkCircle" />;
  if (state === 'failed') return <Icon name="warning" />;
  if (state === 'running') return <span aria-hidden="true" className="icon s16 spinner" />;
  return state === 'paused' ? <Icon name="clock" /> : <Circle />;
}
