import { Field, Toggle } from '@zendeskgarden/react-forms';
import type { PrivacyView } from '../../../backend/http/contract-privacy.ts';
import { useTexts } from '../../i18n.ts';
import { FailureNote } from '../../panels/problem-note.tsx';
import type { PrivacyState } from './use-privacy.ts';

/** Whether translation engines are told who somebody is. */
export function MaskingPart({ state, view }: { state: PrivacyState; view: PrivacyView }) {
  const { t } = useTexts();
  const failure = state.failureOf('masking');
  return (
    <div data-testid="masking">
      <header>
        <h2 id="masking-heading">{t('privacy_page.masking.title')}</h2>
      </header>
      <Field>
        <Toggle
          checked={view.maskPersonalData}
          disabled={state.busy !== null}
          onChange={(event) => void state.mask(event.target.checked)}
        >
          <Field.Label>{t('privacy_page.masking.label')}</Field.Label>
          <Field.Hint>{t('privacy_page.masking.hint')}</Field.Hint>
        </Toggle>
      </Field>
      <p className="sub" role="status">
        {state.done === 'masking' ? t('set_up_page.settings.saved') : ''}
      </p>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
