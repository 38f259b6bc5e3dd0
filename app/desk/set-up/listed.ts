import type { Texts } from '../../i18n.ts';

/** `“A”、“B”和“C”`, `“A”, “B”, and “C”`: names of things as they stand in the helpdesk. */
export function listed(names: readonly string[], { t, locale }: Texts): string {
  const quoted = names.map((title) => t('set_up_page.quoted', { title }));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(quoted);
}
