import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, useContext } from 'react';

/** A message whose syntax has been read; see `vite.config.ts`. */
type ReadMessage = ReturnType<IntlMessageFormat['getAst']>;
/** A file of `translations/`, as it stands there or as the build has made it. */
export type TextTree = { [key: string]: string | ReadMessage | TextTree };
export type TextParams = Record<string, string | number>;
export type Locale = 'zh-CN' | 'en';

export interface Texts {
  /** Locale of the texts, and of dates, money and numbers. */
  locale: Locale;
  /** The text of a dotted key, filled with `params`. A key that has no text gives the key itself. */
  t(key: string, params?: TextParams): string;
  /** Whether a key has a text: codes come from the backend, which may be newer than this page. */
  has(key: string): boolean;
}

/** Every Chinese agent reads zh-CN; everybody else English. */
export function chooseLocale(agentLocale: string | null): Locale {
  return agentLocale && /^zh\b/i.test(agentLocale) ? 'zh-CN' : 'en';
}

/** Each locale is a chunk of its own. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  const file =
    locale === 'zh-CN'
      ? await import('../translations/zh-CN.json', { with: { type: 'json' } })
      : await import('../translations/en.json', { with: { type: 'json' } });
  return createTexts(locale, file.default as TextTree);
}

export function createTexts(locale: Locale, tree: TextTree): Texts {
  const compiled = new Map<string, IntlMessageFormat>();
  const find = (key: string): string | ReadMessage | null => {
    let node: TextTree[string] | undefined = tree;
    for (const part of key.split('.')) {
      node = typeof node === 'object' && !Array.isArray(node) ? node[part] : undefined;
    }
    return typeof node === 'string' || Array.isArray(node) ? node : null;
  };
  return {
    locale,
    has: (key) => find(key) !== null,
    t(key, params) {
      const text = find(key);
      if (text === null) return key;
      // Nothing to fill in, and no quoting: the text is what it says.
      if (typeof text === 'string' && !/[{}'#<]/.test(text)) return text;
      let message = compiled.get(key);
      if (!message) {
        message = new IntlMessageFormat(text, locale);
        compiled.set(key, message);
      }
      try {
        return String(message.format(params));
      } catch {
        // A parameter is missing: the rest of the panel must not fall with it.
        return typeof text === 'string' ? text : key;
      }
    },
  };
}

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('TextsContext is not provided above this component.');
  return texts;
}
