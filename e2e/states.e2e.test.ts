import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { sampleTickets } from './sample-tickets.ts';
import { startWorld, type World } from './world.ts';

const UNKNOWN = '我们的厨师今天推荐清蒸鲈鱼。';
const SOON = { timeout: 20_000 };

describe('what the sidebar shows while something is missing', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskVisit;
  let vip: string;
  beforeAll(async () => {
    world = await startWorld({
      withShop: true,
      parts: { pace: { prepareAgainAfterSeconds: 2, enginePauseMs: 1_000 } },
    });
    browser = await launchChromium();
    vip = (await sampleTickets(world))('vip-late');
  }, 120_000);
  afterEach(async () => {
    await desk?.context.close();
    await world.noMoreEngineFaults();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const primary = (sidebar: FrameLocator) => sidebar.locator('.act .primary button');
  const editor = () => desk.page.locator('.workspace:not([hidden]) [data-testid=reply-editor]');
  const goTo = (ticketId: string) =>
    desk.page.goto(`${world.sandbox.origin}/#/tickets/${ticketId}`);

  it('the name and an outline before our answer is there, then everything', async () => {
    desk = await visitDesk(browser, world);
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await desk.page.route('**/api/tickets/*?*', async (route) => {
      if (route.request().url().startsWith(world.publicUrl)) await asked;
      await route.continue();
    });
    await goTo(vip);
    const sidebar = desk.sidebar(vip);
    await sidebar.locator('section.who').getByText('Katrin Vollmer').waitFor();
    expect(await sidebar.locator('main').getAttribute('aria-busy')).toBe('true');
    expect(await sidebar.locator('[data-garden-id="loaders.skeleton"]').count()).toBeGreaterThan(5);
    expect(await primary(sidebar).isDisabled()).toBe(true);
    answer();
    await sidebar.locator('section.draft').waitFor();
    expect(await sidebar.locator('main').getAttribute('aria-busy')).toBe('false');
    expect(await sidebar.locator('[data-garden-id="loaders.skeleton"]').count()).toBe(0);
  });

  it('a ticket in preparation says so, and fills by itself', async () => {
    desk = await visitDesk(browser, world);
    await world.engineFault({ engine: 'deepl', kind: 'delay', delayMs: 1_500, times: 4 });
    const ticketId = await world.customerWrites({
      name: 'Jonas Brandt',
      email: 'jonas@example.org',
      subject: 'Paket',
      body: 'Ich warte immer noch auf mein Paket.',
    });
    await goTo(ticketId);
    const sidebar = desk.sidebar(ticketId);
    await sidebar.getByText('正在准备译文和草稿').waitFor();
    await sidebar.getByText('我还在等我的包裹').waitFor();
    await sidebar.getByText('正在准备译文和草稿').waitFor({ state: 'detached' });
    await sidebar.locator('section.draft').waitFor();
  });

  it('a refused sentence: which key to add, and still two ways to answer', async () => {
    desk = await visitDesk(browser, world);
    const sidebar = await desk.open(vip);
    await sidebar.locator('.switch select').selectOption('own');
    await sidebar.locator('.own textarea').fill(`非常抱歉让您久等。${UNKNOWN}`);
    await primary(sidebar).click();
    const problem = sidebar.locator('.draft .problem');
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/DEEPL_AUTH_KEY.*OPENAI_API_KEY/);
    // The sentence beside it is translated nevertheless.
    await sidebar.getByText('Bitte entschuldigen Sie die lange Wartezeit.').waitFor();

    // Into that sentence, and the helpdesk's page around us stays where it is.
    const moved = () =>
      desk.page.evaluate(() =>
        [...document.querySelectorAll('*')].map((one) => one.scrollTop).filter((top) => top > 0),
      );
    const before = await moved();
    await primary(sidebar).evaluate((button: HTMLElement) => button.click());
    await expect.poll(() => sidebar.locator(':focus').getAttribute('id'), SOON).toBe('sentence-1');
    expect(await moved()).toEqual(before);

    // Back to the box: nothing of what was written is lost.
    await sidebar.getByRole('button', { name: '自己写' }).click();
    expect(await sidebar.locator('.own textarea').inputValue()).toContain(UNKNOWN);
    await sidebar.getByRole('button', { name: '回到草稿' }).click();

    await sidebar.getByRole('button', { name: '原样插入，不翻译' }).click();
    await expect.poll(() => editor().textContent(), SOON).toBe(`非常抱歉让您久等。${UNKNOWN}`);
    await primary(sidebar).getByText('已插入编辑器').waitFor();

    await editor().fill('');
    const choice = sidebar.locator('.switch select');
    const template = choice.locator('option:not([value=own]):not([hidden])').last();
    await choice.selectOption((await template.getAttribute('value')) ?? '');
    await primary(sidebar).getByText('插入德语模板').waitFor();
    await primary(sidebar).click();
    await expect.poll(() => editor().textContent(), SOON).toMatch(/Guten Tag/);
  });

  it('engines down: a notice, parcel and template remain, the translation follows', async () => {
    desk = await visitDesk(browser, world);
    for (const engine of ['deepl', 'openai'] as const) {
      await world.engineFault({ engine, kind: 'status', status: 503, times: 10_000 });
    }
    const body = 'Kann ich die Lieferadresse noch ändern? Die Jacke ist mir leider zu klein.';
    const ticketId = await world.customerWrites({
      name: 'Katrin Vollmer',
      email: 'katrin.vollmer@example.com',
      subject: 'Noch einmal: DE-20418',
      body,
    });
    const sidebar = await desk.open(ticketId);
    const notice = sidebar.locator('.notice');
    await notice.getByText('翻译暂时不可用').waitFor();
    await notice.getByRole('button', { name: '立即重试' }).waitFor();
    await sidebar.locator('section.parcel').getByText('DE-20418').waitFor();
    await sidebar.getByText(body).waitFor();
    await primary(sidebar).getByText('插入德语模板').click();
    await expect.poll(() => editor().textContent(), SOON).toMatch(/Guten Tag/);

    await world.noMoreEngineFaults();
    await sidebar.getByText('可惜这件外套我穿着太小了').waitFor();
    await notice.waitFor({ state: 'detached' });
  }, 60_000);

  it('an access token that has expired is renewed unseen', async () => {
    desk = await visitDesk(browser, world);
    const sidebar = await desk.open(vip);
    let isExpired = true;
    await desk.page.route('**/api/tickets/*?*', async (route) => {
      const isOurs = route.request().url().startsWith(world.publicUrl);
      if (!isOurs || !isExpired) return route.continue();
      const headers = { ...route.request().headers(), authorization: 'Bearer expired' };
      return route.continue({ headers });
    });
    await desk.page.route('**/api/session/refresh', (route) => {
      isExpired = false;
      return route.continue();
    });
    const renewed = desk.page.waitForResponse('**/api/session/refresh');
    await world.customerWrites({
      ticketId: vip,
      name: 'Katrin Vollmer',
      email: 'katrin.vollmer@example.com',
      body: 'Gibt es inzwischen etwas Neues?',
    });
    expect((await renewed).status()).toBe(200);
    await sidebar.getByText('现在有新消息了吗？').first().waitFor();
    expect(await sidebar.locator('.notice').count()).toBe(0);
  });

  it('a session that is over says so once, and loading the page anew helps', async () => {
    desk = await visitDesk(browser, world);
    const sidebar = await desk.open(vip);
    await world.database.query('delete from sessions where installation_id = $1', [
      world.installationId,
    ]);
    await sidebar.locator('html').evaluate(() => window.dispatchEvent(new Event('online')));
    const notice = sidebar.locator('.notice');
    await notice.getByText('登录已过期').waitFor();
    expect(await notice.count()).toBe(1);
    // The ticket stays readable meanwhile.
    await sidebar.locator('section.draft').waitFor();
    await desk.page.reload();
    await sidebar.locator('section.draft').waitFor();
    expect(await notice.count()).toBe(0);
  });
});

describe('without any engine', () => {
  it('says that none is connected; the original, the parcel and templates are there', async () => {
    const world = await startWorld({
      withShop: true,
      environment: { DEEPL_AUTH_KEY: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
    });
    const browser = await launchChromium();
    try {
      const desk = await visitDesk(browser, world);
      const sidebar = await desk.open((await sampleTickets(world))('vip-late'));
      await sidebar.locator('.notice').getByText('还没有接入翻译引擎').waitFor();
      await sidebar.getByText('Das ist jetzt meine dritte Nachricht', { exact: false }).waitFor();
      await sidebar.locator('section.parcel').getByText('DE-20418').waitFor();
      await sidebar.locator('.act .primary button').getByText('插入德语模板').click();
      await expect
        .poll(() => desk.page.getByTestId('reply-editor').textContent(), SOON)
        .toMatch(/Guten Tag/);
    } finally {
      await browser.close();
      await world.close();
    }
  }, 120_000);
});
