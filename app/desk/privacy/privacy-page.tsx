import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { formatDay } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';
import { FailureNote } from '../../panels/problem-note.tsx';
import { DeskFailure, DeskMessage, RemovedMessage } from '../desk-message.tsx';
import type { DeskPageProps } from '../pages.ts';
import { MaskingPart } from './masking-part.tsx';
import { PersonPart } from './person-part.tsx';
import { PrivacyFrame } from './privacy-frame.ts';
import { PrivacyLog } from './privacy-log.tsx';
import { RetentionPart } from './retention-part.tsx';
import { usePrivacy } from './use-privacy.ts';

/** What is held of people: erase or export one, export all, decide how long texts stay. */
export default function PrivacyPage({ isAdmin }: DeskPageProps) {
  const { t } = useTexts();
  if (isAdmin !== false) return <Privacy />;
  return (
    <section aria-labelledby="privacy-heading">
      <header>
        <h2 id="privacy-heading">{t('desk.data-privacy')}</h2>
      </header>
      <DeskMessage tone="plain" text={t('set_up_page.admins_only')} />
    </section>
  );
}

function Privacy() {
  const { t, locale } = useTexts();
  const state = usePrivacy();
  const { value: view, failure, reload } = state.reading;
  const exportFailure = state.failureOf('export');
  return (
    <PrivacyFrame>
      <section aria-labelledby="privacy-heading" aria-busy={!view}>
        <header>
          <h2 id="privacy-heading">{t('desk.data-privacy')}</h2>
        </header>
        <p className="lead">{t('privacy_page.lead')}</p>
        {failure && <DeskFailure failure={failure} onRetry={reload} />}
        {view?.dataDeletedAt && (
          <RemovedMessage
            text={t('privacy_page.removed', { day: formatDay(view.dataDeletedAt, locale) })}
          />
        )}
        <PersonPart state={state} />
      </section>
      <section aria-labelledby="retention-heading">
        {view ? <RetentionPart state={state} view={view} /> : <Skeleton height="96px" />}
      </section>
      <section aria-labelledby="masking-heading">
        {view ? <MaskingPart state={state} view={view} /> : <Skeleton height="72px" />}
      </section>
      <section aria-labelledby="export-heading" data-testid="export-account">
        <header>
          <h2 id="export-heading">{t('privacy_page.export.title')}</h2>
        </header>
        <p className="lead">{t('privacy_page.export.lead')}</p>
        <Button
          size="small"
          disabled={state.busy !== null}
          onClick={() => void state.exportTo(null)}
        >
          {t(state.busy === 'export' ? 'privacy_page.export.busy' : 'privacy_page.export.yes')}
        </Button>
        <p className="sub" role="status">
          {state.done === 'export' ? t('privacy_page.export.done') : ''}
        </p>
        {exportFailure && <FailureNote failure={exportFailure} />}
        {view && (
          <p className="sub">{t('privacy_page.export.removal', { days: view.graceDays })}</p>
        )}
      </section>
      <section aria-labelledby="log-heading">
        <header>
          <h2 id="log-heading">{t('privacy_page.log.title')}</h2>
        </header>
        {view ? <PrivacyLog log={view.log} /> : <Skeleton height="96px" />}
      </section>
    </PrivacyFrame>
  );
}
