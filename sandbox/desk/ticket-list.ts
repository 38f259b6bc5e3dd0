import type { Desk } from './desk.ts';
import { fill, flash, h, setAttribute } from './dom.ts';
import { channelIcon, icon } from './icons.ts';
import type { Ticket } from './records.ts';
import { displayLanguage } from './text-language.ts';
import { shortTime } from './times.ts';

export interface TicketList {
  element: HTMLElement;
  show(tickets: Ticket[]): void;
  mark(openTicketId: number | null): void;
}

type Order = 'urgent' | 'newest';
const RANKS: Record<string, number> = { urgent: 0, high: 1 };
const isDone = (ticket: Ticket): boolean =>
  ticket.status === 'solved' || ticket.status === 'closed';

/** Solved ones last; then by urgency if wanted; then the latest change first. */
export function sortTickets(tickets: Ticket[], order: Order): Ticket[] {
  const rank = (ticket: Ticket): number => RANKS[ticket.priority ?? ''] ?? 2;
  return tickets.toSorted(
    (a, b) =>
      (order === 'urgent' ? Number(isDone(a)) - Number(isDone(b)) || rank(a) - rank(b) : 0) ||
      b.updated_at.localeCompare(a.updated_at) ||
      b.id - a.id,
  );
}

export function createTicketList(desk: Desk): TicketList {
  const { texts } = desk;
  const rows = new Map<number, { row: HTMLLIElement; seen: string }>();
  let tickets: Ticket[] | null = null;
  let order: Order = 'urgent';
  let openId: number | null = null;

  const count = h('span', { class: 'subtle' });
  const sort = h(
    'select',
    {
      class: 'quiet-select',
      'aria-label': texts.sortOrder,
      onchange: () => {
        order = sort.value as Order;
        render();
      },
    },
    h('option', { value: 'urgent' }, texts.urgentFirst),
    h('option', { value: 'newest' }, texts.newestFirst),
  );
  const list = h('ul', { class: 'ticket-rows', onkeydown: moveFocus });
  const empty = h('p', { class: 'list-empty' }, texts.loading);
  const element = h(
    'nav',
    { class: 'list', 'aria-label': texts.tickets },
    h('header', { class: 'list-head' }, h('h2', {}, texts.tickets), count, sort),
    empty,
    list,
  );

  /** Arrow keys walk the list; everything else is the links' own. */
  function moveFocus(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const links = [...list.querySelectorAll('a')];
    links[links.indexOf(document.activeElement as HTMLAnchorElement) + step]?.focus();
    event.preventDefault();
  }

  function render(): void {
    if (tickets === null) return;
    const focused = document.activeElement;
    const sorted = sortTickets(tickets, order);
    count.textContent = texts.ticketsOpen(tickets.filter((ticket) => !isDone(ticket)).length);
    fill(empty, h('strong', {}, texts.noTickets), texts.noTicketsHint);
    setAttribute(empty, 'hidden', sorted.length > 0);
    const isFirst = rows.size === 0;
    for (const ticket of sorted) {
      const known = rows.get(ticket.id);
      const seen = JSON.stringify([ticket.updated_at, ticket.priority, ticket.group_id]);
      const row = known?.row ?? h('li', { 'data-testid': `ticket-row-${ticket.id}` });
      if (known?.seen !== seen) {
        fill(row, renderRow(desk, ticket));
        if (!isFirst) flash(row);
      }
      rows.set(ticket.id, { row, seen });
    }
    list.replaceChildren(...sorted.flatMap((ticket) => rows.get(ticket.id)?.row ?? []));
    markOpen();
    // Moving a row drops its focus.
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
  }

  function markOpen(): void {
    for (const [id, { row }] of rows) {
      setAttribute(row.firstElementChild ?? row, 'aria-current', id === openId ? 'page' : null);
    }
  }

  return {
    element,
    show(next) {
      tickets = next;
      render();
    },
    mark(ticketId) {
      openId = ticketId;
      markOpen();
    },
  };
}

function renderRow(desk: Desk, ticket: Ticket): HTMLElement {
  const { texts, directory, locale } = desk;
  const requester = directory.user(ticket.requester_id);
  const channel = ticket.via.channel;
  const channelName = texts.channels[channel] ?? channel;
  const priority = ticket.priority;
  return h(
    'a',
    { class: `ticket-row${isDone(ticket) ? ' done' : ''}`, href: `#/tickets/${ticket.id}` },
    h(
      'span',
      { class: 'row-top' },
      h('span', { class: 'row-channel', title: channelName }, channelIcon(channel)),
      h('span', { class: 'visually-hidden' }, channelName),
      h('bdi', { class: 'row-name' }, requester?.name ?? `#${ticket.requester_id}`),
      h('time', { datetime: ticket.updated_at }, shortTime(ticket.updated_at, locale, desk.now())),
    ),
    h(
      'span',
      {
        class: 'row-subject',
        dir: 'auto',
        lang: displayLanguage(ticket.subject, requester?.locale ?? 'und'),
      },
      ticket.subject,
    ),
    h(
      'span',
      { class: 'row-facts' },
      h('span', { class: `status status-${ticket.status}` }, texts.statuses[ticket.status] ?? ''),
      priority !== null &&
        priority !== 'normal' &&
        h(
          'span',
          { class: `priority priority-${priority}` },
          priority === 'low' ? '' : icon('up'),
          texts.priorities[priority] ?? priority,
        ),
      h('span', { class: 'row-group' }, directory.group(ticket.group_id)?.name ?? texts.noGroup),
      ticket.tags.length > 0 &&
        h(
          'span',
          { class: 'row-tags', title: ticket.tags.join(' ') },
          icon('tag'),
          String(ticket.tags.length),
          h('span', { class: 'visually-hidden' }, texts.tagCount(ticket.tags.length)),
        ),
    ),
  );
}
