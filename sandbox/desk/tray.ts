import { h, setAttribute } from './dom.ts';
import type { Preferences } from './preferences.ts';
import type { Texts } from './texts.ts';

const NARROWEST = 320;
const WIDEST = 480;
const STEP = 16;

export interface Tray {
  element: HTMLElement;
  /** Where the apps' frames live. They are never moved: a moved iframe loads anew. */
  frames: HTMLElement;
  toggle(isOpen: boolean): void;
}

export function createTray(texts: Texts, preferences: Preferences): Tray {
  let width = preferences.trayWidth();
  const frames = h('div', { class: 'tray-frames' });
  const handle = h('div', {
    class: 'tray-handle',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': texts.resizeTray,
    'aria-valuemin': NARROWEST,
    'aria-valuemax': WIDEST,
    onkeydown: (event: KeyboardEvent) => {
      const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
      if (step === 0) return;
      event.preventDefault();
      setWidth(width + step);
    },
    onpointerdown: (event: PointerEvent) => {
      handle.setPointerCapture(event.pointerId);
      // Else the frame swallows the pointer as soon as it is above it.
      element.classList.add('resizing');
    },
    onpointermove: (event: PointerEvent) => {
      if (handle.hasPointerCapture(event.pointerId)) setWidth(innerWidth - event.clientX);
    },
    onlostpointercapture: () => element.classList.remove('resizing'),
  });
  const element = h(
    'aside',
    { class: 'tray', 'aria-label': texts.tray, hidden: true },
    handle,
    frames,
  );

  function setWidth(wanted: number): void {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    element.style.width = `${width}px`;
    setAttribute(handle, 'aria-valuenow', width);
    preferences.setTrayWidth(width);
  }
  setWidth(width);

  return { element, frames, toggle: (isOpen) => setAttribute(element, 'hidden', !isOpen) };
}
