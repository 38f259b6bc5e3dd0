import type { UploadView } from '../../../backend/http/contract-customers.ts';
import { useTexts } from '../../i18n.ts';
import { Choice } from './choice.tsx';
import type { COLUMNS } from './plan-choices.ts';

const SAMPLES = 2;

/** One thing that we look for, the column that holds it, and what stands in there. */
export function ColumnRow(props: {
  column: (typeof COLUMNS)[number];
  columns: UploadView['columns'];
  at: number | undefined;
  isNeeded: boolean;
  onChoose(at: number | null): void;
}) {
  const { column, columns, at, isNeeded } = props;
  const { t } = useTexts();
  const isMissing = isNeeded && at === undefined;
  const name = ({ name: own, samples }: UploadView['columns'][number], place: number) =>
    own.trim() === ''
      ? t('order_file.unnamed', { place: place + 1, sample: samples[0] ?? '–' })
      : own;
  return (
    <div className={isMissing ? 'column missing' : 'column'}>
      <Choice
        label={t(`order_column.${column}`)}
        value={at === undefined ? '' : String(at)}
        options={[
          ['', t('order_file.no_column')],
          ...columns.map((one, place) => [String(place), name(one, place)] as const),
        ]}
        onChoose={(value) => props.onChoose(value === '' ? null : Number(value))}
      />
      <span className="sub samples">
        <bdi>{at === undefined ? '' : columns[at]?.samples.slice(0, SAMPLES).join(' · ')}</bdi>
      </span>
    </div>
  );
}
