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
  show(tabs: Tab[]): void;
}

/** Links, not ARIA tabs: each is an address, and a close button may stand beside it. */
export function createTabBar(desk: Desk, close: (ticketId: number) => void): TabBar {
  const list = h('ul', { class: 'tabs' });
  const element = h('nav', { class: 'tab-bar', 'aria-label': desk.texts.openTickets }, list);
  return {
    element,
    show(tabs) {
      fill(list, ...tabs.map((tab) => renderTab(desk, tab, close)));
      list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

function renderTab(desk: Desk, tab: Tab, close: (ticketId: number) => void): HTMLElement {
  return h(
    'li',
    { class: `tab${tab.isCurrent ? ' current' : ''}`, 'data-testid': `tab-${tab.ticketId}` },
    h(
      'a',
      {
        href: `#/tickets/${tab.ticketId}`,
        'aria-current': tab.isCurrent ? 'page' : null,
        title: tab.subject,
        onkeydown: (event: KeyboardEvent) => {
          if (event.key === 'Delete') close(tab.ticketId);
        },
      },
      h(
        'bdi',
        { class: 'tab-name', lang: displayLanguage(tab.requester, tab.requesterLocale) },
        tab.requester,
      ),
      h('span', { class: 'subtle' }, `#${tab.ticketId}`),
      tab.hasDraft && h('span', { class: 'tab-draft', title: desk.texts.unsent }, icon('pen')),
      tab.hasDraft && h('span', { class: 'visually-hidden' }, desk.texts.unsent),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'data-testid': `tab-close-${tab.ticketId}`,
        'aria-label': desk.texts.closeTab(tab.ticketId),
        onclick: () => close(tab.ticketId),
      },
      icon('close'),
    ),
  );
}
