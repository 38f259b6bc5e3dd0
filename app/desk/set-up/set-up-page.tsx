import { Skeleton } from '@zendeskgarden/react-loaders';
import { useTexts } from '../../i18n.ts';
import { DeskFailure, DeskMessage } from '../desk-message.tsx';
import type { DeskPageProps } from '../pages.ts';
import { BeforeConsent } from './before-consent.tsx';
import { RemovePart } from './remove-part.tsx';
import { SetUpFrame } from './set-up-frame.ts';
import { SetUpProgress } from './set-up-progress.tsx';
import { ThingsPart } from './things-part.tsx';
import { useSetUp } from './use-set-up.ts';
import { WorkingPart } from './working-part.tsx';

/** How Crossdesk comes into the account, how it works there, and how it goes. */
export default function SetUpPage({ isAdmin }: DeskPageProps) {
  const { t } = useTexts();
  const state = useSetUp();
  const { view, readFailure } = state;
  const mayAct = isAdmin !== false;
  const isConnected = view?.status === 'connected' || view?.status === 'ready';
  const isNew = view?.status === 'new' || view?.status === 'removed';
  return (
    <SetUpFrame>
      {readFailure && <DeskFailure failure={readFailure} onRetry={state.reload} />}
      {!view && !readFailure && <Loading />}
      {view && mayAct && isNew && <BeforeConsent state={state} />}
      {view && !(mayAct && isNew) && <SetUpProgress state={state} mayAct={mayAct} />}
      {view && !mayAct && <DeskMessage tone="plain" text={t('set_up_page.admins_only')} />}
      {view && !isNew && (
        <>
          <WorkingPart state={state} mayAct={mayAct && isConnected} />
          <ThingsPart view={view} />
          {mayAct && <RemovePart state={state} />}
        </>
      )}
    </SetUpFrame>
  );
}

/** The layout to come. */
function Loading() {
  const { t } = useTexts();
  return (
    <section aria-busy="true" aria-labelledby="set-up-heading">
      <header>
        <h2 id="set-up-heading">{t('desk.set-up')}</h2>
        <p className="sub" role="status">
          {t('set_up_page.loading')}
        </p>
      </header>
      <Skeleton height="8px" />
      <ol className="steps">
        {['64%', '48%', '56%', '40%', '60%', '52%', '44%'].map((width) => (
          <li key={width}>
            <div className="room">
              <Skeleton width={width} height="14px" />
              <Skeleton width="90%" height="12px" />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
