import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionView } from './contract.ts';

/** Addresses of what the page loads first, as the build names them. */
export interface PageAssets {
  script: string;
  /** Chunks that the script needs at once, fetched beside it rather than after it. */
  preload: string[];
  styles: string[];
  /** The chunk with the texts of each locale; one of them is needed right after the script. */
  texts: Record<string, string>;
}

interface BuildManifest {
  [source: string]: {
    file: string;
    isEntry?: boolean;
    imports?: string[];
    css?: string[];
  };
}

/** Reads what `npm run build` wrote. Throws when the page has not been built. */
export async function readPageAssets(appFolder: string): Promise<PageAssets> {
  const text = await readFile(join(appFolder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new Error(`The page is not built (${appFolder}). Run: npm run build`, { cause });
  });
  const manifest = JSON.parse(text) as BuildManifest;
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry === true);
  if (entry === undefined) throw new Error('The built page has no entry. Run: npm run build');
  const address = (file: string) => `/app/${file}`;
  return {
    script: address(entry.file),
    preload: (entry.imports ?? []).flatMap((name) => {
      const file = manifest[name]?.file;
      return file === undefined ? [] : [address(file)];
    }),
    styles: (entry.css ?? []).map(address),
    texts: Object.fromEntries(
      Object.entries(manifest).flatMap(([source, { file }]) => {
        const locale = /translations\/([\w-]+)\.json$/.exec(source)?.[1];
        return locale === undefined ? [] : [[locale, address(file)]];
      }),
    ),
  };
}

/** A guess that costs nothing when wrong: the page asks the helpdesk which locale the agent has. */
export function likelyLocale(acceptLanguage: string | undefined): string {
  return /^\s*zh\b/i.test(acceptLanguage ?? '') ? 'zh-CN' : 'en';
}

export function renderPage(page: {
  nonce: string;
  sdkUrl: string;
  assets: PageAssets;
  session: SessionView;
  locale: string;
}): string {
  const { nonce, assets } = page;
  const texts = assets.texts[page.locale];
  const preload = [...assets.preload, ...(texts === undefined ? [] : [texts])];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="csp-nonce" content="${nonce}">
<title>Crossdesk</title>
${preload.map((url) => `<link rel="modulepreload" nonce="${nonce}" href="${url}">`).join('\n')}
${assets.styles.map((url) => `<link rel="stylesheet" nonce="${nonce}" href="${url}">`).join('\n')}
<script nonce="${nonce}" src="${escapeAttribute(page.sdkUrl)}"></script>
<script nonce="${nonce}" type="module" src="${assets.script}"></script>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="session">${jsonInHtml(page.session)}</script>
</body>
</html>
`;
}

/** JSON that cannot end its script element. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
