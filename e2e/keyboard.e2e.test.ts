import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { sampleTickets } from './sample-tickets.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };

describe('the keys of the sidebar', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskVisit;
  let page: Page;
  let ticketId: string;
  let sidebar: FrameLocator;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
    ticketId = (await sampleTickets(world))('vip-late');
  }, 120_000);
  beforeEach(async () => {
    await desk?.context.close();
    desk = await visitDesk(browser, world);
    ({ page } = desk);
    sidebar = await desk.open(ticketId);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const focusSidebar = () => sidebar.locator('main').focus();
  const primary = () => sidebar.locator('.act .primary button');
  const editor = () => page.locator('.workspace:not([hidden]) [data-testid=reply-editor]');
  const shownTicket = () => page.url().split('/').at(-1);

  it('Ctrl+Enter does the next right step: translate what changed, then insert', async () => {
    const sentence = sidebar.locator('#sentence-0');
    await sentence.fill('非常抱歉让您久等。');
    await primary().getByText('翻译改动的 1 句').waitFor();
    await page.keyboard.press('Control+Enter');
    await sidebar.getByText('Bitte entschuldigen Sie die lange Wartezeit.').waitFor();
    await primary().getByText('插入德语回复').waitFor();
    expect(await editor().textContent()).toBe('');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => editor().textContent(), SOON).toMatch(/^Bitte entschuldigen Sie/);
    await primary().getByText('已插入编辑器').waitFor();
    // Nothing is left to do: once more changes nothing.
    const inserted = await editor().textContent();
    await focusSidebar();
    await page.keyboard.press('Control+Enter');
    await expectNothing();
    expect(await editor().textContent()).toBe(inserted);
  });

  it('J goes to the next ticket of the queue, K back to the previous', async () => {
    const { queue } = await world.view(ticketId);
    const next = queue.next?.ticketId;
    await focusSidebar();
    await page.keyboard.press('j');
    await expect.poll(shownTicket, SOON).toBe(next);
    const neighbour = desk.sidebar(next ?? '');
    await neighbour.locator('section.draft').waitFor();
    await neighbour.locator('main').focus();
    await page.keyboard.press('k');
    await expect.poll(shownTicket, SOON).toBe(ticketId);
  });

  it('? opens the list of keys, Escape closes it, and no key works beneath', async () => {
    const dialog = sidebar.getByRole('dialog');
    await focusSidebar();
    await page.keyboard.press('?');
    await dialog.getByText('下一张工单').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(shownTicket()).toBe(ticketId);
    expect(await editor().textContent()).toBe('');
    // It opens again.
    await focusSidebar();
    await page.keyboard.press('?');
    await dialog.waitFor();
  });

  it('letters stay letters where the agent types', async () => {
    await sidebar.locator('.switch select').selectOption('own');
    const box = sidebar.locator('.own textarea');
    await box.pressSequentially('jk?');
    expect(await box.inputValue()).toBe('jk?');
    await sidebar.locator('.language select').focus();
    await page.keyboard.press('j');
    await expectNothing();
  });

  it('nothing happens while an input method composes', async () => {
    await sidebar.locator('.switch select').selectOption('own');
    await sidebar.locator('.own textarea').fill('非常抱歉让您久等。');
    const compose = (init: { key: string } & Record<string, string | number | boolean>) =>
      sidebar
        .locator(':focus')
        .evaluate(
          (field, given) =>
            field.dispatchEvent(
              new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }),
            ),
          init,
        );
    // Not prevented: the key is the input method's.
    expect(await compose({ key: 'Enter', ctrlKey: true, isComposing: true })).toBe(true);
    expect(await compose({ key: 'Enter', ctrlKey: true, keyCode: 229 })).toBe(true);
    await focusSidebar();
    expect(await compose({ key: 'j', isComposing: true })).toBe(true);
    expect(await compose({ key: '?', keyCode: 229 })).toBe(true);
    await expectNothing();
    expect(await compose({ key: 'Enter', ctrlKey: true })).toBe(false);
    await sidebar.getByText('Bitte entschuldigen Sie die lange Wartezeit.').waitFor();
  });

  it('nothing happens while the desk outside has the focus', async () => {
    await page.getByTestId('ticket-list').or(page.locator('.tab-bar a').first()).first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    await editor().click();
    await page.keyboard.type('jk?');
    expect(await editor().textContent()).toBe('jk?');
    await expectNothing();
  });

  /** Round trips to the frame and to the desk: what a key had started would be seen by then. */
  async function expectNothing(): Promise<void> {
    await sidebar.locator('main').evaluate(() => new Promise(requestAnimationFrame));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(shownTicket()).toBe(ticketId);
    expect(await sidebar.getByRole('dialog').isVisible()).toBe(false);
    expect(await primary().textContent()).not.toContain('正在');
  }
});
