import type { Desk } from './desk.ts';
import { fill, h, setAttribute } from './dom.ts';
import { icon } from './icons.ts';
import type { User } from './records.ts';
import { DESK_LOCALES, type Texts } from './texts.ts';

/** Who sits here, in which language and in which light; the first two begin the page anew. */
export function createIdentitySwitch(
  desk: Desk,
  agents: User[],
  on: {
    identity(userId: number): void;
    locale(locale: string): void;
    colorScheme(): void;
  },
): HTMLElement {
  const { texts } = desk;
  const who = h(
    'select',
    {
      class: 'quiet-select',
      'data-testid': 'identity',
      'aria-label': texts.identity,
      onchange: () => on.identity(Number(who.value)),
    },
    ...agents.map((agent) =>
      h(
        'option',
        { value: agent.id, selected: agent.id === desk.agent.id },
        describeAgent(agent, texts),
      ),
    ),
  );
  const language = h(
    'select',
    {
      class: 'quiet-select',
      'data-testid': 'locale',
      'aria-label': texts.language,
      onchange: () => on.locale(language.value),
    },
    ...DESK_LOCALES.map(({ locale, name }) =>
      h('option', { value: locale, lang: locale, selected: sameLanguage(locale, desk) }, name),
    ),
  );
  const scheme = h('button', {
    type: 'button',
    class: 'icon-button',
    'data-testid': 'color-scheme',
    onclick: () => {
      on.colorScheme();
      showScheme();
    },
  });
  function showScheme(): void {
    const isDark = desk.colorScheme() === 'dark';
    fill(scheme, icon(isDark ? 'sun' : 'moon'));
    const label = isDark ? texts.lightMode : texts.darkMode;
    setAttribute(scheme, 'aria-label', label);
    setAttribute(scheme, 'title', label);
  }
  showScheme();
  return h('div', { class: 'identity' }, language, scheme, who);
}

const describeAgent = (agent: User, texts: Texts): string =>
  `${agent.name} · ${texts.roles[agent.role] ?? agent.role}`;

const sameLanguage = (locale: string, desk: Desk): boolean =>
  locale.slice(0, 2) === desk.locale.slice(0, 2);
