import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { createGlobalStyle } from 'styled-components';
import type { SessionView } from '../backend/http/contract.ts';
import type { HostContext } from './hosts/host.ts';
import type { Texts } from './i18n.ts';
import { TextsContext } from './i18n.ts';
import { Frame } from './look/frame.ts';
import { LoadingPanels } from './panels/loading-panels.tsx';
import { Notice } from './panels/notices.tsx';
import { Tray } from './panels/tray.tsx';
import { Sidebar } from './sidebar.tsx';
import type { LiveSetting, Surroundings } from './surroundings.ts';
import { SurroundingsContext } from './surroundings.ts';

/** Only for who opens them: the sidebar loads without. */
const Desk = lazy(() => import('./desk/desk.tsx'));
const EditorPage = lazy(() => import('./editor-page.tsx'));
const NewTicketPage = lazy(() => import('./new-ticket-page.tsx'));

const Body = createGlobalStyle`
  body { margin: 0; }
`;

/** Theme, texts and surroundings, and what is shown while there is no ticket to show. */
export function Page(props: {
  texts: Texts;
  /** Null outside a helpdesk. */
  surroundings: Surroundings | null;
  /** Null until the host has answered. */
  context: HostContext | null;
  session: SessionView | null;
  live: LiveSetting | null;
}) {
  const { texts, surroundings, context, session, live } = props;
  const [scheme, setScheme] = useState(context?.colorScheme ?? 'light');
  const host = surroundings?.host ?? null;
  useEffect(() => host?.onColorScheme(setScheme), [host]);
  useEffect(() => setScheme(context?.colorScheme ?? 'light'), [context]);
  const theme = useMemo(() => {
    const rtl = document.documentElement.dir === 'rtl';
    return { ...DEFAULT_THEME, rtl, colors: { ...DEFAULT_THEME.colors, base: scheme } };
  }, [scheme]);

  const { t } = texts;
  return (
    <ThemeProvider theme={theme}>
      <Body />
      <TextsContext.Provider value={texts}>
        <SurroundingsContext.Provider value={surroundings}>
          <Frame>
            {!surroundings || !session || !live ? (
              <Waiting>
                <Notice
                  title={t('notices.outside_title')}
                  text={t('notices.outside')}
                  action={null}
                />
              </Waiting>
            ) : session.location === 'nav_bar' ? (
              context && (
                <Suspense fallback={null}>
                  <Desk isAdmin={context.isAdmin} />
                </Suspense>
              )
            ) : !context && session.location === 'ticket_editor' ? null : !context ? (
              <Waiting>
                <LoadingPanels requesterName={null} />
              </Waiting>
            ) : session.location === 'ticket_editor' ? (
              <Suspense fallback={null}>
                <EditorPage key={context.ticketId} context={context} session={session} />
              </Suspense>
            ) : session.location === 'new_ticket_sidebar' ? (
              <Suspense fallback={null}>
                <NewTicketPage context={context} session={session} />
              </Suspense>
            ) : context.ticketId === null ? (
              <Waiting>
                <Notice
                  title={t('notices.no_ticket_title')}
                  text={t('notices.no_ticket')}
                  action={null}
                />
              </Waiting>
            ) : (
              <Sidebar
                key={context.ticketId}
                ticketId={context.ticketId}
                context={context}
                session={session}
                live={live}
              />
            )}
          </Frame>
        </SurroundingsContext.Provider>
      </TextsContext.Provider>
    </ThemeProvider>
  );
}

/** The frame without a ticket: nothing to press yet. */
function Waiting({ children }: { children: ReactNode }) {
  return (
    <>
      <Tray onKeys={null} />
      <main className="scroll">{children}</main>
    </>
  );
}
