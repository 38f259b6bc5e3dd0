import type { AppFrame } from './app-frame.ts';
import { createAppFrame } from './app-frame.ts';
import { createConversation } from './conversation.ts';
import type { Desk } from './desk.ts';
import { fill, h, setAttribute } from './dom.ts';
import { createEditorApp } from './editor-app.ts';
import type { Comment, Status, Ticket } from './records.ts';
import { createReplyEditor } from './reply-editor.ts';
import { changedEvents, changeOf } from './ticket-changes.ts';
import { createTicketHeader } from './ticket-header.ts';
import { ticketAnswers } from './zaf-ticket-answers.ts';

/** One opened ticket: conversation, editor and its own app, kept as they are while hidden. */
export interface TicketWorkspace {
  ticketId: number;
  element: HTMLElement;
  frame: AppFrame;
  /** The app's instances here: beside the ticket, and in its editor. */
  frames: AppFrame[];
  ticket(): Ticket | null;
  refresh(): Promise<void>;
  show(): void;
  hide(): void;
  draft(): string;
  close(): void;
}

export interface WorkspaceEvents {
  /** Its ticket was read, or an unsent text appeared or went. */
  tabChanged(): void;
  broadcast(from: AppFrame, event: string, data: unknown): void;
  closeApp(): void;
}

/** The vendor's limit for the hook is not documented; an app that hangs must not hold a reply. */
const HOOK_TIMEOUT_MS = 30_000;

