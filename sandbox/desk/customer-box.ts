import { customerExamples } from './customer-examples.ts';
import type { Desk } from './desk.ts';
import { fill, h, setAttribute } from './dom.ts';
import { icon } from './icons.ts';
import type { Ticket, User } from './records.ts';

export interface CustomerBox {
  /** The button that opens the drawer. */
  opener: HTMLButtonElement;
  element: HTMLElement;
  setCustomers(customers: User[]): void;
}

const CHANNELS = ['email', 'web', 'chat', 'native_messaging', 'whatsapp'];
const NEW = 'new';

/** A drawer for playing the customer. Not modal: the ticket reacts while it stays open. */
export function createCustomerBox(desk: Desk, openTicket: () => Ticket | null): CustomerBox {
  const { texts, directory } = desk;
  let customers: User[] = [];

  const who = select('customer-who', [], showPerson);
  const name = input('customer-name', 'text', 'name');
  const email = input('customer-email', 'email', 'email');
  const where = select('customer-where', [], showPerson);
  const channel = select(
    'customer-channel',
    CHANNELS.map((one) => [one, texts.channels[one] ?? one]),
  );
  const subject = input('customer-subject', 'text', 'off');
  const body = h('textarea', {
    id: 'customer-body',
    'data-testid': 'customer-body',
    rows: 8,
    required: true,
    dir: 'auto',
  });
  const outcome = h('p', { class: 'drawer-outcome', role: 'status' });
  const sendButton = h(
    'button',
    { type: 'submit', class: 'primary', 'data-testid': 'customer-send' },
    texts.send,
  );
  const people = h(
    'div',
    { class: 'pair' },
    labelled(texts.name, name),
    labelled(texts.email, email),
  );
  const subjectRow = labelled(texts.subject, subject);
  const whoRow = labelled(texts.who, who);
  const examples = h(
    'p',
    { class: 'examples' },
    `${texts.example}: `,
    ...customerExamples.map((example) =>
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          lang: example.locale,
          onclick: () => {
            where.value = NEW;
            const known = customers.find((one) => one.email === example.email);
            who.value = known === undefined ? NEW : String(known.id);
            showPerson();
            name.value = example.name;
            email.value = example.email;
            channel.value = example.channel;
            subject.value = example.subject;
            body.value = example.body;
          },
        },
        example.language,
      ),
    ),
  );
  const form = h(
    'form',
    { onsubmit: (event: SubmitEvent) => void send(event) },
    labelled(texts.where, where),
    whoRow,
    people,
    h('div', { class: 'pair' }, labelled(texts.channel, channel), subjectRow),
    labelled(texts.body, body),
    examples,
    h('div', { class: 'drawer-foot' }, outcome, sendButton),
  );
  const element = h(
    'aside',
    {
      class: 'drawer',
      hidden: true,
      'aria-label': texts.writeAsCustomer,
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') toggle(false);
      },
    },
    h(
      'header',
      { class: 'drawer-head' },
      h('h2', {}, texts.writeAsCustomer),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': texts.close,
          onclick: () => toggle(false),
        },
        icon('close'),
      ),
    ),
    h('p', { class: 'subtle' }, texts.customerIntro),
    form,
  );
  const opener = h(
    'button',
    {
      type: 'button',
      class: 'bar-button',
      'data-testid': 'customer-open',
      'aria-expanded': 'false',
      onclick: () => toggle(Boolean(element.hidden)),
    },
    icon('pen'),
    texts.writeAsCustomer,
  );

  function toggle(isOpen: boolean): void {
    setAttribute(element, 'hidden', !isOpen);
    setAttribute(opener, 'aria-expanded', String(isOpen));
    if (!isOpen) {
      opener.focus();
      return;
    }
    const ticket = openTicket();
    fill(
      where,
      h('option', { value: NEW }, texts.newTicket),
      ticket && h('option', { value: ticket.id }, texts.openTicket(ticket.id)),
    );
    outcome.textContent = '';
    showPerson();
    body.focus();
  }

  /** A further message comes from the ticket's own requester; a new one from whoever is chosen. */
  function showPerson(): void {
    const isNewTicket = where.value === NEW;
    setAttribute(whoRow, 'hidden', !isNewTicket);
    setAttribute(subjectRow, 'hidden', !isNewTicket);
    const chosen = isNewTicket
      ? customers.find((one) => String(one.id) === who.value)
      : directory.user(openTicket()?.requester_id ?? null);
    for (const field of [name, email]) field.readOnly = chosen !== undefined && chosen !== null;
    subject.required = isNewTicket;
    if (chosen) {
      name.value = chosen.name;
      email.value = chosen.email ?? '';
    } else if (customers.some((one) => one.email === email.value)) {
      name.value = '';
      email.value = '';
    }
  }

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    sendButton.disabled = true;
    sendButton.textContent = texts.sending;
    const isNewTicket = where.value === NEW;
    const locale = customers.find((one) => one.email === email.value)?.locale;
    try {
      const ticketId = await desk.api.writeAsCustomer({
        requester: {
          name: name.value.trim(),
          email: email.value.trim(),
          ...(locale === undefined ? {} : { locale }),
        },
        channel: channel.value,
        body: body.value,
        ...(isNewTicket ? { subject: subject.value } : { ticket_id: Number(where.value) }),
      });
      body.value = '';
      subject.value = '';
      // Out of the way: what matters now is how the desk takes it.
      toggle(false);
      desk.say(texts.sent(ticketId));
      desk.openTicket(ticketId);
    } catch (error) {
      outcome.textContent = texts.failed(error instanceof Error ? error.message : String(error));
    } finally {
      sendButton.disabled = false;
      sendButton.textContent = texts.send;
    }
  }

  return {
    opener,
    element,
    setCustomers(next) {
      const chosen = who.value || NEW;
      customers = next;
      fill(
        who,
        h('option', { value: NEW }, texts.newCustomer),
        ...next.map((one) => h('option', { value: one.id }, `${one.name} · ${one.locale}`)),
      );
      who.value = chosen;
    },
  };
}

function input(testId: string, type: string, autocomplete: string): HTMLInputElement {
  return h('input', {
    id: testId,
    'data-testid': testId,
    type,
    autocomplete,
    required: true,
    dir: 'auto',
  });
}

const select = (
  testId: string,
  options: [string, string][],
  onchange: () => void = () => {},
): HTMLSelectElement =>
  h(
    'select',
    { id: testId, 'data-testid': testId, onchange },
    ...options.map(([value, text]) => h('option', { value }, text)),
  );

const labelled = (text: string, control: HTMLElement): HTMLElement =>
  h('label', { for: control.id }, h('span', {}, text), control);
