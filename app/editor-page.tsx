import { useCallback, useState } from 'react';
import type { SessionView } from '../backend/http/contract.ts';
import { focusSentence } from './focus-sentence.ts';
import { languageName } from './formatting.ts';
import type { HostContext } from './hosts/host.ts';
import { useTexts } from './i18n.ts';
import { ActionBar } from './panels/action-bar.tsx';
import { LanguageChoice } from './panels/language-choice.tsx';
import { Notice } from './panels/notices.tsx';
import { Pairs } from './panels/pairs.tsx';
import { FailureNote, problemText } from './panels/problem-note.tsx';
import { Unconnected, unreadyStatus } from './panels/unconnected.tsx';
import { type PrimaryAction, primaryAction } from './primary-action.ts';
import { useSurroundings } from './surroundings.ts';
import { type EditorReply, useEditorReply } from './use-editor-reply.ts';
import { useLanguages } from './use-languages.ts';
import { usePageKeys } from './use-page-keys.ts';
import { useRequester } from './use-requester.ts';

/** A small frame above the host's editor: what the agent wrote there, in the customer's language. */
export default function EditorPage(props: { context: HostContext; session: SessionView }) {
  const texts = useTexts();
  const { t, locale } = texts;
  const { host, now } = useSurroundings();
  const { ticketId } = props.context;
  const requester = useRequester();
  const languages = useLanguages(ticketId, ticketId === null ? (requester?.id ?? null) : null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [status, setStatus] = useState('');
  const say = useCallback((key: string) => setStatus(t(key)), [t]);
  const language = chosen ?? languages.view?.customerLanguage ?? null;
  const editor = useEditorReply(ticketId, languages, language, say);
  const { reply, phase } = editor;

  const action = actionOf(editor, languages.failure ? languages.reload : null, texts);
  usePageKeys(action.run, () => void host.close());

  const unready = unreadyStatus(props.session.installationStatus, null, languages.failure);
  if (unready && languages.view === null) {
    return (
      <Unconnected status={unready} isAdmin={props.context.isAdmin} onRetry={languages.reload} />
    );
  }
  const name = language === null ? '' : languageName(language, locale);
  return (
    <>
      <main
        className="scroll compact"
        aria-label={t('editor.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-busy={phase === 'loading' && !languages.failure}
      >
        {languages.failure && languages.view === null && (
          <Notice
            title={t('problems.title')}
            text={problemText(languages.failure.code, languages.failure.retryAfterSeconds, texts)}
            action={null}
          />
        )}
        {phase !== 'loading' && phase !== 'reply' && (
          <Notice
            title={t(`editor.${phase}_title`, { language: name })}
            text={t(`editor.${phase}`, { language: name })}
            action={null}
          />
        )}
        {phase !== 'loading' && ticketId === null && (
          <LanguageChoice value={language} onChoose={setChosen} />
        )}
        {phase === 'reply' && (
          <section className="draft" aria-label={t('editor.heading', { language: name })}>
            <h2>{t('editor.heading', { language: name })}</h2>
            {editor.isOutdated && (
              <p className="sub">
                {t('editor.outdated')}{' '}
                <button type="button" className="link" onClick={editor.start}>
                  {t('editor.again')}
                </button>
              </p>
            )}
            {editor.written?.isRich && !editor.undo && <p className="sub">{t('editor.rich')}</p>}
            {editor.isStarted && reply.state ? (
              <Pairs
                reply={reply}
                state={reply.state}
                teamLanguage={reply.writtenIn ?? editor.task?.teamLanguage ?? ''}
              />
            ) : (
              <p className="own-words" dir="auto">
                {editor.written?.text}
              </p>
            )}
            {reply.failure && <FailureNote failure={reply.failure} />}
          </section>
        )}
      </main>
      <ActionBar
        action={action}
        label={t('editor.step')}
        view={null}
        now={now()}
        onNext={() => undefined}
      />
      <p className="unseen" role="status">
        {status}
      </p>
    </>
  );
}

function actionOf(
  editor: EditorReply,
  retry: (() => void) | null,
  texts: Parameters<typeof primaryAction>[2],
): PrimaryAction {
  const { t } = texts;
  const nothing = { run: null, reason: null, besides: [] };
  const { phase, reply, task, undo } = editor;
  switch (phase) {
    case 'loading':
      return { ...nothing, label: t(retry ? 'notices.retry' : 'action.loading'), run: retry };
    case 'note':
      return { ...nothing, label: t('editor.note_action'), run: editor.start };
    case 'reply': {
      if (!reply.busy && !(editor.isStarted && reply.state)) {
        return { ...nothing, label: t('editor.translate'), run: editor.start };
      }
      const action = primaryAction(reply, task, texts, focusSentence, { retry: null });
      return undo === null
        ? action
        : { ...action, besides: [{ label: t('editor.undo'), run: () => void undo() }] };
    }
    default:
      return { ...nothing, label: t('editor.translate') };
  }
}
