import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { sampleTickets } from './sample-tickets.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };
const OWN = '非常抱歉让您久等。\n我们马上为您查询。';

describe('what an agent is writing', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskVisit;
  let ticketId = '';
  let otherId = '';
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
    const of = await sampleTickets(world);
    [ticketId, otherId] = [of('vip-late'), of('polite-threat')];
    desk = await visitDesk(browser, world);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const box = (sidebar: FrameLocator) => sidebar.locator('.own textarea');
  const sentence = (sidebar: FrameLocator) => sidebar.locator('#sentence-0');
  async function reload(id: string): Promise<FrameLocator> {
    await desk.page.reload();
    const sidebar = await desk.open(id);
    await sidebar.locator('section.draft').waitFor();
    return sidebar;
  }

  it('is still there after a reload, on that ticket only', async () => {
    const before = await desk.open(ticketId);
    await before.locator('.switch select').selectOption('own');
    await box(before).fill(OWN);

    expect(await box(await reload(ticketId)).inputValue()).toBe(OWN);
    const other = await desk.open(otherId);
    await other.locator('section.draft').waitFor();
    expect(await box(other).count()).toBe(0);
  });

  it('is said to be too long where a pasted text was cut', async () => {
    const sidebar = await desk.open(ticketId);
    await box(sidebar).fill('长'.repeat(9_000));
    await sidebar.getByText('最多 8,000 字').waitFor();
    await box(sidebar).fill(OWN);
    await sidebar.getByText('最多 8,000 字').waitFor({ state: 'detached' });
  });

  it('is still there as a sentence put differently, until it is in the editor', async () => {
    const before = await desk.open(otherId);
    await sentence(before).fill('非常抱歉让您久等。');
    const again = await reload(otherId);
    expect(await sentence(again).inputValue()).toBe('非常抱歉让您久等。');
    await desk.open(ticketId);
    const sidebar = await desk.open(ticketId);
    await sidebar.getByRole('button', { name: '原样插入，不翻译' }).click();
    await sidebar.getByText('已插入编辑器').first().waitFor(SOON);
    expect(await box(await reload(ticketId)).count()).toBe(0);
  });
});
