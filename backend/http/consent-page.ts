import en from '../../translations/consent/en.json' with { type: 'json' };
import zh from '../../translations/consent/zh-CN.json' with { type: 'json' };

/** How asking for consent ended: keys of `translations/consent/`. */
export type ConsentOutcome =
  | 'connected'
  | 'denied'
  | 'unknown'
  | 'not_admin'
  | 'code_refused'
  | 'unreachable';

const STYLE = `
  :root { color-scheme: light dark; --fg: #2f3941; --bg: #f8f9f9; --card: #fff; --line: #d8dcde }
  @media (prefers-color-scheme: dark) { :root { --fg: #f3f4f4; --bg: #0a0d0e; --card: #151a1e; --line: #39434b } }
  body { margin: 0; font: 16px/1.6 system-ui, 'Noto Sans CJK SC', sans-serif; color: var(--fg); background: var(--bg) }
  main { max-width: 32rem; margin: 12vh auto; padding: 2rem; background: var(--card);
    border: 1px solid var(--line); border-radius: 8px }
  h1 { margin: 0 0 .5rem; font-size: 1.25rem }
  p { margin: 0 }`;

/** The last page of the consent window. Nothing of the request stands in it. */
export function consentPage(outcome: ConsentOutcome, locale: string, nonce: string): string {
  const { title, text } = (locale === 'zh-CN' ? zh : en)[outcome];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>Crossdesk</title>
<meta name="viewport" content="width=device-width"><style nonce="${nonce}">${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}
