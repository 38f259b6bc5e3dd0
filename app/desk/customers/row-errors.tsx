import type { FileReportView } from '../../../backend/http/contract-customers.ts';
import { useTexts } from '../../i18n.ts';

/** What is wrong, kind by kind with how often, and row by row. */
export function RowErrors({ report }: { report: FileReportView }) {
  const { t } = useTexts();
  const { errors, errorCounts } = report;
  const all = Object.values(errorCounts).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(errorCounts).sort(([, a], [, b]) => b - a);
  return (
    <>
      <ul className="kinds sub">
        {kinds.map(([code, count]) => (
          <li key={code}>
            {t(`row_problem.${code}`)} <b>{t('order_file.times', { count })}</b>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="errors" tabIndex={0} aria-label={t('order_file.errors')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('order_file.row')}</th>
              <th scope="col">{t('order_file.problem')}</th>
              <th scope="col">{t('order_file.stands')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ row, code, column, value }) => (
              <tr key={`${row} ${code} ${column}`}>
                <td>{row}</td>
                <td>
                  {column !== null && `${t(`order_column.${column}`)}: `}
                  {t(`row_problem.${code}`)}
                </td>
                <td>
                  <bdi>{value}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {all > errors.length && (
        <p className="sub">{t('order_file.more_errors', { count: all - errors.length })}</p>
      )}
    </>
  );
}
