import { type AppFrame, createAppFrame } from './app-frame.ts';
import type { Desk } from './desk.ts';
import { h, setAttribute } from './dom.ts';
import { createEditorApp } from './editor-app.ts';
import type { Status, User } from './records.ts';
import { createReplyEditor } from './reply-editor.ts';
import { createRequesterField } from './requester-field.ts';
import { changeOf } from './ticket-changes.ts';
import { newTicketAnswers } from './zaf-new-ticket-answers.ts';

/** A ticket that an agent opens for a customer: one at a time, with an app of its own beside it. */
export interface NewTicket {
  element: HTMLElement;
  /** Beside it, and in its editor. */
  frames: AppFrame[];
  /** Whether anything would be lost. */
  hasDraft(): boolean;
  show(): void;
  hide(): void;
  close(): void;
}

export function createNewTicket(
  desk: Desk,
  customers: User[],
  on: {
    created(ticketId: number): void;
    changed(): void;
    broadcast(from: AppFrame, event: string, data: unknown): void;
    closeApp(): void;
  },
): NewTicket {
  const { texts, api } = desk;
  let isFrameOpen = false;

  const requester = createRequesterField(desk, customers, () => {
    const chosen = requester.value();
    tell('ticket.requester.id', chosen?.id ?? null);
    tell('ticket.requester.name', chosen?.name ?? null);
    editor.setRecipient(chosen?.name ?? '');
  });
  const subject = h('input', {
    'data-testid': 'new-subject',
    dir: 'auto',
    oninput: () => tell('ticket.subject', subject.value),
  });
  const editor = createReplyEditor(desk, {
    submit: (status) => void submit(status),
    changed: (what) =>
      what === 'text' ? tell('comment.text', editor.html()) : tell('comment.type', editor.type()),
  });
  const place = {
    requester: () => requester.value(),
    subject: () => subject.value,
    setSubject(text: string) {
      subject.value = text;
      tell('ticket.subject', text);
    },
    editor,
  };
  const frame: AppFrame = createAppFrame(desk, {
    location: 'new_ticket_sidebar',
    ticketId: null,
    answers: newTicketAnswers(desk, {
      ...place,
      resize: (size) => frame.resize(size),
      close: on.closeApp,
    }),
    broadcast: (event, data) => on.broadcast(frame, event, data),
  });
  const editorApp = createEditorApp(desk, {
    ticketId: null,
    answersFor: (ways) => newTicketAnswers(desk, { ...place, ...ways }),
    broadcast: on.broadcast,
  });
  if (editorApp !== null) editor.addTool(editorApp.element);
  const frames = [frame, ...(editorApp === null ? [] : [editorApp.frame])];
  const element = h(
    'div',
    { class: 'workspace new-ticket', hidden: true },
    h(
      'form',
      { class: 'new-ticket-form', onsubmit: (event: Event) => event.preventDefault() },
      h('h1', {}, texts.newTicket),
      requester.element,
      h('label', {}, h('span', {}, texts.subject), subject),
    ),
    editor.element,
  );

  function tell(path: string, value: unknown): void {
    for (const { event, data } of changeOf(path, value)) {
      for (const one of frames) one.emit(event, data);
    }
    on.changed();
  }

  async function submit(status: Status): Promise<void> {
    const person = requester.value();
    const html = editor.html();
    if (person === null || html === '') {
      desk.say(person === null ? texts.needsRequester : texts.needsMessage, 'error');
      if (person === null) requester.focus();
      else editor.focus();
      return;
    }
    editor.setBusy(true);
    try {
      const ticketId = await api.createTicket({
        subject: subject.value,
        status,
        submitter_id: desk.agent.id,
        comment: { html_body: html, public: editor.type() === 'publicReply' },
        ...(person.id === null
          ? { requester: { name: person.name, email: person.email } }
          : { requester_id: person.id }),
      });
      desk.say(texts.created(ticketId));
      on.created(ticketId);
    } catch (error) {
      desk.say(texts.failed(error instanceof Error ? error.message : String(error)), 'error');
    } finally {
      editor.setBusy(false);
    }
  }

  return {
    element,
    frames,
    hasDraft: () => editor.html() !== '' || subject.value !== '',
    show() {
      setAttribute(element, 'hidden', false);
      setAttribute(frame.element, 'hidden', false);
      if (!isFrameOpen) void frame.open();
      isFrameOpen = true;
      frame.activate();
    },
    hide() {
      setAttribute(element, 'hidden', true);
      setAttribute(frame.element, 'hidden', true);
      frame.deactivate();
      editorApp?.hide();
    },
    close() {
      for (const one of frames) one.close();
      element.remove();
    },
  };
}
