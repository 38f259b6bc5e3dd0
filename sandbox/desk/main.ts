import { createDeskApi, DeskError } from './api.ts';
import { createCustomerBox } from './customer-box.ts';
import type { Desk } from './desk.ts';
import { createDirectory } from './directory.ts';
import { fill, h, setAttribute } from './dom.ts';
import { createHint } from './hint.ts';
import { icon } from './icons.ts';
import { createIdentitySwitch } from './identity.ts';
import { followEvents, paced } from './live-updates.ts';
import { createPreferences } from './preferences.ts';
import type { User } from './records.ts';
import { textsFor } from './texts.ts';
import { createTicketList } from './ticket-list.ts';
import { createToasts } from './toasts.ts';
import { createTray } from './tray.ts';
import { createWorkbench } from './workbench.ts';

const RETRY_MS = 3_000;
/** One change makes several events; the list is read once for all of them. */
const LIST_GAP_MS = 500;

const preferences = createPreferences(localStorage, sessionStorage);
const api = createDeskApi((input, init) => fetch(input, init));
document.documentElement.dataset.scheme = preferences.colorScheme();

void begin();

async function begin(): Promise<void> {
  const texts = textsFor(preferences.locale() ?? navigator.language);
  try {
    const { agents, customers } = await api.listPeople();
    const agent =
      agents.find((one) => one.id === preferences.agentId()) ??
      agents.find((one) => one.role === 'agent') ??
      agents[0];
    if (agent === undefined) throw new Error('the account has no agent');
    await api.signIn(agent.id);
    await open(agent, agents, customers);
  } catch (error) {
    const isSilent = error instanceof DeskError && (error.status === 0 || error.status >= 500);
    const reason = isSilent ? texts.unreachable : texts.failed(String(error));
    fill(document.body, h('p', { class: 'unreachable whole', role: 'alert' }, reason));
    setTimeout(() => void begin(), RETRY_MS);
  }
}

async function open(agent: User, agents: User[], customers: User[]): Promise<void> {
  const locale = preferences.locale() ?? agent.locale;
  const texts = textsFor(locale);
  document.documentElement.lang = locale;
  document.title = texts.title;

  const directory = createDirectory();
  directory.learn({ users: [...agents, ...customers] });
  const [fields, groups, app] = await Promise.all([
    api.listFields(),
    api.listGroups(),
    api.readApp(),
  ]);
  directory.learn({ fields, groups });

  const toasts = createToasts(texts.close);
  const desk: Desk = {
    api,
    directory,
    app,
    agent,
    locale,
    texts,
    now: () => new Date(),
    colorScheme: () => preferences.colorScheme(),
    say: toasts.say,
    openTicket: (ticketId) => {
      location.hash = `#/tickets/${ticketId}`;
    },
  };

  const list = createTicketList(desk);
  const tray = createTray(texts, preferences);
  const workbench = createWorkbench(desk, customers, preferences, tray, list.mark);
  const box = createCustomerBox(desk, () => workbench.current()?.ticket() ?? null);
  box.setCustomers(customers);
  const beginAnew = (): void => {
    workbench.remember();
    location.reload();
  };
  const identity = createIdentitySwitch(desk, agents, {
    identity(userId) {
      preferences.setAgentId(userId);
      preferences.setLocale(null);
      beginAnew();
    },
    locale(next) {
      preferences.setLocale(next);
      beginAnew();
    },
    colorScheme() {
      const next = preferences.colorScheme() === 'dark' ? 'light' : 'dark';
      preferences.setColorScheme(next);
      document.documentElement.dataset.scheme = next;
      workbench.emitToAll('colorScheme.changed', next);
    },
  });
  const unreachable = h(
    'p',
    { class: 'unreachable', role: 'alert', hidden: true },
    texts.unreachable,
  );
  const rail = h(
    'nav',
    { class: 'rail', 'aria-label': texts.title },
    h('span', { class: 'rail-mark', 'aria-hidden': 'true' }, icon('bubbles')),
    railLink('#/', 'tickets', texts.tickets),
    agent.role === 'admin' ? railLink('#/app', 'app', texts.appPage) : null,
  );
  fill(
    document.body,
    rail,
    h('header', { class: 'bar' }, workbench.tabs, box.opener, identity),
    h('div', { class: 'banners' }, unreachable, createHint(texts, preferences)),
    h('div', { class: 'columns' }, list.element, workbench.stage, tray.element),
    box.element,
    toasts.element,
  );

  const readList = async (): Promise<void> => {
    const page = await api.listTickets().catch(() => null);
    if (page === null) return;
    directory.learn({ users: page.users, groups: page.groups });
    list.show(page.tickets);
  };
  const readListSoon = paced(() => void readList(), LIST_GAP_MS);
  followEvents({
    ticketChanged(ticketId) {
      workbench.refresh(ticketId);
      readListSoon();
    },
    reconnected() {
      // The sandbox may have begun anew meanwhile, and know neither session nor agent.
      api.signIn(agent.id).then(
        () => {
          workbench.refresh(null);
          readListSoon();
        },
        () => location.reload(),
      );
    },
    connection: (isUp) => setAttribute(unreachable, 'hidden', isUp),
  });
  const follow = (): void => {
    workbench.follow(location.hash);
    for (const link of rail.querySelectorAll('a')) {
      const isApp = link.hash === '#/app';
      const isHere = isApp === (location.hash === '#/app');
      setAttribute(link, 'aria-current', isHere ? 'true' : null);
    }
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('pagehide', () => workbench.remember());
  await readList();
  follow();
}

function railLink(href: string, name: 'tickets' | 'app', label: string): HTMLElement {
  return h(
    'a',
    { href, title: label, 'data-testid': `rail-${name}` },
    icon(name),
    h('span', { class: 'visually-hidden' }, label),
  );
}
