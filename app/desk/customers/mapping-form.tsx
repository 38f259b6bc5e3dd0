import { Button } from '@zendeskgarden/react-buttons';
import type { UploadView } from '../../../backend/http/contract-customers.ts';
import { useTexts } from '../../i18n.ts';
import { DeskMessage } from '../desk-message.tsx';
import { Choice } from './choice.tsx';
import { ColumnRow } from './column-row.tsx';
import { COLUMNS, isNeeded, missingIn, NEEDED, STATUSES } from './plan-choices.ts';
import { ReadingOptions } from './reading-options.tsx';
import { StepButtons } from './step-buttons.tsx';
import { usePlan } from './use-plan.ts';
import type { UploadsState } from './use-uploads.ts';

/** Which column holds what, and how the file is to be read: guessed, and as the admin has it. */
export function MappingForm(props: { upload: UploadView; state: UploadsState }) {
  const { upload, state } = props;
  const { t, locale } = useTexts();
  const own = usePlan(upload);
  if (own === null) return null;
  const { plan, change, chooseColumn } = own;
  const words = [...new Set([...upload.unknownStatuses, ...Object.keys(plan.statuses)])];
  const further = COLUMNS.filter((column) => !NEEDED.includes(column));
  const row = (column: (typeof COLUMNS)[number]) => (
    <ColumnRow
      key={column}
      column={column}
      columns={upload.columns}
      at={plan.columns[column]}
      isNeeded={isNeeded(column, plan)}
      onChoose={(at) => chooseColumn(column, at)}
    />
  );
  const missing = missingIn(plan).map((one) =>
    t(one === 'contact' ? 'order_file.contact' : `order_column.${one}`),
  );
  const isBusy = state.deeds.busy !== null;
  return (
    <form
      className="mapping"
      data-testid="mapping"
      onSubmit={(event) => {
        event.preventDefault();
        void state.check(upload.uploadId, plan);
      }}
    >
      {plan.firstRow === 'order' ? (
        <DeskMessage tone="problem" text={t('order_file.no_headings', { file: upload.fileName })} />
      ) : (
        <p className="sub">{t('order_file.mapping', { file: upload.fileName })}</p>
      )}
      <div className="columns">{NEEDED.map(row)}</div>
      <details>
        <summary>
          {t('order_file.further', {
            count: further.filter((column) => plan.columns[column] !== undefined).length,
          })}
        </summary>
        <div className="columns">{further.map(row)}</div>
      </details>
      <ReadingOptions
        plan={plan}
        columns={upload.columns}
        onChange={change}
        onLook={(again) => void state.examine(upload.uploadId, again)}
      />
      {words.length > 0 && (
        <fieldset>
          <legend>{t('order_file.words')}</legend>
          <div className="options">
            {words.map((word) => (
              <Choice
                key={word}
                label={word}
                value={plan.statuses[word] ?? ''}
                options={[
                  ['', t('order_file.word_unknown')],
                  ...STATUSES.map((one) => [one, t(`order_status.${one}`)] as const),
                ]}
                onChoose={(value) => {
                  const { [word]: _, ...others } = plan.statuses;
                  const meant = value === '' ? {} : { [word]: value as (typeof STATUSES)[number] };
                  change({ ...plan, statuses: { ...others, ...meant } });
                }}
              />
            ))}
          </div>
        </fieldset>
      )}
      <StepButtons state={state} upload={upload}>
        <Button size="small" isPrimary type="submit" disabled={isBusy || missing.length > 0}>
          {t('order_file.check')}
        </Button>
      </StepButtons>
      <p className="sub" role="status">
        {missing.length === 0
          ? t('order_file.check_hint')
          : t('order_file.incomplete', { missing: new Intl.ListFormat(locale).format(missing) })}
      </p>
    </form>
  );
}
