import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';

export function Tray(props: { onKeys: (() => void) | null; onLanguages?: (() => void) | null }) {
  const { onKeys, onLanguages } = props;
  const { t } = useTexts();
  return (
    <div className="tray">
      <Icon name="conversation" />
      <h1>{t('brand')}</h1>
      {onLanguages && (
        <button
          type="button"
          aria-label={t('reading.heading')}
          title={t('reading.heading')}
          onClick={onLanguages}
        >
          <Icon name="globe" />
        </button>
      )}
      {onKeys && (
        <button type="button" aria-label={t('keys.open')} title={t('keys.open')} onClick={onKeys}>
          <kbd>?</kbd>
        </button>
      )}
    </div>
  );
}
