import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { type DeskPageVisit, visitDeskPage } from './desk-page.ts';
import { changeSetUp } from './set-up-states.ts';
import { startWorld, type World } from './world.ts';

const ANA = 'ana.removed@example.org';

describe('what people see after Crossdesk was removed', () => {
  let world: World;
  let browser: Browser;
  let ticketId: string;
  let desk: DeskPageVisit | null = null;
  let visit: DeskVisit | null = null;
  beforeAll(async () => {
    world = await startWorld();
    browser = await launchChromium();
    ticketId = await world.customerWrites({ email: ANA, body: 'Wo ist meine blaue Jacke?' });
    await world.settled();
    await changeSetUp(world, { kind: 'remove' });
  }, 120_000);
  afterEach(async () => {
    await desk?.close();
    await visit?.context.close();
    desk = null;
    visit = null;
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it('every page of the desk says so and leads to set-up', async () => {
    desk = await visitDeskPage(browser, world);
    const { app } = desk;
    const pages = ['trigger-doctor', 'watch-list', 'customers', 'glossary', 'engines'];
    for (const key of [...pages, 'waiting-work', 'data-privacy']) {
      await desk.goTo(key);
      const alert = app.getByRole('alert');
      await alert.getByText('已从这个账户移除', { exact: false }).waitFor();
      expect(await alert.count(), key).toBe(1);
      await alert.getByRole('link', { name: '前往“安装”页面' }).click();
      await app.getByTestId('removed').waitFor();
    }
  });

  it('an admin finds and erases a customer', async () => {
    desk = await visitDeskPage(browser, world);
    await desk.goTo('data-privacy');
    const { app } = desk;
    const form = app.getByTestId('find-person');
    await form.getByRole('textbox').fill(ANA);
    await form.getByRole('button', { name: '查找' }).click();
    const person = app.getByTestId('person');
    await person.getByText('1 张工单、1 条消息').waitFor();
    await person.getByRole('button', { name: '删除', exact: true }).click();
    await person.getByRole('button', { name: '彻底删除' }).click();
    await app.getByText('已删除：1 张工单').waitFor();
  });

  it('an agent’s sidebar says so, and shows nothing of the customer', async () => {
    visit = await visitDesk(browser, world);
    await visit.page.goto(`${world.sandbox.origin}/#/tickets/${ticketId}`);
    const sidebar = visit.sidebar(ticketId);
    await sidebar.getByRole('heading', { name: 'Crossdesk 已移除' }).waitFor();
    await sidebar.getByText('Zendesk 管理员可以', { exact: false }).waitFor();
    expect(await sidebar.locator('section').count()).toBe(0);
  });

  it('a sidebar that is open hears of it, and fills again once an admin has connected', async () => {
    await world.connectAgain();
    await world.settled();
    const other = await world.customerWrites({ body: 'Wo bleibt mein Paket?' });
    await world.settled();
    visit = await visitDesk(browser, world);
    const sidebar = await visit.open(other);
    await changeSetUp(world, { kind: 'remove' });
    await sidebar.getByRole('heading', { name: 'Crossdesk 已移除' }).waitFor();
    expect(await sidebar.locator('section').count()).toBe(0);
    await world.connectAgain();
    await sidebar.locator('section.draft').waitFor();
  });
});
