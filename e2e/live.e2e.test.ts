import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { startWorld, type World } from './world.ts';

const FIRST = 'Ich warte immer noch auf mein Paket.';
const SECOND = 'Gibt es inzwischen etwas Neues?';
const SECOND_TRANSLATED = '现在有新消息了吗？';
const TABS = 20;
/** HTTP/1.1 allows six connections to a host. */
const WINDOWS = 8;

describe('what changes is seen without reloading', () => {
  let world: World;
  let browser: Browser;
  let ids: string[];
  let desk: DeskVisit;
  beforeAll(async () => {
    world = await startWorld();
    browser = await launchChromium();
    ids = [];
    for (let at = 0; at < TABS; at += 1) {
      ids.push(await world.customerWrites({ ...person(at), subject: `Paket ${at}`, body: FIRST }));
    }
    await world.settled();
  }, 120_000);
  afterEach(() => desk?.context.close());
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const person = (at: number) => ({ name: `Kunde ${at}`, email: `kunde-${at}@example.org` });
  const writesAgain = (at: number, body = SECOND) =>
    world.customerWrites({ ...person(at), ticketId: ids[at] ?? '', body });
  const id = (at: number) => ids[at] ?? '';

  it('in each of twenty open tickets, in front or not', async () => {
    desk = await visitDesk(browser, world);
    for (const ticketId of ids) {
      const sidebar = await desk.open(ticketId);
      await sidebar.getByText('我还在等我的包裹').waitFor();
    }
    expect(desk.page.frames()).toHaveLength(TABS + 1);

    const front = desk.sidebar(id(TABS - 1));
    await writesAgain(TABS - 1);
    await front.getByRole('heading', { name: '第 2 封来信' }).waitFor();
    await front.getByText(SECOND_TRANSLATED).waitFor();

    await writesAgain(3);
    await world.settled();
    await desk.page
      .getByTestId(`tab-${id(3)}`)
      .getByRole('link')
      .click();
    await desk.sidebar(id(3)).getByText(SECOND_TRANSLATED).waitFor();
    expect(desk.page.frames()).toHaveLength(TABS + 1);
  }, 60_000);

  it('in eight windows at once, over one stream, and no call waits for another', async () => {
    desk = await visitDesk(browser, world);
    const streams = countStreams(desk.context);
    const windows = [desk];
    while (windows.length < WINDOWS) {
      windows.push(await visitDesk(browser, world, { context: desk.context }));
    }
    for (const [at, window] of windows.entries()) await window.open(id(at + 4));
    await expect.poll(() => streams.open()).toBe(1);

    for (const [at, window] of windows.entries()) {
      await writesAgain(at + 4);
      await window
        .sidebar(id(at + 4))
        .getByText(SECOND_TRANSLATED)
        .waitFor();
      const answer = await window
        .sidebar(id(at + 4))
        .locator('html')
        .evaluate(async () => (await fetch('/health')).status);
      expect(answer).toBe(200);
    }
    expect(streams.open()).toBe(1);

    // Whoever holds the stream may go: another window takes it over.
    const [holder, ...others] = windows;
    await holder?.page.close();
    await expect.poll(() => streams.open()).toBe(1);
    await writesAgain(5, FIRST);
    await others[0]?.sidebar(id(5)).getByRole('heading', { name: '第 3 封来信' }).waitFor();
  }, 90_000);

  it('after the backend was away', async () => {
    desk = await visitDesk(browser, world);
    const sidebar = await desk.open(id(14));
    await world.restartBackend();
    // Before our page has found the way back.
    await writesAgain(14);
    await sidebar.getByText(SECOND_TRANSLATED).waitFor();
    expect(await sidebar.locator('.notice').count()).toBe(0);
    // And it goes on.
    await writesAgain(14, FIRST);
    await sidebar.getByRole('heading', { name: '第 3 封来信' }).waitFor();
  }, 60_000);

  it('after the network was away, which is said while it lasts', async () => {
    desk = await visitDesk(browser, world);
    const sidebar = await desk.open(id(15));
    await desk.context.setOffline(true);
    const notice = sidebar.locator('.notice');
    await notice.getByText('连不上 Crossdesk').waitFor();
    await notice.getByText('显示的是之前读到的内容').waitFor();
    await sidebar.getByText('我还在等我的包裹').waitFor();
    await writesAgain(15);
    await world.settled();
    await desk.context.setOffline(false);
    await sidebar.getByText(SECOND_TRANSLATED).waitFor();
    await notice.waitFor({ state: 'detached' });
  });
});

/** Streams from our pages to the backend that have begun and not ended. */
function countStreams(context: BrowserContext): { open(): number } {
  const open = new Set<unknown>();
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/stream') open.add(request);
  });
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  return { open: () => open.size };
}
