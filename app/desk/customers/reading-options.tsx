import type { FilePlanView, UploadView } from '../../../backend/http/contract-customers.ts';
import { useTexts } from '../../i18n.ts';
import { DeskMessage } from '../desk-message.tsx';
import { Choice } from './choice.tsx';
import { unclearAmount } from './follow-decimal.ts';
import {
  DATE_ORDERS,
  DECIMAL_NAMES,
  DECIMALS,
  DELIMITER_NAMES,
  DELIMITERS,
  ENCODINGS,
  FIRST_ROWS,
  TOTALS,
} from './plan-choices.ts';

/** The usual ones first; a file names others itself. */
const CURRENCIES =
  'CNY USD EUR GBP JPY AUD CAD BRL MXN KRW HKD TWD SGD THB MYR PHP VND IDR INR'.split(' ');

/** How dates, amounts and letters are to be read. */
export function ReadingOptions(props: {
  plan: FilePlanView;
  columns: UploadView['columns'];
  onChange(plan: FilePlanView): void;
  /** The columns come out otherwise: the file has to be looked at again. */
  onLook(plan: FilePlanView): void;
}) {
  const { plan, columns, onChange, onLook } = props;
  const { t } = useTexts();
  const named = (key: string, values: readonly string[], names?: Record<string, string>) =>
    values.map((one) => [one, t(`order_file.${key}_${names?.[one] ?? one}`)] as const);
  const currencies = [...new Set([...(plan.currency ? [plan.currency] : []), ...CURRENCIES])];
  const unclear = unclearAmount(plan, columns);
  return (
    <>
      <div className="options">
        <Choice
          label={t('order_file.encoding')}
          value={plan.encoding}
          options={named('encoding', ENCODINGS)}
          onChoose={(encoding) =>
            onLook({ ...plan, encoding: encoding as FilePlanView['encoding'] })
          }
        />
        <Choice
          label={t('order_file.delimiter')}
          value={plan.delimiter}
          options={named('delimiter', DELIMITERS, DELIMITER_NAMES)}
          onChoose={(delimiter) =>
            onLook({ ...plan, delimiter: delimiter as FilePlanView['delimiter'] })
          }
        />
        <Choice
          label={t('order_file.first_row')}
          value={plan.firstRow}
          options={named('first_row', FIRST_ROWS)}
          onChoose={(first) => onLook({ ...plan, firstRow: first as FilePlanView['firstRow'] })}
        />
        <Choice
          label={t('order_file.dates')}
          value={plan.dateOrder}
          options={named('dates', DATE_ORDERS)}
          onChoose={(order) => onChange({ ...plan, dateOrder: order as FilePlanView['dateOrder'] })}
        />
        <Choice
          label={t('order_file.decimal')}
          value={plan.decimal}
          options={named('decimal', DECIMALS, DECIMAL_NAMES)}
          onChoose={(decimal) => onChange({ ...plan, decimal: decimal as FilePlanView['decimal'] })}
        />
        <Choice
          label={t('order_file.currency')}
          value={plan.currency ?? ''}
          options={[
            ['', t('order_file.currency_none')],
            ...currencies.map((code) => [code, code] as const),
          ]}
          onChoose={(currency) => onChange({ ...plan, currency: currency || null })}
        />
        <Choice
          label={t('order_file.total_is')}
          value={plan.totalIs}
          options={named('total_is', TOTALS)}
          onChoose={(totalIs) => onChange({ ...plan, totalIs: totalIs as FilePlanView['totalIs'] })}
        />
      </div>
      {unclear && <DeskMessage tone="plain" text={t('order_file.decimal_unclear', unclear)} />}
    </>
  );
}
