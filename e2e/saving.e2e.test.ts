import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { sampleTickets } from './sample-tickets.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };
const SORRY = '非常抱歉让您久等。';
const THANKS = '感谢您的理解与耐心。';
const REFUND = '今天先退您 €16.84 作为补偿。';

describe('from the panel to what is saved', { timeout: 120_000 }, () => {
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

  const primary = (app: FrameLocator) => app.locator('.act .primary button');
  const written = async () =>
    desk
      .editor()
      .evaluate((field) => Array.from(field.children, (one) => one.textContent?.trim()).join('\n'));
  const submit = () => desk.page.locator('.workspace:not([hidden]) [data-testid=submit]').click();
  const toast = (words: string) => desk.page.getByText(words, { exact: false }).first().waitFor();

  async function writeOwn(text: string): Promise<FrameLocator> {
    const app = await desk.open(ticketId);
    await app.locator('.draft .switch select').selectOption('own');
    await app.locator('.own textarea').fill(text);
    await primary(app).click();
    await app.locator('.pair .target[lang=de]').first().waitFor();
    return app;
  }
  async function insertOwn(text: string): Promise<FrameLocator> {
    const before = (await insertions()).length;
    const app = await writeOwn(text);
    await app.getByRole('button', { name: '插入德语', exact: false }).click();
    await app.getByRole('button', { name: '已插入编辑器' }).waitFor();
    await expect.poll(async () => (await insertions()).length, SOON).toBe(before + 1);
    return app;
  }
  async function insertions() {
    const { rows } = await world.database.query<{
      overruled: boolean;
      overrules: { kind: string; checks: string[] }[];
      pairs: { source: string; target: string; origin: string }[];
    }>(
      `select overruled, overrules, pairs from insertions
       where installation_id = $1 and ticket_id = $2 order by created_at desc`,
      [world.installationId, ticketId],
    );
    return rows;
  }
  async function overrules() {
    const { rows } = await world.database.query<{ value: { stop: string; checks: string[] } }>(
      `select value from feedback where installation_id = $1 and kind = 'saving'
       order by created_at desc`,
      [world.installationId],
    );
    return rows.map(({ value }) => value);
  }
  async function comments() {
    const { comments: all } = await world.helpdesk<{
      comments: { public: boolean; plain_body: string }[];
    }>('GET', `/api/v2/tickets/${ticketId}/comments`);
    return all;
  }

  it('a sentence written by hand is locked, checked, left alone, and released', async () => {
    const app = await writeOwn(`${SORRY}${REFUND}`);
    const first = app.locator('.pair').first();
    await first.hover();
    await first.getByRole('button', { name: '把第 1 句译回来看看' }).click();
    // Two more opinions: what the customer will read, and what the model says of it.
    await first.getByText('客户会读到').waitFor();
    await first.getByText('意思一致').waitFor();
    const second = app.locator('.pair').nth(1);
    await second.hover();
    await second.getByRole('button', { name: '直接改第 2 句的译文' }).click();
    const box = second.getByLabel('第 2 句的译文');
    await box.fill('Heute erstatten wir Ihnen 168,40 €.');
    await box.blur();
    // Checked without being translated, and translated back because it failed.
    await app.locator('.act .stop').getByText('168,40', { exact: false }).waitFor();
    await second.getByRole('button', { name: '直接改第 2 句的译文' }).click();
    await box.fill('Heute erstatten wir Ihnen 16,84 €.');
    await box.blur();
    await app.getByRole('button', { name: '插入德语', exact: false }).waitFor();

    // The source is changed: the target stays, and says so.
    await second.locator('textarea').first().fill('今天退您 €16.84。');
    await second.locator('textarea').first().blur();
    await second.getByText('译文没有更新', { exact: false }).waitFor();
    expect(await second.locator('.target').textContent()).toContain('Heute erstatten wir Ihnen');
    await second.locator('textarea').first().fill(THANKS);
    await second.getByRole('button', { name: '解除并重译' }).click();
    await expect.poll(() => second.locator('.target').textContent(), SOON).toMatch(/Geduld|Dank/);
  });

  it('inserted twice it replaces our earlier text, and nothing that the agent wrote', async () => {
    const app = await insertOwn(SORRY);
    const first = await written();
    await desk.editor().evaluate((field) => {
      field.insertAdjacentHTML('afterbegin', '<p>Hallo Katrin,</p>');
      field.insertAdjacentHTML('beforeend', '<p>Viele Grüße</p>');
    });
    await app.locator('.draft .switch select').selectOption('own');
    await app.locator('.own textarea').fill(THANKS);
    await primary(app).click();
    await app.getByRole('button', { name: '插入德语', exact: false }).click();
    await app.getByRole('button', { name: '已插入编辑器' }).waitFor();
    const now = await written();
    expect(now).not.toContain(first);
    expect(now).toMatch(/^Hallo Katrin,\s+\S[\s\S]*\S\s+Viele Grüße$/);

    // Changed in the editor meanwhile: nothing is lost, and the agent decides.
    await desk.editor().evaluate((field) => {
      const ours = field.querySelectorAll('p')[1];
      if (ours)
        ours.textContent = `${ours.textContent} Bitte melden Sie sich.`.replace('D', 'Lieben D');
    });
    await app.locator('.draft .switch select').selectOption('own');
    await app.locator('.own textarea').fill(SORRY);
    await primary(app).click();
    await app.getByRole('button', { name: '插入德语', exact: false }).click();
    await app.getByText('没有替换', { exact: false }).waitFor();
    expect(await written()).toContain('Bitte melden Sie sich.');
    await app.getByRole('button', { name: '插在编辑器内容下面' }).click();
    await expect.poll(written, SOON).toContain(first);
    expect(await written()).toContain('Bitte melden Sie sich.');
  });

  it("stops a public reply in the team's language; the second press is recorded", async () => {
    await desk.open(ticketId);
    const before = (await comments()).length;
    await desk.editor().fill('您好，包裹明天送达，请您放心。');
    await submit();
    await toast('客户读的是德语');
    expect((await comments()).length).toBe(before);
    const app = desk.sidebar(ticketId);
    await app.getByRole('alert').getByText('中文', { exact: false }).first().waitFor();
    await submit();
    await expect.poll(async () => (await comments()).length, SOON).toBe(before + 1);
    await expect.poll(overrules, SOON).toMatchObject([{ stop: 'team_language' }]);
  });

  it('stops our reply from becoming a note', async () => {
    await insertOwn(SORRY);
    const before = (await comments()).length;
    await desk.page.locator('.workspace:not([hidden]) [data-testid=mode-internal]').click();
    await submit();
    await toast('内部备注，客户看不到');
    expect((await comments()).length).toBe(before);
    // As a reply nothing is against it.
    await desk.page.locator('.workspace:not([hidden]) [data-testid=mode-public]').click();
    await submit();
    await expect.poll(async () => (await comments()).length, SOON).toBe(before + 1);
    expect((await comments()).at(-1)?.public).toBe(true);
    await world.settled();
  });

  it('stops an edit that says something else, and records with the insertion who overrules', async () => {
    await insertOwn(`${SORRY}${REFUND}`);
    expect(await written()).toContain('16.84');
    const before = (await comments()).length;
    await desk.editor().evaluate((field) => {
      field.innerHTML = field.innerHTML.replace('16.84', '61.84');
    });
    await submit();
    await toast('61.84');
    expect((await comments()).length).toBe(before);
    const app = desk.sidebar(ticketId);
    await app.getByRole('button', { name: '仍照现在的样子保存（留记录）' }).click();
    await app.getByText('请再点一次', { exact: false }).waitFor();
    await submit();
    await expect.poll(async () => (await comments()).length, SOON).toBe(before + 1);
    await expect
      .poll(async () => (await insertions())[0], SOON)
      .toMatchObject({ overruled: true, overrules: [{ kind: 'edited', checks: ['amounts'] }] });
    expect((await insertions())[0]?.pairs.every(({ origin }) => origin)).toBe(true);
  });

  it('saves, and says nothing, when our backend does not answer', async () => {
    await desk.open(ticketId);
    const before = (await comments()).length;
    await desk.page.route('**/saving', (route) => route.abort());
    await desk.editor().fill('您好，包裹明天送达，请您放心。');
    await submit();
    await expect.poll(async () => (await comments()).length, SOON).toBe(before + 1);
  });
});
