import { Button } from '@zendeskgarden/react-buttons';
import type { ImportView } from '../../../backend/http/contract-glossary.ts';
import { useTexts } from '../../i18n.ts';
import { DeskMessage } from '../desk-message.tsx';
import { directionName } from './term-languages.ts';

/** What a file holds, before any of it is stored. */
export function ImportPreview(props: {
  file: string;
  found: ImportView;
  isBusy: boolean;
  onStore(): void;
  onCancel(): void;
}) {
  const { file, found, isBusy } = props;
  const { t, locale } = useTexts();
  const count = countTerms(found);
  return (
    <div className="card preview" data-testid="import-preview">
      <p role="status">{t('glossary_page.found', { count, file })}</p>
      <ul className="sub" data-testid="import-directions">
        {found.directions.map((direction) => (
          <li key={`${direction.sourceLanguage}>${direction.targetLanguage}`}>
            {t('glossary_page.of_direction', {
              direction: directionName(direction, locale),
              count: direction.count,
            })}
          </li>
        ))}
      </ul>
      <table>
        <caption>{t('glossary_page.first_terms', { count: found.first.length })}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('glossary_page.source')}</th>
            <th scope="col">{t('glossary_page.target')}</th>
          </tr>
        </thead>
        <tbody>
          {found.first.map(({ source, target, sourceLanguage, targetLanguage }) => (
            <tr key={`${sourceLanguage}>${targetLanguage}>${source}`}>
              <td lang={sourceLanguage} dir="auto">
                {source}
              </td>
              <td lang={targetLanguage} dir="auto">
                {target}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Outdated count={found.outdated} />
      <div className="buttons">
        <Button size="small" isPrimary disabled={isBusy} onClick={props.onStore}>
          {t('glossary_page.store', { count })}
        </Button>
        <Button size="small" isBasic disabled={isBusy} onClick={props.onCancel}>
          {t('glossary_page.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** What was stored, and in which directions. */
export function ImportDone({ stored }: { stored: ImportView }) {
  const { t, locale } = useTexts();
  const directions = stored.directions.map((one) => directionName(one, locale));
  return (
    <div role="status">
      <DeskMessage
        tone="good"
        text={t('glossary_page.imported', {
          count: stored.taken,
          directions: new Intl.ListFormat(locale).format(directions),
        })}
      />
      <Outdated count={stored.outdated} />
    </div>
  );
}

/** Why nothing of a file can be stored: the file, or which of its rows. */
export function ImportFaults({ problem, rows }: Pick<ImportView, 'problem' | 'rows'>) {
  const { t } = useTexts();
  return (
    <div>
      <DeskMessage tone="problem" text={t(`glossary_page.file_${problem}`)} />
      <ul className="faults sub">
        {rows.map(({ row, code, text }) => (
          <li key={row}>
            <b>{t('glossary_page.row', { row })}</b> {t(`glossary_page.rows.${code}`)}{' '}
            <q dir="auto">{text}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Outdated({ count }: { count: number }) {
  const { t } = useTexts();
  return count === 0 ? null : (
    <DeskMessage tone="plain" text={t('glossary_page.outdated', { count })} />
  );
}

const countTerms = ({ directions }: ImportView) =>
  directions.reduce((sum, { count }) => sum + count, 0);
