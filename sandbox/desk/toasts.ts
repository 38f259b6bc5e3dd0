import { h } from './dom.ts';
import { icon } from './icons.ts';

export type ToastKind = 'notice' | 'alert' | 'error';

const SHOWN_MS = 5_000;

/** Short messages of the desk and of `notify`; errors stay until they are closed. */
export function createToasts(closeLabel: string): {
  element: HTMLElement;
  say(message: string, kind?: ToastKind): void;
} {
  const element = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  return {
    element,
    say(message, kind = 'notice') {
      const toast = h(
        'div',
        { class: `toast toast-${kind}` },
        h('span', {}, message),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': closeLabel,
            onclick: () => toast.remove(),
          },
          icon('close'),
        ),
      );
      element.append(toast);
      if (kind !== 'error') setTimeout(() => toast.remove(), SHOWN_MS);
    },
  };
}
