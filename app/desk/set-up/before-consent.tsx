import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useState } from 'react';
import { useTexts } from '../../i18n.ts';
import { problemText } from '../../panels/problem-note.tsx';
import { DeskMessage } from '../desk-message.tsx';
import { ConsentNote } from './consent-note.tsx';
import { MetTriggers } from './met-triggers.tsx';
import { ACCOUNT_LISTS } from './read-account.ts';
import { RemovedNote } from './removed-note.tsx';
import { SeniorGroupChoice } from './senior-group-choice.tsx';
import { ThingGroups } from './thing-groups.tsx';
import { type Preview, usePreview } from './use-preview.ts';
import type { SetUpState } from './use-set-up.ts';

/** Everything that consent would bring, before it is given; and the one button that asks for it. */
export function BeforeConsent({ state }: { state: SetUpState }) {
  const texts = useTexts();
  const { t } = texts;
  const { state: preview, again } = usePreview();
  const removed = state.view?.status === 'removed' ? state.view : null;
  const [groupId, setGroupId] = useState(removed?.seniorGroup?.groupId ?? null);
  return (
    <>
      <section aria-labelledby="set-up-heading">
        <header>
          <h2 id="set-up-heading">{t(removed ? 'set_up_page.removed.title' : 'desk.set-up')}</h2>
          {!removed && (
            <p className="sub" role="status" data-testid="set-up-status">
              {t('set_up_page.status_new')}
            </p>
          )}
          <span className="space" />
          <Button
            isPrimary
            size="small"
            disabled={state.busy !== null}
            onClick={() => state.connect(groupId)}
          >
            {t(removed ? 'set_up_page.connect_again' : 'set_up_page.connect')}
          </Button>
        </header>
        {removed ? (
          <RemovedNote view={removed} />
        ) : (
          <p className="lead">{t('set_up_page.before_new')}</p>
        )}
        <ConsentNote state={state} />
        {preview.phase === 'failed' && (
          <DeskMessage tone="problem" text={problemText(preview.code, null, texts)}>
            {t('set_up_page.preview.connect_anyway')}{' '}
            <button type="button" className="link" onClick={again}>
              {t('notices.retry')}
            </button>
          </DeskMessage>
        )}
        <Unread preview={preview} onRetry={again} />
      </section>
      {preview.phase !== 'failed' && (
        <section aria-labelledby="things-heading" aria-busy={preview.phase === 'reading'}>
          <header>
            <h2 id="things-heading">{t('set_up_page.preview.title')}</h2>
            <p className="sub">{summary(preview, t)}</p>
          </header>
          <div className="two choosing">
            {preview.phase === 'ready' ? (
              <ThingGroups
                things={preview.preview.things.map((thing) =>
                  // The group that was chosen is there: none is made.
                  thing.kind === 'group' && groupId !== null
                    ? { ...thing, title: nameOf(preview, groupId), description: '', exists: true }
                    : thing,
                )}
              />
            ) : (
              <LoadingThings />
            )}
            <aside>
              <SeniorGroupChoice
                groups={preview.phase === 'ready' ? preview.preview.groups : []}
                groupId={groupId}
                onChoose={setGroupId}
              />
              {preview.phase === 'ready' && (
                <MetTriggers preview={preview.preview} isKnown={!preview.unread.has('triggers')} />
              )}
              <div>
                <h3>{t('set_up_page.preview.then_title')}</h3>
                <p className="sub">{t('set_up_page.preview.then')}</p>
              </div>
            </aside>
          </div>
        </section>
      )}
    </>
  );
}

type Ready = Extract<Preview, { phase: 'ready' }>;

const nameOf = ({ preview }: Ready, groupId: string) =>
  preview.groups.find((group) => group.groupId === groupId)?.name ?? '';

function summary(preview: Preview, t: ReturnType<typeof useTexts>['t']): string {
  if (preview.phase !== 'ready') return t('set_up_page.preview.reading');
  const { things } = preview.preview;
  const existing = things.filter(({ exists }) => exists).length;
  return t('set_up_page.preview.summary', { count: things.length - existing, existing });
}

/** Lists that the admin's login could not read: what stands below may lack them. */
function Unread({ preview, onRetry }: { preview: Preview; onRetry(): void }) {
  const { t, locale } = useTexts();
  if (preview.phase !== 'ready' || preview.unread.size === 0) return null;
  const names = [...preview.unread.keys()].map((list) => t(`set_up_page.preview.list_${list}`));
  const codes = new Set(preview.unread.values());
  const why = codes.has('account_unreachable')
    ? 'unreachable'
    : codes.has('account_forbidden')
      ? 'forbidden'
      : 'missing';
  const isAll = names.length === ACCOUNT_LISTS.length;
  return (
    <DeskMessage
      tone="problem"
      text={t(`set_up_page.preview.${isAll ? 'unread_all' : 'unread'}_${why}`, {
        names: new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
      })}
    >
      {t('set_up_page.preview.connect_anyway')}{' '}
      <button type="button" className="link" onClick={onRetry}>
        {t('notices.retry')}
      </button>
    </DeskMessage>
  );
}

/** The layout to come. */
function LoadingThings() {
  return (
    <div className="groups">
      {[4, 1, 5].map((count) => (
        <div className="group" key={count}>
          <h3>
            <Skeleton width="96px" height="14px" />
          </h3>
          <ul>
            {['88%', '72%', '94%', '66%', '80%'].slice(0, count).map((width) => (
              <li key={width}>
                <Skeleton width="50%" height="14px" />
                <Skeleton width={width} height="12px" />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
