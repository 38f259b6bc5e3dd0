import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef } from 'react';
import { useTexts } from '../i18n.ts';
import { useSurroundings } from '../surroundings.ts';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['?', 'help'],
] as const;

/** The browser's own dialog: focus, Escape and the back drop come with it. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTexts();
  const { primaryKey } = useSurroundings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys">{t('keys.heading')}</h2>
      <dl>
        {[[primaryKey, 'primary'] as const, ...KEYS].map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${meaning}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="sub">{t('keys.note')}</p>
      <Button size="small" onClick={onClose}>
        {t('keys.close')}
      </Button>
    </dialog>
  );
}
