import { useTexts } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import type { SaveGuard } from '../use-save-guard.ts';

/** Why the helpdesk did not save, and the way to have it saved all the same. */
export function SaveStop({ guard }: { guard: SaveGuard }) {
  const { t } = useTexts();
  if (guard.stop === null) return null;
  return (
    <section className="save-stop" role="alert">
      <p>
        <Icon name="warning" />
        <span>{guard.sentence}</span>
      </p>
      {guard.isAllowed ? (
        <p className="sub">{t('saving.allowed')}</p>
      ) : (
        <button type="button" className="link" onClick={guard.allow}>
          {t('saving.allow')}
        </button>
      )}
    </section>
  );
}
