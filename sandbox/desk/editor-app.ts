import { type AppFrame, createAppFrame, cssLength } from './app-frame.ts';
import type { Desk } from './desk.ts';
import { h, setAttribute } from './dom.ts';
import type { Answers } from './zaf-answers.ts';

/** The app's button in the toolbar of an editor, and the frame that it opens. */
export interface EditorApp {
  element: HTMLElement;
  frame: AppFrame;
  hide(): void;
}

/** The vendor's limits for an app in the editor. */
const NARROWEST = 100;
const WIDEST = 1000;
const LOWEST = 100;
const HIGHEST = 320;

/** Null when the app's manifest does not name the editor. */
export function createEditorApp(
  desk: Desk,
  options: {
    ticketId: number | null;
    answersFor(ways: {
      resize(size: { width?: unknown; height?: unknown }): void;
      close(): void;
    }): Answers;
    broadcast(from: AppFrame, event: string, data: unknown): void;
  },
): EditorApp | null {
  const place = desk.app.locations.ticket_editor;
  if (place === undefined) return null;
  let wasOpened = false;

  const frame: AppFrame = createAppFrame(desk, {
    location: 'ticket_editor',
    ticketId: options.ticketId,
    answers: options.answersFor({ resize, close: () => toggle(false) }),
    broadcast: (event, data) => options.broadcast(frame, event, data),
  });
  const label = desk.texts.editorApp(desk.app.name);
  const popover = h(
    'div',
    { class: 'editor-popover', role: 'dialog', 'aria-label': label, hidden: true },
    frame.element,
  );
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: label,
      'aria-label': label,
      'aria-expanded': 'false',
      'data-testid': 'editor-app',
      onclick: () => toggle(popover.hidden === true),
    },
    h('span', { class: 'app-icon', 'aria-hidden': 'true' }),
  );
  const element = h(
    'div',
    {
      class: 'editor-app',
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') toggle(false);
      },
    },
    button,
    popover,
  );
  resize(place.size ?? { width: 320, height: 240 });

  function resize(size: { width?: unknown; height?: unknown }): void {
    const between = (least: number, length: unknown, most: number): string =>
      `clamp(${least}px, ${cssLength(length)}, ${most}px)`;
    // A percentage has nothing to be one of here.
    if (size.width !== undefined && !String(size.width).endsWith('%')) {
      popover.style.width = between(NARROWEST, size.width, WIDEST);
    }
    if (size.height !== undefined) {
      popover.style.height = between(LOWEST, size.height, HIGHEST);
    }
  }

  function toggle(isShown: boolean): void {
    setAttribute(popover, 'hidden', !isShown);
    setAttribute(button, 'aria-expanded', String(isShown));
    if (!isShown) {
      document.removeEventListener('pointerdown', leave);
      frame.deactivate();
      return;
    }
    document.addEventListener('pointerdown', leave);
    if (!wasOpened) void frame.open();
    wasOpened = true;
    frame.activate();
    frame.emit('pane.activated');
  }

  function leave({ target }: PointerEvent): void {
    if (target instanceof Node && !element.contains(target)) toggle(false);
  }

  return { element, frame, hide: () => toggle(false) };
}
