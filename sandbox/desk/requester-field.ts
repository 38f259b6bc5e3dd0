import type { Desk } from './desk.ts';
import { h, setAttribute } from './dom.ts';
import type { User } from './records.ts';

/** For whom a ticket is opened; `id` is null for somebody whom the helpdesk does not know yet. */
export interface Requester {
  id: number | null;
  name: string;
  email: string;
  locale: string | null;
}

export interface RequesterField {
  element: HTMLElement;
  value(): Requester | null;
  clear(): void;
  focus(): void;
}

const NEW = 'new';

export function createRequesterField(
  desk: Desk,
  customers: User[],
  changed: () => void,
): RequesterField {
  const { texts } = desk;
  const choice = h(
    'select',
    { 'data-testid': 'new-requester', onchange: show },
    h('option', { value: '' }, texts.chooseRequester),
    h('option', { value: NEW }, texts.newCustomer),
    ...customers.map((one) => h('option', { value: one.id }, one.name)),
  );
  const name = h('input', { 'data-testid': 'new-requester-name', onchange: changed });
  const email = h('input', {
    type: 'email',
    'data-testid': 'new-requester-email',
    onchange: changed,
  });
  const stranger = h(
    'div',
    { class: 'new-ticket-stranger', hidden: true },
    h('label', {}, h('span', {}, texts.name), name),
    h('label', {}, h('span', {}, texts.email), email),
  );

  function show(): void {
    setAttribute(stranger, 'hidden', choice.value !== NEW);
    changed();
  }

  return {
    element: h('div', {}, h('label', {}, h('span', {}, texts.requester), choice), stranger),
    value() {
      if (choice.value === NEW) {
        return email.value.includes('@')
          ? { id: null, name: name.value || email.value, email: email.value, locale: null }
          : null;
      }
      const known = customers.find((one) => String(one.id) === choice.value);
      return known === undefined
        ? null
        : { id: known.id, name: known.name, email: known.email ?? '', locale: known.locale };
    },
    clear() {
      choice.value = '';
      name.value = '';
      email.value = '';
      show();
    },
    focus: () => choice.focus(),
  };
}