export function createTicketWorkspace(
  desk: Desk,
  ticketId: number,
  draft: string,
  on: WorkspaceEvents,
): TicketWorkspace {
  const { texts, api, directory } = desk;
  let state: { ticket: Ticket; comments: Comment[] } | null = null;
  /** What the app has set on the form; sent with the next submission. */
  let staged: Record<string, unknown> = {};
  let hadDraft = false;
  let isShown = false;
  let isFrameOpen = false;

  const header = createTicketHeader(desk, () => void save({ assignee_id: desk.agent.id }));
  const conversation = createConversation(desk);
  const editor = createReplyEditor(desk, {
    submit: (status) => void submit(status),
    changed: (what) => {
      const [path, value] =
        what === 'text' ? ['comment.text', editor.html()] : ['comment.type', editor.type()];
      for (const { event, data } of changeOf(path ?? '', value)) emit(event, data);
      const hasDraft = editor.html() !== '';
      if (hasDraft !== hadDraft) on.tabChanged();
      hadDraft = hasDraft;
    },
  });
  const place = {
    state: () => state,
    staged: () => staged,
    stage(key: string, value: unknown) {
      staged = { ...staged, [key]: value };
      if (state) header.show(state.ticket, staged);
    },
    editor,
  };
  const frame: AppFrame = createAppFrame(desk, {
    location: 'ticket_sidebar',
    ticketId,
    answers: ticketAnswers(desk, {
      ...place,
      resize: (size) => frame.resize(size),
      close: on.closeApp,
    }),
    broadcast: (event, data) => on.broadcast(frame, event, data),
  });
  const editorApp = createEditorApp(desk, {
    ticketId,
    answersFor: (ways) => ticketAnswers(desk, { ...place, ...ways }),
    broadcast: on.broadcast,
  });
  if (editorApp !== null) editor.addTool(editorApp.element);
  const frames = [frame, ...(editorApp === null ? [] : [editorApp.frame])];
  const emit = (event: string, data?: unknown): void => {
    for (const one of frames) one.emit(event, data);
  };
  const notice = h('p', { class: 'workspace-notice', role: 'status' }, texts.loading);
  const element = h('div', { class: 'workspace', hidden: true }, notice);
  if (draft) editor.setHtml(draft);

  /** Not before it is looked at: restored tabs would otherwise all load their apps at once. */
  function openFrame(): void {
    if (!isShown || state === null || isFrameOpen) return;
    isFrameOpen = true;
    void frame.open();
  }

  async function refresh(): Promise<void> {
    try {
      const { ticket, comments, audits, users, groups } = await api.readTicket(ticketId);
      directory.learn({ users, groups });
      // Set-up may have made fields since the desk was opened.
      if (ticket.custom_fields.some((field) => directory.field(field.id) === null)) {
        directory.learn({ fields: await api.listFields() });
      }
      const before = state;
      // Answers of two refreshes may overtake each other.
      if (before !== null && before.ticket.updated_at > ticket.updated_at) return;
      state = { ticket, comments };
      if (before === null) {
        fill(element, header.element, conversation.element, editor.element);
      }
      header.show(ticket, staged);
      conversation.show(ticket, comments, audits);
      editor.setRecipient(directory.user(ticket.requester_id)?.name ?? '');
      on.tabChanged();
      openFrame();
      if (before === null) return;
      for (const { event, data } of changedEvents(before, state)) emit(event, data);
    } catch (error) {
      if (state !== null) return;
      const isGone = error instanceof Error && 'status' in error && error.status === 404;
      const reason = error instanceof Error ? error.message : String(error);
      fill(notice, isGone ? texts.ticketGone(ticketId) : texts.failed(reason));
    }
  }

  async function save(update: Record<string, unknown>): Promise<boolean> {
    try {
      await api.updateTicket(ticketId, update);
      return true;
    } catch (error) {
      desk.say(texts.failed(error instanceof Error ? error.message : String(error)), 'error');
      return false;
    } finally {
      await refresh();
    }
  }

  /** Hook, update, then the editor is emptied: a reply that was refused stays where it is. */
  async function submit(status: Status): Promise<void> {
    if (state === null) return;
    editor.setBusy(true);
    const giveUp = new Promise((resolve) => setTimeout(resolve, HOOK_TIMEOUT_MS));
    const refusal = await frame.askBeforeSave(giveUp);
    if (refusal !== null) {
      editor.setBusy(false);
      desk.say(refusal || texts.blocked(frame.appName()), 'error');
      return;
    }
    emit('ticket.submit.start');
    const html = editor.html();
    const isPublic = editor.type() === 'publicReply';
    const saved = await save({
      ...restUpdate(staged),
      status,
      ...(html === '' ? {} : { comment: { html_body: html, public: isPublic } }),
    });
    editor.setBusy(false);
    if (saved) {
      staged = {};
      editor.setHtml('');
      desk.say(texts.submitted(ticketId, texts.statuses[status] ?? status));
    }
    emit(saved ? 'ticket.submit.done' : 'ticket.submit.fail');
    emit('ticket.submit.always');
  }

  return {
    ticketId,
    element,
    frame,
    frames,
    ticket: () => state?.ticket ?? null,
    refresh,
    show() {
      isShown = true;
      openFrame();
      setAttribute(element, 'hidden', false);
      setAttribute(frame.element, 'hidden', false);
      frame.activate();
      // Whoever went on from one app by its keys goes on in the next one.
      if (document.activeElement instanceof HTMLIFrameElement) {
        frame.element.querySelector('iframe')?.focus();
      }
    },
    hide() {
      isShown = false;
      setAttribute(element, 'hidden', true);
      setAttribute(frame.element, 'hidden', true);
      frame.deactivate();
      editorApp?.hide();
    },
    draft: () => editor.html(),
    close() {
      for (const one of frames) one.close();
      element.remove();
    },
  };
}

/** Staged members in the words of the REST API. */
function restUpdate(staged: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(staged).filter(([key]) => key.startsWith('custom_field_'));
  const rest = Object.entries(staged).filter(([key]) => !key.startsWith('custom_field_'));
  return {
    ...Object.fromEntries(rest),
    ...(fields.length === 0
      ? {}
      : {
          custom_fields: fields.map(([key, value]) => ({
            id: Number(key.replace('custom_field_', '')),
            value,
          })),
        }),
  };
}
