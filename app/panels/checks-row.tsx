import type { CheckView } from '../../backend/http/contract.ts';
import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';

/** "Is it safe?", answered before reading. */
export function ChecksRow(props: { checks: CheckView[]; stale: boolean; reviewed: boolean }) {
  const { t } = useTexts();
  if (props.reviewed) {
    return (
      <ul className="gate">
        <li>
          <Icon name="check" />
          {t('draft.reviewed')}
        </li>
      </ul>
    );
  }
  const kinds = [...new Set(props.checks.map(({ kind }) => kind))];
  const failed = new Set(props.checks.filter(({ ok }) => !ok).map(({ kind }) => kind));
  // What passes first, as the eye ends at what does not.
  kinds.sort((a, b) => Number(failed.has(a)) - Number(failed.has(b)));
  if (kinds.length === 0) return null;
  return (
    <ul className="gate" aria-label={t('checks.heading')}>
      {kinds.map((kind) => (
        <li key={kind} className={failed.has(kind) ? 'no' : ''}>
          {kind !== 'unchecked' && <Icon name={failed.has(kind) ? 'cross' : 'check'} />}
          {t(`checks.${kind}`)}
          {kind !== 'unchecked' && (
            <span className="unseen">
              {' '}
              {t(failed.has(kind) ? 'checks.failed' : 'checks.passed')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
