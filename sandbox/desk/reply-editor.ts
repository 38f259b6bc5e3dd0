import type { Desk } from './desk.ts';
import { fill, h, setAttribute } from './dom.ts';
import { icon } from './icons.ts';
import type { Status } from './records.ts';
import { safeHtml, textToHtml } from './safe-html.ts';

/** In the words of the app protocol. */
export type CommentType = 'publicReply' | 'internalNote';

export interface ReplyEditor {
  element: HTMLElement;
  /** Empty when nothing but white space was written. */
  html(): string;
  setHtml(html: string): void;
  type(): CommentType;
  setType(type: CommentType): void;
  /** At the cursor; at the end when there never was one. Plain text keeps its lines. */
  insert(htmlOrText: string): void;
  append(html: string): void;
  focus(): void;
  setBusy(isBusy: boolean): void;
  setRecipient(name: string): void;
  /** Puts a button of an app into the toolbar. */
  addTool(tool: HTMLElement): void;
}

export interface ReplyEditorEvents {
  submit(status: Status): void;
  changed(what: 'text' | 'type'): void;
}

const STATUSES: Status[] = ['open', 'pending', 'solved'];

export function createReplyEditor(desk: Desk, on: ReplyEditorEvents): ReplyEditor {
  const { texts } = desk;
  let type: CommentType = 'publicReply';
  /** Where the cursor stood when the focus went elsewhere, into an app above all. */
  let lastRange: Range | null = null;

  const field = h('div', {
    class: 'editor-field',
    'data-testid': 'reply-editor',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': texts.publicReply,
    dir: 'auto',
    oninput: () => on.changed('text'),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        // Held down in the sidebar, the key inserts, and goes on in here.
        if (!event.repeat) submit();
      }
    },
    onpaste: (event: ClipboardEvent) => {
      event.preventDefault();
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      document.execCommand('insertText', false, pasted);
    },
    onblur: rememberCursor,
    onkeyup: rememberCursor,
    onmouseup: rememberCursor,
  });
  const reply = modeButton('publicReply', 'mode-public', texts.publicReply);
  const note = modeButton('internalNote', 'mode-internal', texts.internalNote);
  const tools = h('div', { class: 'editor-tools', role: 'group', 'aria-label': texts.editorTools });
  const recipient = h('bdi', { class: 'editor-recipient subtle' });
  const status = h(
    'select',
    { 'data-testid': 'submit-status', 'aria-label': texts.submitStatus, onchange: nameButton },
    ...STATUSES.map((one) => h('option', { value: one }, texts.statuses[one] ?? one)),
  );
  const button = h('button', {
    type: 'button',
    class: 'primary',
    'data-testid': 'submit',
    onclick: submit,
  });
  const element = h(
    'section',
    { class: 'editor', 'aria-label': texts.publicReply },
    h(
      'div',
      { class: 'editor-modes', role: 'group', 'aria-label': texts.replyMode },
      reply,
      note,
      recipient,
    ),
    field,
    h(
      'footer',
      { class: 'editor-foot' },
      tools,
      h('span', { class: 'subtle' }, texts.nothingLeaves),
      h('kbd', {}, texts.submitKeys),
      h('span', { class: 'split' }, status, button),
    ),
  );

  function modeButton(mode: CommentType, testId: string, name: string): HTMLButtonElement {
    return h(
      'button',
      { type: 'button', 'data-testid': testId, onclick: () => setType(mode) },
      mode === 'internalNote' ? icon('lock') : null,
      name,
    );
  }

  function setType(next: CommentType): void {
    const hasChanged = type !== next;
    type = next;
    const isNote = next === 'internalNote';
    element.classList.toggle('editor-internal', isNote);
    setAttribute(reply, 'aria-pressed', String(!isNote));
    setAttribute(note, 'aria-pressed', String(isNote));
    const name = isNote ? texts.internalNote : texts.publicReply;
    setAttribute(field, 'aria-label', name);
    setAttribute(element, 'aria-label', name);
    field.dataset.placeholder = isNote ? texts.notePlaceholder : texts.replyPlaceholder;
    if (hasChanged) on.changed('type');
  }

  function nameButton(): void {
    fill(button, texts.submit(texts.statuses[status.value] ?? status.value));
  }

  function submit(): void {
    if (!button.disabled) on.submit(status.value as Status);
  }

  function rememberCursor(): void {
    const selection = document.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    if (range !== null && field.contains(range.commonAncestorContainer)) lastRange = range;
  }

  function placeCursor(atEnd: boolean): void {
    const range = atEnd ? null : lastRange;
    const selection = document.getSelection();
    field.focus();
    if (range !== null && field.contains(range.commonAncestorContainer)) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    } else {
      selection?.selectAllChildren(field);
      selection?.collapseToEnd();
    }
  }

  function put(html: string, atEnd: boolean): void {
    const safe = safeHtml(html);
    // The agent may be writing in another ticket by now: the cursor stays there.
    if (field.offsetParent === null) {
      field.insertAdjacentHTML('beforeend', safe);
      on.changed('text');
      return;
    }
    placeCursor(atEnd);
    // The old command is the only insertion that Ctrl+Z takes back.
    if (!document.execCommand('insertHTML', false, safe)) {
      field.insertAdjacentHTML('beforeend', safe);
      on.changed('text');
    }
    rememberCursor();
    field.scrollTop = field.scrollHeight;
  }

  setType('publicReply');
  nameButton();

  return {
    element,
    html: () => (field.textContent?.trim() ? field.innerHTML : ''),
    setHtml(html) {
      field.innerHTML = safeHtml(html);
      lastRange = null;
      on.changed('text');
    },
    type: () => type,
    setType,
    insert: (given) => put(/<[a-z][^>]*>/i.test(given) ? given : textToHtml(given), false),
    append: (html) => put(html, true),
    focus: () => field.focus(),
    setBusy(isBusy) {
      button.disabled = isBusy;
      field.setAttribute('contenteditable', String(!isBusy));
      if (isBusy) fill(button, texts.submitting);
      else nameButton();
    },
    addTool: (tool) => tools.append(tool),
    setRecipient(name) {
      recipient.textContent = name === '' ? '' : texts.replyTo(name);
    },
  };
}
