import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame, Page, Response } from 'playwright-core';
import type { Service } from '../measuring/service.ts';

declare global {
  interface Window {
    /** When the sidebar's panels were filled, or the desk clicked, in ms since 1970. */
    benchFilledAt?: number;
    benchClickedAt?: number;
  }
}

export interface Openings {
  /** The first of all, with nothing in the browser's cache. */
  firstMs: number;
  /** All that follow. */
  laterMs: number[];
  /** JavaScript of our page until its panels were filled, in kB of 1000 bytes. */
  scriptGzipKb: number;
  scripts: number;
}

/** Lets what follows an opening (the stream of changes, the desk's list) end before the next click. */
const PAUSE_MS = 150;

/**
 * An agent opens tickets from the desk's list, each once, with a cache that is empty at first.
 *
 * The time begins with the click as the browser stamped it and ends with the frame in which both
 * `section.who` and a `section.draft` with content stand: both are taken inside the browser, so
 * that driving it costs nothing. Tabs stay open, as agents leave them.
 */
export async function openTickets(
  browser: Browser,
  { account }: Service,
  ticketIds: string[],
): Promise<Openings> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 1000 },
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(stampInPage);
  const page = await context.newPage();
  const scripts: Response[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    const isOurs = response.frame() !== page.mainFrame();
    if (isOurs && type.includes('javascript')) scripts.push(response);
  });
  await page.goto(account.sandbox.origin);

  const times: number[] = [];
  let scriptGzipKb = 0;
  let scriptCount = 0;
  for (const ticketId of ticketIds) {
    times.push(await open(page, ticketId));
    if (times.length === 1) {
      const bodies = await Promise.all(scripts.map((response) => response.body()));
      scriptGzipKb = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1_000;
      scriptCount = bodies.length;
    }
    await wait(PAUSE_MS);
  }
  await context.close();
  const [firstMs, ...laterMs] = times;
  if (firstMs === undefined) throw new Error('There is no ticket to open.');
  return { firstMs, laterMs, scriptGzipKb, scripts: scriptCount };
}

async function open(page: Page, ticketId: string): Promise<number> {
  await page.getByTestId(`ticket-row-${ticketId}`).click();
  const element = await page
    .locator(`[data-testid="app-${ticketId}"] iframe`)
    .elementHandle({ timeout: 20_000 });
  const frame = (await element?.contentFrame()) as Frame;
  const filled = await frame.waitForFunction(() => window.benchFilledAt);
  const filledAt = (await filled.jsonValue()) as number;
  const clickedAt = await page.evaluate(() => window.benchClickedAt ?? Number.NaN);
  return filledAt - clickedAt;
}

/** Runs in every page and frame before anything of its own. */
function stampInPage(): void {
  if (window.top === window) {
    document.addEventListener(
      'click',
      (event) => {
        window.benchClickedAt = performance.timeOrigin + event.timeStamp;
      },
      true,
    );
    return;
  }
  const isFilled = () => {
    const draft = document.querySelector('section.draft');
    // Its heading alone is not a draft.
    return document.querySelector('section.who') !== null && (draft?.childElementCount ?? 0) > 1;
  };
  const observer = new MutationObserver(() => {
    if (!isFilled()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      window.benchFilledAt = performance.timeOrigin + performance.now();
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
