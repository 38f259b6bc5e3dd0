import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { sampleTickets } from './sample-tickets.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };
const SORRY = '非常抱歉让您久等。';
const NOTICE = 'Diese Nachricht wurde maschinell übersetzt.';

describe('a thread that several people read', { timeout: 120_000 }, () => {
  let world: World;
  let browser: Browser;
  let desk: DeskVisit;
  let ticketId: string;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
    ticketId = (await sampleTickets(world))('vip-late');
  }, 300_000);
  beforeEach(async () => {
    desk = await visitDesk(browser, world);
  }, 120_000);
  afterEach(() => desk?.context.close());
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  const written = async () => (await desk.editor().textContent()) ?? '';

  async function tellCustomers(isOn: boolean): Promise<void> {
    const { accessToken } = await world.openPage('admin');
    const change = { kind: 'tells_customer', isOn };
    const answer = await world.apiAs(accessToken, 'POST', '/api/set-up/change', change);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ tellsCustomer: isOn });
  }
  async function insertOwn(): Promise<void> {
    const app = await desk.open(ticketId);
    await app.locator('.draft .switch select').selectOption('own');
    await app.locator('.own textarea').fill(SORRY);
    await app.locator('.act .primary button').click();
    await app.getByRole('button', { name: '插入德语', exact: false }).click();
    await app.getByRole('button', { name: '已插入编辑器' }).waitFor();
  }

  it('tells the customer of the machine once, and not in a note', async () => {
    await tellCustomers(true);
    await insertOwn();
    expect((await written()).split(NOTICE).length).toBe(2);
    await desk.sidebar(ticketId).getByRole('button', { name: '再插入一次' }).click();
    await expect.poll(async () => (await written()).split(NOTICE).length, SOON).toBe(2);
    await desk.editor().fill('');
    await desk.page.locator('.workspace:not([hidden]) [data-testid=mode-internal]').click();
    await desk.sidebar(ticketId).getByRole('button', { name: '再插入一次' }).click();
    await expect.poll(written, SOON).toMatch(/schuldig|leid/);
    expect(await written()).not.toContain(NOTICE);
    await tellCustomers(false);
  });

  it('a colleague reads what was written, and what was sent one press away', async () => {
    await insertOwn();
    await desk.editor().evaluate((field) => {
      field.insertAdjacentHTML('beforeend', '<p>Viele Grüße<br>Li Lei</p>');
    });
    const sent = await written();
    await desk.page.locator('.workspace:not([hidden]) [data-testid=submit]').click();
    await expect
      .poll(async () => (await world.view(ticketId)).messages.at(-1)?.author, SOON)
      .toBe('agent');
    await world.settled();
    const last = (await world.view(ticketId)).messages.at(-1);
    expect(last?.translation).toMatchObject({ kind: 'written' });
    expect(last?.translation?.text).toContain(SORRY);

    await desk.context.close();
    desk = await visitDesk(browser, world);
    const app = await desk.open(ticketId);
    await app.locator('.messages .head .link').first().click();
    const reply = app.locator('.earlier li').last();
    await reply.getByText(SORRY, { exact: false }).waitFor();
    await reply.getByRole('button', { name: '德语' }).click();
    const words = (await reply.locator('.body').textContent()) ?? '';
    expect(sent.replace(/\s/g, '')).toContain(words.split('\n')[0]?.replace(/\s/g, ''));
  });

  it('who reads German sees the original, and the translation one press away', async () => {
    const app = await desk.open(ticketId);
    const body = app.locator('.messages > .body');
    expect(await body.getAttribute('lang')).toBe('zh-CN');
    await app.getByRole('button', { name: '我能读的语言' }).click();
    await app.getByRole('checkbox', { name: '德语' }).check();
    await app.getByRole('button', { name: '关闭' }).last().click();
    await expect.poll(() => body.getAttribute('lang'), SOON).toBe('de');
    await app.locator('.messages > .head').getByRole('button', { name: '译文' }).click();
    expect(await body.getAttribute('lang')).toBe('zh-CN');
    // For this agent alone, and also the next time.
    expect((await world.view(ticketId)).agentLanguages).toEqual(['de']);
    const { accessToken } = await world.openPage('admin');
    const path = `/api/tickets/${ticketId}?locale=zh-CN`;
    const others = await (await world.apiAs(accessToken, 'GET', path)).json();
    expect(others).toMatchObject({ agentLanguages: [] });
  });

  it('a message of a hundred kilobytes is folded, and breaks nothing', async () => {
    const long = await world.customerWrites({
      email: 'long@example.org',
      subject: 'Log',
      body: `Guten Tag, hier ist das Protokoll:\n${'[INFO] 2026-11-24T08:00:00Z GET /a/very/long/path/that/never/ends 200\n'.repeat(1400)}`,
    });
    await world.settled();
    const app = await desk.open(long);
    const body = app.locator('.messages > .body');
    expect((await body.boundingBox())?.height).toBeLessThan(400);
    await app.getByRole('button', { name: '显示全部', exact: false }).click();
    await expect.poll(async () => (await body.boundingBox())?.height, SOON).toBeGreaterThan(5000);
  });
});
