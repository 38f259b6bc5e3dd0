import { h } from './dom.ts';
import { icon } from './icons.ts';
import type { Preferences } from './preferences.ts';
import type { Texts } from './texts.ts';

/** A first visitor's three things to try; gone for good once closed. */
export function createHint(texts: Texts, preferences: Preferences): HTMLElement | null {
  if (preferences.hintSeen()) return null;
  const element = h(
    'section',
    { class: 'hint', 'data-testid': 'hint', 'aria-label': texts.hintTitle },
    h('strong', {}, texts.hintTitle),
    h('ol', {}, ...texts.hints.map((hint) => h('li', {}, hint))),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': texts.close,
        onclick: () => {
          preferences.setHintSeen();
          element.remove();
        },
      },
      icon('close'),
    ),
  );
  return element;
}
