import circle from '@zendeskgarden/svg-icons/src/16/circle-stroke.svg?raw';
import type { SetUpView } from '../../backend/http/contract-set-up.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';

type Step = SetUpView['steps'][number];

/** What set-up does, in its order; each with where it stands in one sentence. */
export function StepList({ steps }: { steps: Step[] }) {
  const { t } = useTexts();
  return (
    <ol className="steps">
      {steps.map(({ key, state }) => (
        <li key={key} className={state} data-testid={`step-${key}`} data-state={state}>
          <StepIcon state={state} />
          <div>
            <h3>
              {t(`set_up.${key}.title`)}
              <span className="unseen">{t(`step_state.${state}`)}</span>
            </h3>
            <p className="sub">{t(`set_up.${key}.${state}`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepIcon({ state }: { state: Step['state'] }) {
  if (state === 'done') return <Icon name="checkCircle" />;
  if (state === 'failed') return <Icon name="warning" />;
  return (
    <span
      aria-hidden="true"
      className={`icon s16 ${state === 'running' ? 'spinner' : ''}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the package's own file, fixed at build time
      dangerouslySetInnerHTML={{ __html: state === 'running' ? '' : circle }}
    />
  );
}
