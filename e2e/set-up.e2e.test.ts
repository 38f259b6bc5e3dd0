import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeadJobsView } from '../backend/http/contract-jobs.ts';
import { launchChromium } from './chromium.ts';
import { consentTo, STEPS, stepStates, visitAs, visitDeskPage } from './desk-page.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };

describe('an app that nobody has connected yet', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await startWorld({ isInstalled: false });
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  /** A ticket that cannot be read for a while: has the next try be the last one. */
  async function giveUpReading(): Promise<void> {
    const names = async () => {
      await world.database.query(
        "update jobs.job set retry_limit = 0 where name = 'customer-wrote'",
      );
      const { jobs } = (await (await world.api('GET', '/api/jobs/dead')).json()) as DeadJobsView;
      return jobs.map((job) => job.name);
    };
    await expect.poll(names, SOON).toContain('customer-wrote');
  }

  let ticketId: string;

  it('tells an agent that an admin is needed, on the page and beside a ticket', async () => {
    ticketId = await world.customerWrites({ body: 'Hallo' });
    const address = `${world.sandbox.origin}/#/tickets/${ticketId}`;
    const page = await visitAs(browser, world, 'agent');
    const app = page.frameLocator(`[data-testid="app-${ticketId}"] iframe`);
    await page.goto(address);
    await app.getByRole('heading', { name: 'Crossdesk 还没有连接' }).waitFor();
    await app.getByText('请 Zendesk 管理员打开', { exact: false }).waitFor();

    // This desk offers the full page to admins alone, others' helpdesks may not: it opens here.
    await page.route('**/desk/launch?*', (route) =>
      route.continue({ url: route.request().url().replace('ticket_sidebar', 'nav_bar') }),
    );
    await page.reload();
    await app.getByText('只有 Zendesk 管理员可以做这件事', { exact: false }).waitFor();
    expect(await app.getByRole('button').count()).toBe(0);
    expect(await stepStates({ app })).toEqual(STEPS.map(() => 'waiting'));
    await page.context().close();
  });

  it('is connected by an admin, whose page then shows every step done', async () => {
    const desk = await visitDeskPage(browser, world);
    const { app } = desk;
    await app.getByTestId('set-up-status').getByText('还没有连接', { exact: false }).waitFor();
    const consent = await consentTo(desk, '连接并安装');
    expect(await consent.evaluate(() => window.opener)).toBeNull();
    await expect.poll(() => stepStates(desk), SOON).toEqual(STEPS.map(() => 'done'));
    await app.getByTestId('set-up-status').getByText('全部完成').waitFor();
    await app.getByRole('button', { name: '检查并修复' }).click();
    await app.getByText('检查完成', { exact: false }).waitFor();
    await desk.close();
  });

  it('lists the work that failed for good, and an admin has it done after all', async () => {
    await world.helpdesk('POST', '/control/faults', {
      target: 'api',
      kind: 'status',
      status: 500,
      times: 1_000,
    });
    ticketId = await world.customerWrites({ body: 'Hallo, wo bleibt mein Paket?' });
    await giveUpReading();
    await world.helpdesk('DELETE', '/control/faults');
    const desk = await visitDeskPage(browser, world);
    const { app } = desk;
    await expect.poll(() => app.getByTestId('badge-waiting-work').textContent()).toBe('1');
    await app.getByRole('link', { name: '待处理任务' }).click();
    const dead = app.getByTestId('dead-customer-wrote');
    await dead.getByText('读取客户来信').waitFor();
    const asAgent = await world.api('POST', '/api/jobs/run-again');
    expect([asAgent.status, await asAgent.json()]).toMatchObject([
      403,
      { error: { code: 'admins_only' } },
    ]);

    await app.getByRole('button', { name: '重新运行' }).click();
    await app.getByText('没有失败的工作').waitFor();
    await world.settled();
    expect(await (await world.api('GET', '/api/jobs/dead')).json()).toEqual({ jobs: [] });
    expect(await world.view(ticketId)).toMatchObject({ state: 'ready' });
    await desk.close();
  });
});
