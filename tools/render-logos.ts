import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../e2e/chromium.ts';

/** `npm run logos`: draws the committed PNGs of `assets/` anew from `assets/source/`. */
const ASSETS = join(import.meta.dirname, '../assets');
const LOGOS: [name: string, size: number][] = [
  ['logo', 320],
  ['logo-small', 128],
];

const browser = await launchChromium();
try {
  const page = await browser.newPage();
  for (const [name, size] of LOGOS) {
    const svg = await readFile(join(ASSETS, 'source', `${name}.svg`), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: join(ASSETS, `${name}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
