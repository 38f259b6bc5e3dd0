import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { type PrivacyView, RETENTION_DAYS } from '../../../backend/http/contract-privacy.ts';
import { useTexts } from '../../i18n.ts';
import { FailureNote } from '../../panels/problem-note.tsx';
import { Confirm } from '../confirm.tsx';
import type { PrivacyState } from './use-privacy.ts';

const FOR_EVER = 'for-ever';

/** How long the texts of quiet tickets stay. Keeping them for less deletes, and is asked about. */
export function RetentionPart({ state, view }: { state: PrivacyState; view: PrivacyView }) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<number | null>(null);
  const own = view.retentionDays;
  const offered = [...new Set([...RETENTION_DAYS, ...(own === null ? [] : [own])])].sort(
    (left, right) => left - right,
  );
  const failure = state.failureOf('retention');
  const choose = (value: string) => {
    const days = value === FOR_EVER ? null : Number(value);
    const isShorter = days !== null && (own === null || days < own);
    if (isShorter) setAsked(days);
    else void state.keepFor(days);
  };
  return (
    <div data-testid="retention">
      <header>
        <h2 id="retention-heading">{t('privacy_page.retention.title')}</h2>
      </header>
      <Field>
        <Field.Label>{t('privacy_page.retention.label')}</Field.Label>
        <Field.Hint>{t('privacy_page.retention.hint')}</Field.Hint>
        <Select
          isCompact
          value={asked ?? own ?? FOR_EVER}
          disabled={state.busy !== null}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={FOR_EVER}>{t('privacy_page.retention.for_ever')}</option>
          {offered.map((days) => (
            <option key={days} value={days}>
              {t('privacy_page.retention.days', { days })}
            </option>
          ))}
        </Select>
      </Field>
      {asked !== null && (
        <Confirm
          titleId="retention-heading"
          text={t('privacy_page.retention.confirm', { days: asked })}
          yes={t('privacy_page.retention.yes')}
          isDanger
          onYes={() => {
            void state.keepFor(asked);
            setAsked(null);
          }}
          onNo={() => setAsked(null)}
        />
      )}
      <p className="sub" role="status">
        {state.done === 'retention' ? t('set_up_page.settings.saved') : ''}
      </p>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
