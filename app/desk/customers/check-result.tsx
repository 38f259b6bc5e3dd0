import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { FileReportView, UploadView } from '../../../backend/http/contract-customers.ts';
import { formatMoney } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { DeskMessage } from '../desk-message.tsx';
import { MappingForm } from './mapping-form.tsx';
import { RowErrors } from './row-errors.tsx';
import { StepButtons } from './step-buttons.tsx';
import type { UploadsState } from './use-uploads.ts';

/** What importing the file would do, before anything is stored. */
export function CheckResult(props: { upload: UploadView; state: UploadsState }) {
  const { upload, state } = props;
  const { t } = useTexts();
  const [isMapping, setMapping] = useState(false);
  const { report } = upload;
  if (report === null) return null;
  if (isMapping) {
    const again = {
      ...upload,
      unknownStatuses: [...upload.unknownStatuses, ...report.unknownStatuses],
    };
    return <MappingForm upload={again} state={state} />;
  }
  const { badRows, orders } = report;
  const isBusy = state.deeds.busy !== null;
  return (
    <div className="checked" data-testid="check-result">
      <p>
        <b>{t('order_file.found', { file: upload.fileName, rows: report.rows, orders })}</b>
      </p>
      <Facts report={report} />
      <UnclearAmounts report={report} />
      {badRows > 0 && (
        <>
          <DeskMessage
            tone="problem"
            text={t(orders > 0 ? 'order_file.bad' : 'order_file.all_bad', { count: badRows })}
          />
          <RowErrors report={report} />
        </>
      )}
      <StepButtons state={state} upload={upload}>
        {orders > 0 && (
          <Button
            size="small"
            isPrimary={badRows === 0}
            disabled={isBusy}
            onClick={() => void state.store(upload.uploadId, badRows > 0)}
          >
            {badRows === 0
              ? t('order_file.import', { count: orders })
              : t('order_file.import_good', { count: orders, bad: badRows })}
          </Button>
        )}
        <Button size="small" disabled={isBusy} onClick={() => setMapping(true)}>
          {t('order_file.change')}
        </Button>
      </StepButtons>
      <p className="sub">{t('order_file.import_hint')}</p>
    </div>
  );
}

/** Where nothing in the file says which sign is the decimal one, a person has to look. */
function UnclearAmounts({ report }: { report: FileReportView }) {
  const { t } = useTexts();
  const { example = null, rows = 0 } = report.unclearAmounts ?? {};
  if (example === null) return null;
  return <DeskMessage tone="plain" text={t('order_file.unclear', { ...example, count: rows })} />;
}

function Facts({ report }: { report: FileReportView }) {
  const { t, locale } = useTexts();
  const { firstAt, lastAt, currencies, customers, repeated, unpaidRows, zeroTotals } = report;
  const day = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(iso));
  const facts = [
    t('order_file.customers', { count: customers }),
    firstAt !== null &&
      lastAt !== null &&
      t('order_file.between', {
        first: day(firstAt),
        last: day(lastAt),
      }),
    ...currencies.map(({ currency, orders, total }) =>
      t('order_file.sum', { sum: formatMoney({ amount: total, currency }, locale), count: orders }),
    ),
    repeated > 0 && t('order_file.repeated', { count: repeated }),
    unpaidRows > 0 && t('order_file.unpaid', { count: unpaidRows }),
    zeroTotals > 0 && t('order_file.zero', { count: zeroTotals }),
  ];
  return (
    <ul className="facts sub">
      {facts.filter(Boolean).map((fact) => (
        <li key={String(fact)}>{fact}</li>
      ))}
    </ul>
  );
}
