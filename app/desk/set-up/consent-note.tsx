import { useTexts } from '../../i18n.ts';
import { problemText } from '../../panels/problem-note.tsx';
import { DeskMessage } from '../desk-message.tsx';
import type { SetUpState } from './use-set-up.ts';

const ADMINS_ONLY = new Set(['admins_only', 'forbidden', 'helpdesk_forbidden']);

/** What became of connecting: refused by us, refused or left in the window, or awaited there. */
export function ConsentNote({ state }: { state: SetUpState }) {
  const texts = useTexts();
  const { t } = texts;
  const { consent } = state;
  const refused = state.failureOf('connect');
  return (
    <div aria-live="polite">
      {refused && (
        <DeskMessage
          tone="problem"
          text={
            ADMINS_ONLY.has(refused.code)
              ? t('set_up_page.admins_only')
              : problemText(refused.code, refused.retryAfterSeconds, texts)
          }
        />
      )}
      {consent && consent.phase !== 'awaited' && (
        <DeskMessage tone="problem" text={t(`set_up_page.consent_${consent.phase}`)} />
      )}
      {consent?.phase === 'awaited' && (
        <DeskMessage tone="plain" text={t('set_up_page.consent_awaited')}>
          <a className="link" href={consent.authorizeUrl} target="_blank" rel="noreferrer">
            {t('set_up_page.consent_link')}
          </a>
        </DeskMessage>
      )}
    </div>
  );
}
