import { type AppFrame, createAppFrame } from './app-frame.ts';
import type { Desk } from './desk.ts';
import { h, setAttribute } from './dom.ts';
import { createNewTicket, type NewTicket } from './new-ticket.ts';
import type { Preferences } from './preferences.ts';
import type { User } from './records.ts';
import { readRoute } from './route.ts';
import { createTabBar } from './tab-bar.ts';
import { createTicketWorkspace, type TicketWorkspace } from './ticket-workspace.ts';
import type { Tray } from './tray.ts';
import { createAnswers } from './zaf-answers.ts';

/** What is open, and which of it is seen. The address says the latter. */
export interface Workbench {
  tabs: HTMLElement;
  stage: HTMLElement;
  current(): TicketWorkspace | null;
  follow(hash: string): void;
  refresh(ticketId: number | null): void;
  emitToAll(event: string, data?: unknown): void;
  remember(): void;
}

export function createWorkbench(
  desk: Desk,
  customers: User[],
  preferences: Preferences,
  tray: Tray,
  mark: (ticketId: number | null) => void,
): Workbench {
  const { texts } = desk;
  const open = new Map<number, TicketWorkspace>();
  let currentId: number | null = null;
  /** Where the way back from the app's page leads. */
  let lastId: number | null = null;
  let appPage: AppFrame | null = null;
  let newTicket: NewTicket | null = null;
  let isNewShown = false;
  let drafts = preferences.openTabs();

  const bar = createTabBar(desk, close, closeNewTicket);
  const welcome = h(
    'div',
    { class: 'welcome' },
    h('h1', {}, texts.chooseTicket),
    h('p', { class: 'subtle' }, texts.chooseTicketHint),
  );
  const stage = h('main', { class: 'stage', 'data-testid': 'stage' }, welcome);

  function openWorkspace(ticketId: number): TicketWorkspace {
    const known = open.get(ticketId);
    if (known !== undefined) return known;
    const draft = drafts.find((tab) => tab.ticketId === ticketId)?.draft ?? '';
    const workspace = createTicketWorkspace(desk, ticketId, draft, {
      tabChanged: () => showTabs(),
      broadcast,
      closeApp: () => tray.toggle(false),
    });
    open.set(ticketId, workspace);
    stage.append(workspace.element);
    tray.frames.append(workspace.frame.element);
    void workspace.refresh();
    return workspace;
  }

  function broadcast(from: AppFrame, event: string, data: unknown): void {
    for (const frame of frames()) if (frame !== from) frame.emit(event, data);
  }

  const frames = (): AppFrame[] => [
    ...[...open.values()].flatMap((workspace) => workspace.frames),
    ...(newTicket?.frames ?? []),
    ...(appPage === null ? [] : [appPage]),
  ];

  function showTabs(): void {
    bar.show(
      [...open.values()].map((workspace) => {
        const ticket = workspace.ticket();
        const requester = desk.directory.user(ticket?.requester_id ?? null);
        return {
          ticketId: workspace.ticketId,
          subject: ticket?.subject ?? '',
          requester: requester?.name ?? '…',
          requesterLocale: requester?.locale ?? 'en',
          isCurrent: workspace.ticketId === currentId,
          hasDraft: workspace.draft() !== '',
        };
      }),
      newTicket && { isCurrent: isNewShown, hasDraft: newTicket.hasDraft() },
    );
  }

  function close(ticketId: number): void {
    const ids = [...open.keys()];
    const neighbour = ids[ids.indexOf(ticketId) + 1] ?? ids[ids.indexOf(ticketId) - 1];
    open.get(ticketId)?.close();
    open.delete(ticketId);
    drafts = drafts.filter((tab) => tab.ticketId !== ticketId);
    if (ticketId !== currentId) showTabs();
    else {
      currentId = null;
      location.hash = neighbour === undefined ? '#/' : `#/tickets/${neighbour}`;
    }
    remember();
  }

  function closeNewTicket(): void {
    newTicket?.close();
    newTicket = null;
    if (isNewShown) location.hash = lastId === null ? '#/' : `#/tickets/${lastId}`;
    else showTabs();
  }

  function showNewTicket(isShown: boolean): void {
    isNewShown = isShown;
    if (isShown && newTicket === null) {
      newTicket = createNewTicket(desk, customers, {
        created(ticketId) {
          isNewShown = false;
          closeNewTicket();
          location.hash = `#/tickets/${ticketId}`;
        },
        changed: showTabs,
        broadcast,
        closeApp: () => tray.toggle(false),
      });
      stage.append(newTicket.element);
      tray.frames.append(...newTicket.frames.slice(0, 1).map((frame) => frame.element));
    }
    if (isShown) newTicket?.show();
    else newTicket?.hide();
  }

  function showAppPage(isShown: boolean): void {
    if (isShown && appPage === null) {
      appPage = createAppFrame(desk, {
        location: 'nav_bar',
        ticketId: null,
        answers: createAnswers(desk, {
          roots: () => ({}),
          setters: () => null,
          methods: {
            resize: () => {},
            'app.close': () => {
              location.hash = '#/';
            },
          },
        }),
        broadcast: (event, data) => {
          if (appPage !== null) broadcast(appPage, event, data);
        },
      });
      stage.append(appPage.element);
      void appPage.open();
    }
    if (appPage === null) return;
    setAttribute(appPage.element, 'hidden', !isShown);
    if (isShown) appPage.activate();
    else appPage.deactivate();
  }

  const remember = (): void =>
    preferences.setOpenTabs(
      [...open.values()].map((one) => ({ ticketId: one.ticketId, draft: one.draft() })),
    );

  return {
    tabs: bar.element,
    stage,
    current: () => (currentId === null ? null : (open.get(currentId) ?? null)),
    follow(hash) {
      const route = readRoute(hash);
      if (route.view === 'home' && lastId !== null && open.has(lastId)) {
        location.replace(`#/tickets/${lastId}`);
        return;
      }
      const isApp = route.view === 'app' && desk.agent.role === 'admin';
      currentId = route.view === 'ticket' ? route.ticketId : null;
      lastId = currentId ?? lastId;
      for (const { ticketId } of drafts) if (ticketId !== currentId) openWorkspace(ticketId);
      const next = currentId === null ? null : openWorkspace(currentId);
      drafts = [];
      for (const workspace of open.values()) if (workspace !== next) workspace.hide();
      next?.show();
      const isNew = route.view === 'new';
      showNewTicket(isNew);
      showAppPage(isApp);
      setAttribute(welcome, 'hidden', next !== null || isNew || isApp);
      tray.toggle(next !== null || isNew);
      mark(currentId);
      showTabs();
      remember();
    },
    refresh(ticketId) {
      for (const workspace of open.values()) {
        if (ticketId === null || workspace.ticketId === ticketId) void workspace.refresh();
      }
    },
    emitToAll(event, data) {
      for (const frame of frames()) frame.emit(event, data);
    },
    remember,
  };
}
