import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';

export function Tray({ onKeys }: { onKeys: (() => void) | null }) {
  const { t } = useTexts();
  return (
    <div className="tray">
      <Icon name="conversation" />
      <h1>{t('brand')}</h1>
      {onKeys && (
        <button type="button" aria-label={t('keys.open')} title={t('keys.open')} onClick={onKeys}>
          <kbd>?</kbd>
        </button>
      )}
    </div>
  );
}
