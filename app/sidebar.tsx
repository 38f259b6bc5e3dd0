import { useCallback, useEffect, useRef, useState } from 'react';
import type { SessionView } from '../backend/http/contract.ts';
import { focusSentence } from './focus-sentence.ts';
import type { HostContext } from './hosts/host.ts';
import { useTexts } from './i18n.ts';
import { keptAs } from './kept-reply.ts';
import { isTextField, keyAction } from './keyboard.ts';
import { ActionBar } from './panels/action-bar.tsx';
import { CustomerPanel } from './panels/customer-panel.tsx';
import { DraftPanel } from './panels/draft-panel.tsx';
import { HistoryFold } from './panels/history-fold.tsx';
import { KeysDialog } from './panels/keys-dialog.tsx';
import { LanguagesDialog } from './panels/languages-dialog.tsx';
import { KnownName, LoadingPanels } from './panels/loading-panels.tsx';
import { MessagesPanel } from './panels/messages-panel.tsx';
import { Notice, noticeOf } from './panels/notices.tsx';
import { PanelBoundary } from './panels/panel-boundary.tsx';
import { ParcelPanel } from './panels/parcel-panel.tsx';
import { SaveStop } from './panels/save-stop.tsx';
import { Tray } from './panels/tray.tsx';
import { Unconnected, unreadyStatus } from './panels/unconnected.tsx';
import { VerdictPanel } from './panels/verdict-panel.tsx';
import { primaryAction } from './primary-action.ts';
import { ticketTask } from './reply-task.ts';
import type { LiveSetting } from './surroundings.ts';
import { useSurroundings } from './surroundings.ts';
import { useMinute } from './use-minute.ts';
import { useReply } from './use-reply.ts';
import { useSaveGuard } from './use-save-guard.ts';
import { useTicket } from './use-ticket.ts';

/** One ticket, in the agent's reading order: how bad, who, where the parcel is, what they say, what I answer. */
export function Sidebar(props: {
  ticketId: string;
  context: HostContext;
  session: SessionView;
  live: LiveSetting;
}) {
  const { ticketId, context } = props;
  const texts = useTexts();
  const { host, backend, now: clock } = useSurroundings();
  const now = useMinute(clock);
  const { view, failure, readAt, reload, accept } = useTicket(ticketId, props.live);
  const [status, setStatus] = useState('');
  const [keysOpen, setKeysOpen] = useState(false);
  const [languagesOpen, setLanguagesOpen] = useState(false);
  const say = useCallback((key: string) => setStatus(texts.t(key)), [texts]);
  const task = view && ticketTask(view, backend, host);
  const reply = useReply(task, say, keptAs(props.live.installationId, ticketId));

  const guard = useSaveGuard(
    ticketId,
    view && { team: view.teamLanguage, customer: view.customerLanguage },
  );

  const waiting = { retry: failure ? reload : null };
  const action = primaryAction(reply, task, texts, focusSentence, waiting);
  const go = (to: 'next' | 'previous') => {
    const neighbour = view?.queue[to];
    if (neighbour) void host.openTicket(neighbour.ticketId).catch(() => undefined);
  };

  // The listener is made once; it reads what was rendered last.
  const inDialog = keysOpen || languagesOpen;
  const latest = useRef({ action, go, inDialog });
  latest.current = { action, go, inDialog };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inTextField = isTextField(document.activeElement);
      const meaning = keyAction(event, { inTextField, inDialog: latest.current.inDialog });
      if (!meaning) return;
      event.preventDefault();
      if (meaning === 'help') setKeysOpen(true);
      else if (meaning === 'primary') latest.current.action.run?.();
      else latest.current.go(meaning);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const preparing = view?.state === 'preparing';
  const unready = unreadyStatus(props.session.installationStatus, view, failure);
  if (unready) {
    return (
      <>
        <Tray onKeys={null} />
        <Unconnected status={unready} isAdmin={context.isAdmin} onRetry={reload} />
      </>
    );
  }
  const notice = noticeOf({ view, failure, readAt }, now, reload, texts);
  return (
    <>
      <Tray onKeys={() => setKeysOpen(true)} onLanguages={view && (() => setLanguagesOpen(true))} />
      <main
        className="scroll"
        aria-label={texts.t('messages.ticket')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-busy={!view && !failure}
      >
        {notice && <Notice {...notice} />}
        {!view && !failure && <LoadingPanels requesterName={context.requesterName} />}
        {view && (
          <>
            {view.verdict && (
              <PanelBoundary>
                <VerdictPanel verdict={view.verdict} view={view} now={now} onCorrected={accept} />
              </PanelBoundary>
            )}
            {!view.customer && (
              <KnownName
                name={context.requesterName}
                text={preparing ? null : texts.t('customer.unknown')}
              />
            )}
            {view.customer && (
              <PanelBoundary>
                <CustomerPanel
                  customer={view.customer}
                  now={now}
                  isAdmin={context.isAdmin}
                  onDecided={reload}
                />
              </PanelBoundary>
            )}
            {(view.order || !preparing) && (
              <PanelBoundary>
                <ParcelPanel order={view.order} now={now} />
              </PanelBoundary>
            )}
            <PanelBoundary>
              <MessagesPanel view={view} now={now} onCorrected={accept} />
            </PanelBoundary>
            {preparing && (
              <section className="sub" role="status">
                {texts.t('notices.preparing')}
              </section>
            )}
            {(reply.state || reply.ownText !== null || !preparing) && (
              <PanelBoundary>
                <DraftPanel reply={reply} view={view} onOpinion={accept} />
              </PanelBoundary>
            )}
            {view.customer && (
              <PanelBoundary>
                <HistoryFold customer={view.customer} />
              </PanelBoundary>
            )}
          </>
        )}
      </main>
      <SaveStop guard={guard} />
      <ActionBar action={action} view={view} now={now} onNext={() => go('next')} />
      {view && (
        <LanguagesDialog
          isOpen={languagesOpen}
          teamLanguage={view.teamLanguage}
          value={view.agentLanguages}
          onSaved={reload}
          onClose={() => setLanguagesOpen(false)}
        />
      )}
      <KeysDialog isOpen={keysOpen} onClose={() => setKeysOpen(false)} />
      <p className="unseen" role="status">
        {!view && !failure ? texts.t('notices.loading') : status}
      </p>
    </>
  );
}
