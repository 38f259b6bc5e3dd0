import type { Desk } from './desk.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { displayLanguage } from './text-language.ts';

export interface Tab {
  ticketId: number;
  subject: string;
  requester: string;
  requesterLocale: string;
  isCurrent: boolean;
  hasDraft: boolean;
}

export interface TabBar {
  element: HTMLElement;
  /** `newTicket`: the one being made, while there is one. */
  show(tabs: Tab[], newTicket: Pick<Tab, 'isCurrent' | 'hasDraft'> | null): void;
}

/** Links, not ARIA tabs: each is an address, and a close button may stand beside it. */
export function createTabBar(
  desk: Desk,
  close: (ticketId: number) => void,
  closeNew: () => void,
): TabBar {
  const { texts } = desk;
  const list = h('ul', { class: 'tabs' });
  const add = h(
    'a',
    { href: '#/new', class: 'icon-button', title: texts.addTicket, 'data-testid': 'new-ticket' },
    icon('plus'),
    h('span', { class: 'visually-hidden' }, texts.addTicket),
  );
  const element = h('nav', { class: 'tab-bar', 'aria-label': texts.openTickets }, list, add);
  const renderNew = (tab: Pick<Tab, 'isCurrent' | 'hasDraft'>): HTMLElement =>
    renderTab(desk, tab, {
      key: 'new',
      href: '#/new',
      name: texts.newTicket,
      language: desk.locale,
      close: closeNew,
    });
  const renderTicket = (tab: Tab): HTMLElement =>
    renderTab(desk, tab, {
      key: String(tab.ticketId),
      href: `#/tickets/${tab.ticketId}`,
      name: tab.requester,
      language: displayLanguage(tab.requester, tab.requesterLocale),
      note: `#${tab.ticketId}`,
      title: tab.subject,
      closeLabel: texts.closeTab(tab.ticketId),
      close: () => close(tab.ticketId),
    });
  return {
    element,
    show(tabs, newTicket) {
      fill(list, ...tabs.map(renderTicket), newTicket && renderNew(newTicket));
      list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

function renderTab(
  desk: Desk,
  { isCurrent, hasDraft }: Pick<Tab, 'isCurrent' | 'hasDraft'>,
  tab: {
    key: string;
    href: string;
    name: string;
    language: string;
    note?: string;
    title?: string;
    closeLabel?: string;
    close(): void;
  },
): HTMLElement {
  const { texts } = desk;
  return h(
    'li',
    { class: `tab${isCurrent ? ' current' : ''}`, 'data-testid': `tab-${tab.key}` },
    h(
      'a',
      {
        href: tab.href,
        'aria-current': isCurrent ? 'page' : null,
        title: tab.title ?? tab.name,
        onkeydown: (event: KeyboardEvent) => {
          if (event.key === 'Delete') tab.close();
        },
      },
      h('bdi', { class: 'tab-name', lang: tab.language }, tab.name),
      tab.note !== undefined && h('span', { class: 'subtle' }, tab.note),
      hasDraft && h('span', { class: 'tab-draft', title: texts.unsent }, icon('pen')),
      hasDraft && h('span', { class: 'visually-hidden' }, texts.unsent),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'data-testid': `tab-close-${tab.key}`,
        'aria-label': tab.closeLabel ?? `${texts.close}: ${tab.name}`,
        onclick: tab.close,
      },
      icon('close'),
    ),
  );
}
