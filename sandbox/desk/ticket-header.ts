import type { Desk } from './desk.ts';
import { fill, flash, h, setAttribute } from './dom.ts';
import { channelIcon } from './icons.ts';
import type { Ticket } from './records.ts';
import { displayLanguage } from './text-language.ts';

export interface TicketHeader {
  element: HTMLElement;
  /** `staged`: what an app has set and no submission has saved yet. */
  show(ticket: Ticket, staged: Record<string, unknown>): void;
}

/** What a trigger changes is seen here: each field that changes lights up for a moment. */
export function createTicketHeader(desk: Desk, take: () => void): TicketHeader {
  const { texts, directory } = desk;
  const title = h('h1', { 'data-testid': 'ticket-subject', dir: 'auto' });
  const from = h('p', { class: 'ticket-from' });
  const fields = h('dl', { class: 'fields' });
  const tags = h('ul', { class: 'tags', 'data-testid': 'tags', 'aria-label': texts.tagsLabel });
  const cells = new Map<string, { dt: HTMLElement; dd: HTMLElement; value: string }>();
  let knownTags: Set<string> | null = null;

  function showField(key: string, label: string, value: string, look = '', isStaged = false): void {
    let cell = cells.get(key);
    if (cell === undefined) {
      const dt = h('dt', {}, label);
      const dd = h('dd', { 'data-testid': `field-${key}` });
      fields.append(h('div', { class: 'field' }, dt, dd));
      cell = { dt, dd, value };
      cells.set(key, cell);
    } else if (cell.value !== value && cell.dd.parentElement) flash(cell.dd.parentElement);
    cell.value = value;
    cell.dd.className = `${look}${isStaged ? ' staged' : ''}`;
    setAttribute(cell.dd, 'title', isStaged ? texts.unsaved : value);
    cell.dd.textContent = value;
  }

  function showTags(next: string[]): void {
    const known = knownTags;
    knownTags = new Set(next);
    fill(
      tags,
      ...next.map((tag) => {
        const item = h('li', {}, tag);
        if (known !== null && !known.has(tag)) item.classList.add('flash');
        return item;
      }),
    );
    setAttribute(tags, 'hidden', next.length === 0);
  }

  const takeButton = h('button', { type: 'button', class: 'link', onclick: take }, texts.takeIt);
  const element = h(
    'header',
    { class: 'ticket-header' },
    h('div', { class: 'ticket-title' }, title, from),
    fields,
    tags,
  );

  return {
    element,
    show(ticket, staged) {
      const now = { ...ticket, ...staged } as Ticket;
      const requester = directory.user(ticket.requester_id);
      title.textContent = now.subject;
      title.lang = displayLanguage(now.subject, requester?.locale ?? 'und');
      const channel = ticket.via.channel;
      fill(
        from,
        `#${ticket.id}`,
        channelIcon(channel),
        texts.channels[channel] ?? channel,
        h('bdi', {}, requester?.name ?? ''),
        requester?.email ? h('span', { class: 'subtle' }, requester.email) : null,
      );
      const has = (key: string): boolean => key in staged;
      showField(
        'status',
        texts.statusLabel,
        texts.statuses[now.status] ?? now.status,
        `status status-${now.status}`,
        has('status'),
      );
      showField(
        'priority',
        texts.priorityLabel,
        texts.priorities[now.priority ?? ''] ?? texts.noPriority,
        now.priority === null ? 'none' : `priority priority-${now.priority}`,
        has('priority'),
      );
      const group = directory.group(ticket.group_id);
      showField('group', texts.groupLabel, group?.name ?? texts.noGroup, group ? '' : 'none');
      const assignee = directory.user(ticket.assignee_id);
      showField(
        'assignee',
        texts.assigneeLabel,
        assignee?.name ?? texts.unassigned,
        assignee ? '' : 'none',
      );
      if (ticket.assignee_id === null) cells.get('assignee')?.dd.append(' ', takeButton);
      for (const field of directory.taggerFields()) {
        const stagedValue = staged[`custom_field_${field.id}`];
        const value =
          stagedValue ?? ticket.custom_fields.find((one) => one.id === field.id)?.value ?? null;
        const option = field.custom_field_options?.find((one) => one.value === value);
        const name = option?.name ?? (value === null ? texts.none : String(value));
        const look = value === null ? 'none' : '';
        showField(`${field.id}`, field.title, name, look, stagedValue !== undefined);
      }
      showTags(now.tags);
    },
  };
}
