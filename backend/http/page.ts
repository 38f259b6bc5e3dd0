import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionView } from './contract.ts';

/** Addresses of what the page loads first, as the build names them. */
export interface PageAssets {
  script: string;
  /** Chunks that the script needs at once, fetched beside it rather than after it. */
  preload: string[];
  styles: string[];
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
  };
}

export function renderPage(page: {
  nonce: string;
  sdkUrl: string;
  assets: PageAssets;
  session: SessionView;
}): string {
  const { nonce, assets } = page;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="csp-nonce" content="${nonce}">
<title>Crossdesk</title>
${assets.preload.map((url) => `<link rel="modulepreload" nonce="${nonce}" href="${url}">`).join('\n')}
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
