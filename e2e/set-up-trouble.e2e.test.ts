import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { consentTo, type DeskPageVisit, STEPS, stepStates, visitDeskPage } from './desk-page.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };

describe('when set-up does not go smoothly', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskPageVisit;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  beforeEach(async () => {
    world = await startWorld({ isInstalled: false });
  }, 60_000);
  afterEach(async () => {
    await desk?.close();
    await world?.close();
  });
  afterAll(() => browser?.close());

  it('says what the admin’s login may not read, and connects all the same', async () => {
    await world.fault({
      kind: 'status',
      status: 403,
      match: { path: '/api/v2/triggers' },
      times: 1,
    });
    desk = await visitDeskPage(browser, world);
    const { app } = desk;
    await app.getByText('无权读取触发器', { exact: false }).waitFor();
    await app.getByText('看不出会遇到哪些', { exact: false }).waitFor();
    await app.getByTestId('thing-webhook').waitFor();

    await app.getByRole('button', { name: '立即重试' }).click();
    await app.getByTestId('met-triggers').getByText('Weekend default priority').waitFor();
    expect(await app.getByText('无权读取', { exact: false }).count()).toBe(0);
  });

  it('an account that cannot be read at all still shows what will be made', async () => {
    desk = await visitDeskPage(browser, world);
    const { app } = desk;
    await desk.goTo('watch-list');
    await world.fault({ kind: 'cut', match: { path: '/api/v2/', method: 'GET' }, times: 1_000 });
    await desk.goTo('set-up');
    await app.getByText('没能读取这个账户', { exact: false }).waitFor();
    await app.getByTestId('thing-webhook').waitFor();
    await world.noMoreFaults();
    await (await consentTo(desk, '连接并安装')).close();
    await expect.poll(() => stepStates(desk), SOON).toEqual(STEPS.map(() => 'done'));
  });

  it('a step that is refused says why, and the button goes on from there', async () => {
    await world.fault({
      kind: 'status',
      status: 403,
      match: { path: '/api/v2/views', method: 'POST' },
      times: 1_000,
    });
    desk = await visitDeskPage(browser, world);
    const { app } = desk;
    await (await consentTo(desk, '连接并安装')).close();
    const failed = app.getByTestId('failed-step');
    await failed.getByText('“视图”没有完成', { exact: false }).waitFor();
    await failed.getByText('Zendesk 不允许新建，可能', { exact: false }).waitFor();
    // The rest went on meanwhile.
    await expect
      .poll(() => stepStates(desk), SOON)
      .toEqual(STEPS.map((key) => (key === 'views' ? 'failed' : 'done')));
    expect(await app.locator('[data-testid^="thing-view:"][data-state=failed]').count()).toBe(4);
    const triggers = async () =>
      (await world.helpdesk<{ triggers: unknown[] }>('GET', '/api/v2/triggers')).triggers.length;
    const count = await triggers();

    await world.noMoreFaults();
    await failed.getByRole('button', { name: '继续安装' }).click();
    await expect.poll(() => stepStates(desk), SOON).toEqual(STEPS.map(() => 'done'));
    expect(await failed.count()).toBe(0);
    expect(await triggers()).toBe(count);
  });

  it('reading earlier tickets is paused and goes on, from the step', async () => {
    const earlier = { path: '/api/v2/incremental' };
    await world.fault({ kind: 'status', status: 503, match: earlier, times: 1_000 });
    desk = await visitDeskPage(browser, world);
    await (await consentTo(desk, '连接并安装')).close();
    const step = desk.app.getByTestId('step-history');
    await step.getByRole('button', { name: '暂停读取历史工单' }).click();
    await expect.poll(() => step.getAttribute('data-state'), SOON).toBe('paused');
    await world.noMoreFaults();
    await step.getByRole('button', { name: '继续读取历史工单' }).click();
    await expect.poll(() => step.getAttribute('data-state'), SOON).toBe('done');
    await step.getByText('近 90 天', { exact: false }).waitFor();
  });

  it('a withdrawn consent says "reconnect" and loses nothing', async () => {
    desk = await visitDeskPage(browser, world);
    const { app } = desk;
    await (await consentTo(desk, '连接并安装')).close();
    await expect.poll(() => stepStates(desk), SOON).toEqual(STEPS.map(() => 'done'));
    const { store } = world.sandbox.helpdesk.account;
    for (const token of store.list('token')) store.remove('token', token.id);
    const ticketId = await world.customerWrites({ body: 'Wo bleibt mein Paket?' });
    // Seen at the latest when somebody comes back to the page.
    await expect
      .poll(async () => {
        await desk.goTo('watch-list');
        await desk.goTo('set-up');
        return app.getByText('不会遗漏', { exact: false }).count();
      }, SOON)
      .toBe(1);
    expect(await app.getByRole('switch', { disabled: true }).count()).toBe(3);

    await (await consentTo(desk, '重新连接')).close();
    await app.getByTestId('set-up-status').getByText('全部完成').waitFor();
    await expect
      .poll(async () => (await world.api('GET', `/api/tickets/${ticketId}`)).status, SOON)
      .toBe(200);
  });

  it('says that consent was refused, or its window closed, and offers it again', async () => {
    desk = await visitDeskPage(browser, world);
    const { app } = desk;
    const connect = async (): Promise<Page> => {
      const opened = desk.page.waitForEvent('popup');
      await app.getByRole('button', { name: '连接并安装', exact: true }).click();
      await app.getByText('请在打开的窗口中授权', { exact: false }).waitFor();
      return opened;
    };
    const refused = await connect();
    await refused.getByRole('button', { name: 'Deny' }).click();
    await app.getByRole('alert').getByText('授权被拒绝', { exact: false }).waitFor();
    expect(await app.getByText('请在打开的窗口中授权', { exact: false }).count()).toBe(0);
    await refused.close();

    const left = await connect();
    expect(await app.getByText('授权被拒绝', { exact: false }).count()).toBe(0);
    await left.getByRole('button', { name: 'Deny' }).waitFor();
    await left.close();
    await app.getByRole('alert').getByText('授权窗口已关闭', { exact: false }).waitFor();

    await (await consentTo(desk, '连接并安装')).close();
    await expect.poll(() => stepStates(desk), SOON).toEqual(STEPS.map(() => 'done'));
    expect(await app.getByRole('alert').count()).toBe(0);
  });

  it('keeps what was read while the backend is away, and goes on by itself', async () => {
    desk = await visitDeskPage(browser, world);
    const { app } = desk;
    await app.getByTestId('thing-webhook').waitFor();
    await world.restartBackend(async () => {
      await app.getByRole('button', { name: '连接并安装' }).click();
      await app.getByText('连不上 Crossdesk', { exact: false }).first().waitFor();
    });
    await (await consentTo(desk, '连接并安装')).close();
    await expect.poll(() => stepStates(desk), SOON).toEqual(STEPS.map(() => 'done'));
  });

  it('leads back and forward through its pages; an unknown one is the first', async () => {
    desk = await visitDeskPage(browser, world);
    const { app, page } = desk;
    const heading = () => app.locator('main h2').first().textContent();
    await desk.goTo('waiting-work');
    await expect.poll(heading).toBe('待处理任务');
    await page.evaluate(() => history.back());
    await expect.poll(heading).toBe('安装');
    await page.evaluate(() => history.forward());
    await expect.poll(heading).toBe('待处理任务');
    await app.locator('html').evaluate(() => {
      location.hash = '#no-such-page';
    });
    await expect.poll(heading).toBe('安装');
    const current = app.locator('nav.rail [aria-current=page]');
    expect(await current.textContent()).toBe('安装');
  });
});
