import { useCallback, useEffect, useState } from 'react';
import type { SessionView } from '../backend/http/contract.ts';
import { focusSentence } from './focus-sentence.ts';
import { languageName } from './formatting.ts';
import type { HostContext } from './hosts/host.ts';
import { useTexts } from './i18n.ts';
import { ActionBar } from './panels/action-bar.tsx';
import { Portrait } from './panels/customer-panel.tsx';
import { LanguageChoice } from './panels/language-choice.tsx';
import { Notice } from './panels/notices.tsx';
import { OwnText } from './panels/own-text.tsx';
import { Pairs } from './panels/pairs.tsx';
import { FailureNote, problemText } from './panels/problem-note.tsx';
import { Tray } from './panels/tray.tsx';
import { Unconnected, unreadyStatus } from './panels/unconnected.tsx';
import { primaryAction } from './primary-action.ts';
import { useSurroundings } from './surroundings.ts';
import { useFormText } from './use-form-text.ts';
import { useLanguages } from './use-languages.ts';
import { useNewTicketTask } from './use-new-ticket-task.ts';
import { usePageKeys } from './use-page-keys.ts';
import { useReply } from './use-reply.ts';
import { useRequester } from './use-requester.ts';

/** Beside a ticket that is being made: subject and first message in the customer's language. */
export default function NewTicketPage(props: { context: HostContext; session: SessionView }) {
  const texts = useTexts();
  const { t, locale } = texts;
  const { now } = useSurroundings();
  const requester = useRequester();
  const { view, failure, reload } = useLanguages(null, requester?.id ?? null);
  const [status, setStatus] = useState('');
  const say = useCallback((key: string) => setStatus(t(key)), [t]);
  const form = useFormText();
  const { task, language, source, choose } = useNewTicketTask(view, requester, form);
  const reply = useReply(task, say);

  // What the agent has begun to write in the host's form is not to be written twice.
  const { writeOwn, writeSubject } = reply;
  const begun = form.begun;
  useEffect(() => {
    if (begun === null) return;
    writeSubject(begun.subject);
    writeOwn(begun.text);
  }, [begun, writeOwn, writeSubject]);

  const action =
    view !== null && language === null
      ? { label: t('new_ticket.choose_language'), run: null, reason: null, besides: [] }
      : primaryAction(reply, task, texts, focusSentence, { retry: failure ? reload : null });
  usePageKeys(action.run, null);

  const unready = unreadyStatus(props.session.installationStatus, null, failure);
  if (unready && view === null) {
    return (
      <>
        <Tray onKeys={null} />
        <Unconnected status={unready} isAdmin={props.context.isAdmin} onRetry={reload} />
      </>
    );
  }
  const isWriting = reply.ownText !== null || reply.state === null;
  return (
    <>
      <Tray onKeys={null} />
      <main
        className="scroll"
        aria-label={t('new_ticket.heading')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        {failure && (
          <Notice
            title={t('problems.title')}
            text={problemText(failure.code, failure.retryAfterSeconds, texts)}
            action={{ label: t('notices.retry'), run: reload }}
          />
        )}
        {view && view.engine.state !== 'working' && (
          <Notice
            title={t(`notices.engine_${view.engine.state}_title`)}
            text={t('action.reason_down')}
            action={null}
          />
        )}
        <section className="who" aria-label={t('customer.heading')}>
          <Portrait name={requester?.name ?? ' '} />
          <div>
            <div className="name">
              {requester ? (
                <b dir="auto">{requester.name}</b>
              ) : (
                <span className="sub">{t('new_ticket.choose_requester')}</span>
              )}
            </div>
            <LanguageChoice
              value={language}
              note={requester ? t(`new_ticket.from_${source}`) : ''}
              onChoose={(next) => {
                choose(next);
                // Translated into another language before: the agent's own words are what stays.
                if (reply.state) reply.openOwn();
              }}
            />
          </div>
        </section>
        <section className="draft" aria-label={t('new_ticket.heading')}>
          <div className="head">
            <h2>{t('new_ticket.heading')}</h2>
            <span className="sub">{language && languageName(language, locale)}</span>
            {form.isDifferent && (
              <button type="button" className="link" onClick={form.take}>
                {t('new_ticket.take')}
              </button>
            )}
          </div>
          {isWriting ? (
            <>
              <input
                className="subject"
                aria-label={t('new_ticket.subject')}
                placeholder={t('new_ticket.subject')}
                lang={view?.teamLanguage}
                maxLength={150}
                value={reply.ownSubject}
                onChange={({ target }) => reply.writeSubject(target.value)}
              />
              <OwnText
                reply={reply}
                task={{
                  teamLanguage: view?.teamLanguage ?? locale,
                  customerLanguage: language ?? locale,
                }}
              />
            </>
          ) : (
            reply.state && (
              <Pairs reply={reply} state={reply.state} teamLanguage={view?.teamLanguage ?? ''} />
            )
          )}
          {reply.failure && <FailureNote failure={reply.failure} />}
        </section>
      </main>
      <ActionBar action={action} view={null} now={now()} onNext={() => undefined} />
      <p className="unseen" role="status">
        {status}
      </p>
    </>
  );
}
