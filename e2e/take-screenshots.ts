import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureAppBuilt } from '../tools/build-app.ts';
import { launchChromium } from './chromium.ts';
import { visitDesk } from './desk.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { sampleTickets } from './sample-tickets.ts';
import { startWorld, type World } from './world.ts';

/** Together 1024×768 pixels, as the Marketplace shows them; a desk is wider than that. */
const LOOK = {
  viewport: { width: 1280, height: 960 },
  deviceScaleFactor: 0.8,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  reducedMotion: 'reduce',
} as const;

/**
 * The three pictures of the listing, `screenshot-0.png` to `screenshot-2.png`, from the running
 * product with the sample shop: a ticket with a threat, a reply in both languages, the set-up page.
 * The folder is replaced once all three are there.
 */
export async function takeScreenshots(folder: string): Promise<void> {
  await ensureAppBuilt();
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  const browser = await launchChromium();
  const world = await startWorld({ withShop: true });
  const shoot = (page: Page, at: number) =>
    page.screenshot({ path: join(staging, `screenshot-${at}.png`), animations: 'disabled' });
  try {
    const missing = await missingGlyphs(browser);
    if (missing.length > 0) {
      throw new Error(`This machine cannot draw ${missing.join(', ')}: install fonts-noto-cjk.`);
    }
    const of = await sampleTickets(world);
    const desk = await visitDesk(browser, world, {
      context: await browser.newContext(LOOK),
      sidebarWidth: 400,
    });
    await desk.open(of('vip-late'));
    await shoot(desk.page, 0);

    const sidebar = await desk.open(of('arabic-return'));
    await sidebar.locator('section.draft').scrollIntoViewIfNeeded();
    await shoot(desk.page, 1);

    const admin = await idOfAdmin(world);
    await desk.page.evaluate((id) => localStorage.setItem('desk.agent', id), admin);
    await desk.page.reload();
    await desk.page.getByTestId('rail-app').click();
    const page = desk.page.frameLocator('[data-testid="app-nav_bar"] iframe');
    await page.locator('main section').first().waitFor();
    await shoot(desk.page, 2);

    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  } finally {
    await browser.close();
    await world.close();
    await rm(staging, { recursive: true, force: true });
  }
}

async function idOfAdmin(world: World): Promise<string> {
  const { agents } = (await (await fetch(`${world.sandbox.origin}/desk/users`)).json()) as {
    agents: { id: number; role: string }[];
  };
  return String(agents.find(({ role }) => role === 'admin')?.id);
}
