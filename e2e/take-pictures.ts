import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, FrameLocator } from 'playwright-core';
import { ensureAppBuilt } from '../tools/build-app.ts';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, type VisitOptions, visitDesk } from './desk.ts';
import { takeDeskPictures } from './desk-pictures.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { sampleTickets } from './sample-tickets.ts';
import { startWorld, type World } from './world.ts';

/**
 * `npm run pictures`: the product as people see it, in `e2e/pictures`, and the README's picture.
 * `npm run pictures -- vip` takes only those whose name contains the word.
 */
const FOLDER = join(import.meta.dirname, 'pictures');
const README_PICTURE = join(import.meta.dirname, '../docs/picture.png');
const UNKNOWN_SENTENCE = '我们的厨师今天推荐清蒸鲈鱼。';

const LOOKS: [name: string, look: VisitOptions][] = [
  ['320-light-zh', { sidebarWidth: 320 }],
  ['400-light-zh', { sidebarWidth: 400 }],
  ['400-dark-zh', { sidebarWidth: 400, dark: true }],
  ['320-dark-en', { sidebarWidth: 320, dark: true, locale: 'en' }],
  ['400-light-en', { sidebarWidth: 400, locale: 'en' }],
];

const wanted = parseArgs({ allowPositionals: true }).positionals;
const isWanted = (name: string) =>
  wanted.length === 0 || wanted.some((word) => name.includes(word));

await ensureAppBuilt();
const browser = await launchChromium();
const world = await startWorld({ withShop: true });
try {
  const missing = await missingGlyphs(browser);
  if (missing.length > 0) {
    throw new Error(
      `This machine cannot draw ${missing.join(', ')}. Install the fonts: apt-get install fonts-noto-cjk fonts-noto-core`,
    );
  }
  if (wanted.length === 0) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await takeAll(browser, world);
  await takeDeskPictures(browser, FOLDER, isWanted);
} finally {
  await browser.close();
  await world.close();
}

async function takeAll(browser: Browser, world: World): Promise<void> {
  const of = await sampleTickets(world);
  const vip = of('vip-late');

  for (const [name, height] of [
    ['desk-1440x900', 900],
    ['desk-1440x1000', 1000],
  ] as const) {
    if (!isWanted(name)) continue;
    const desk = await visitDesk(browser, world, { height });
    await desk.open(vip);
    await picture(desk, name);
    if (height === 1000) await desk.page.screenshot({ path: README_PICTURE });
    await desk.context.close();
  }

  for (const [look, options] of LOOKS) {
    for (const [name, kind] of [
      ['vip', 'vip-late'],
      ['calm', 'left-china'],
      ['arabic', 'arabic-return'],
      ['thai', 'thai-size'],
    ] as const) {
      await sidebarPicture(`${name}-${look}`, of(kind), options);
    }
    await sidebarPicture(`refused-${look}`, vip, options, async (sidebar, { page }) => {
      await sidebar.locator('.switch select').selectOption('own');
      await sidebar.locator('.own textarea').fill(`非常抱歉让您久等。${UNKNOWN_SENTENCE}`);
      await page.keyboard.press('Control+Enter');
      await sidebar.locator('.draft .problem').waitFor();
    });
  }

  for (const [look, options] of LOOKS) {
    for (const [name, kind] of [
      ['editor', 'vip-late'],
      ['editor-arabic', 'arabic-return'],
    ] as const) {
      await editorPicture(`${name}-${look}`, of(kind), options);
    }
    await newTicketPicture(`new-ticket-${look}`, options);
  }

  if (!LOOKS.some(([look]) => isWanted(`down-${look}`))) return;
  for (const engine of ['deepl', 'openai'] as const) {
    await world.engineFault({ engine, kind: 'status', status: 503, times: 10_000 });
  }
  const late = of('valued-exchange');
  const message = {
    name: '中村 美咲',
    email: 'misaki.nakamura@example.org',
    body: 'お世話になっております。交換品はまだ届いておりません。今週末の登山に間に合いますでしょうか。',
  };
  // One failure is none yet: an engine is called down after several.
  for (const subject of ['一', '二', '三']) await world.customerWrites({ ...message, subject });
  await world.customerWrites({ ...message, ticketId: late });
  await world.settled();
  for (const [look, options] of LOOKS) await sidebarPicture(`down-${look}`, late, options);
  await world.noMoreEngineFaults();
}

async function sidebarPicture(
  name: string,
  ticketId: string,
  options: VisitOptions,
  act?: (sidebar: FrameLocator, desk: DeskVisit) => Promise<void>,
): Promise<void> {
  if (!isWanted(name)) return;
  const desk = await visitDesk(browser, world, { height: 1240, ...options });
  const sidebar = await desk.open(ticketId);
  await act?.(sidebar, desk);
  await desk.page
    .getByTestId(`app-${ticketId}`)
    .screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  await desk.context.close();
}

/** Our button pressed in the host's editor. */
async function editorPicture(name: string, ticketId: string, options: VisitOptions): Promise<void> {
  if (!isWanted(name)) return;
  const desk = await visitDesk(browser, world, options);
  await desk.open(ticketId);
  await desk.editor().fill('非常抱歉让您久等。今天先退您 €16.84 作为补偿。\n感谢您的理解与耐心。');
  const app = await desk.openEditorApp(ticketId);
  await app.locator('.pair').nth(2).waitFor();
  await picture(desk, name);
  await desk.context.close();
}

/** A ticket that an agent opens: before the translation, and with it. */
async function newTicketPicture(name: string, options: VisitOptions): Promise<void> {
  if (!isWanted(name)) return;
  const desk = await visitDesk(browser, world, options);
  const app = await desk.openNewTicket();
  await desk.page.getByTestId('new-requester').selectOption({ label: '佐藤 健一' });
  await app.locator('input.subject').fill('您的订单 JP-31466 已经发出。');
  await app.locator('.own textarea').fill('感谢您的订购。\n预计 11 月 28 日送达。');
  await picture(desk, `${name}-writing`);
  await app.locator('.act .primary button').click();
  await app.locator('.pair').nth(2).waitFor();
  await app.locator('.act .primary button').click();
  await app.locator('.reason.fine').waitFor();
  await picture(desk, name);
  await desk.context.close();
}

async function picture(desk: DeskVisit, name: string): Promise<void> {
  await desk.page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}
