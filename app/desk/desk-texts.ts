import type { Texts, TextTree } from '../i18n.ts';
import { createTexts } from '../i18n.ts';

/** The desk's own texts before those that it shares with the sidebar. */
export async function loadDeskTexts(shared: Texts): Promise<Texts> {
  const file =
    shared.locale === 'zh-CN'
      ? await import('../../translations/desk/zh-CN.json', { with: { type: 'json' } })
      : await import('../../translations/desk/en.json', { with: { type: 'json' } });
  const own = createTexts(shared.locale, file.default as TextTree);
  return {
    locale: shared.locale,
    has: (key) => own.has(key) || shared.has(key),
    t: (key, params) => (own.has(key) ? own : shared).t(key, params),
  };
}
