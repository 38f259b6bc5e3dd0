import { Button } from '@zendeskgarden/react-buttons';
import type { SetUpView, ThingView } from '../../../backend/http/contract-set-up.ts';
import { type Texts, useTexts } from '../../i18n.ts';
import { problemText } from '../../panels/problem-note.tsx';
import { betweenSentences } from '../between-sentences.ts';
import { DeskMessage } from '../desk-message.tsx';
import { listed } from './listed.ts';
import type { SetUpState } from './use-set-up.ts';

type Step = SetUpView['steps'][number];

/** What each step makes. */
const KINDS: Partial<Record<Step['key'], ThingView['kind'][]>> = {
  fields: ['field', 'column'],
  routing: ['group', 'category', 'trigger'],
  webhook: ['webhook'],
  views: ['view'],
};

/** What happened, what to do, and the button that goes on. */
export function FailedStep(props: {
  state: SetUpState;
  view: SetUpView;
  step: Step;
  mayAct: boolean;
}) {
  const texts = useTexts();
  return (
    <div className="failed-step" data-testid="failed-step">
      <DeskMessage tone="problem" text={sentences(props.step, props.view, texts)} />
      {props.mayAct && (
        <Button
          isPrimary
          size="small"
          disabled={props.state.busy !== null}
          onClick={props.state.repair}
        >
          {texts.t('set_up_page.go_on')}
        </Button>
      )}
    </div>
  );
}

function sentences({ key, problem }: Step, { things }: SetUpView, texts: Texts): string {
  const { t } = texts;
  const failed = things.filter(
    ({ kind, state }) => state === 'failed' && KINDS[key]?.includes(kind) === true,
  );
  const titles = listed(
    failed.map(({ title }) => title),
    texts,
  );
  return [
    t('set_up_page.step_failed', { title: t(`set_up.${key}.title`) }),
    ...(failed.length > 0 ? [t('set_up_page.step_failed_things', { titles })] : []),
    problem ? problemText(problem.code, null, texts) : t('set_up_page.step_failed_plain'),
  ].join(betweenSentences(texts.locale));
}
