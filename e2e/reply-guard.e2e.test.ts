import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };
const SORRY = '非常抱歉让您久等。';

describe('what stands in the editor is what was meant', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskVisit;
  let sidebar: FrameLocator;
  let editor: Locator;
  let ticketId: string;
  let count = 0;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
    desk = await visitDesk(browser, world);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });
  beforeEach(async () => {
    count += 1;
    ticketId = await world.customerWrites({
      email: `guard.${count}@example.org`,
      body: 'Guten Tag, wo bleibt mein Paket? Ich warte schon seit zwei Wochen.',
    });
    await world.settled();
    sidebar = await desk.open(ticketId);
    editor = desk.editor();
  }, 60_000);

  const primary = () => sidebar.locator('.act .primary button');
  const submit = () => desk.page.locator('.workspace:not([hidden]) [data-testid=submit]').click();
  async function replies(isPublic: boolean): Promise<string[]> {
    const { comments, users } = await world.helpdesk<{
      comments: { author_id: number; public: boolean; plain_body: string }[];
      users: { id: number; role: string }[];
    }>('GET', `/api/v2/tickets/${ticketId}/comments?include=users`);
    const staff = new Set(users.filter(({ role }) => role !== 'end-user').map(({ id }) => id));
    return comments
      .filter((one) => one.public === isPublic && staff.has(one.author_id))
      .map((one) => one.plain_body);
  }

  /** Writes in the team's language, has it translated, and puts it into the editor. */
  async function insert(text: string): Promise<string> {
    const box = sidebar.locator('.own textarea');
    if (!(await box.isVisible())) {
      await sidebar.getByRole('combobox', { name: '改写' }).selectOption('own');
    }
    await box.fill(text);
    await primary().click();
    await sidebar.getByText('插入德语', { exact: false }).waitFor();
    await primary().click();
    await sidebar.getByRole('button', { name: '已插入编辑器' }).waitFor();
    return (await editor.textContent()) ?? '';
  }

  it('a sentence changed by hand stays until it is released', async () => {
    await sidebar.getByRole('combobox', { name: '改写' }).selectOption('own');
    await sidebar.locator('.own textarea').fill(SORRY);
    await primary().click();
    await sidebar.getByText('插入德语', { exact: false }).waitFor();
    const words = sidebar.locator('.pair .words').first();
    const before = (await words.textContent()) ?? '';
    await words.click();
    await sidebar.locator('.pair .target textarea').fill(`${before} Wirklich.`);
    await sidebar.locator('h2').first().click();
    await sidebar.getByText('已手动修改，不再重译。').waitFor();
    expect(await words.textContent()).toBe(`${before} Wirklich.`);
    // Its source changes: nothing is translated over the agent's words.
    await sidebar.locator('#sentence-0').fill('再次感谢您的耐心。');
    await sidebar.locator('h2').first().click();
    await sidebar.getByText('原句已改').waitFor();
    expect(await words.textContent()).toBe(`${before} Wirklich.`);
    await sidebar.locator('#sentence-0').fill(SORRY);
    await sidebar.getByRole('button', { name: '解除并重译' }).click();
    await expect.poll(() => words.textContent(), SOON).toBe(before);
    expect(await sidebar.getByText('已手动修改').count()).toBe(0);
  });

  it('inserting again takes the place of what was inserted, and leaves the agent’s own words', async () => {
    const first = await insert(SORRY);
    await editor.evaluate((box) => box.insertAdjacentHTML('beforeend', '<p>PS: Li</p>'));
    const both = await insert(`${SORRY}再次感谢您的耐心。`);
    expect(both.split(first).length - 1).toBe(1);
    expect(both.endsWith('PS: Li')).toBe(true);
    expect(both.length).toBeGreaterThan(first.length + 'PS: Li'.length);
  });

  it('a public reply in the team’s own language is stopped, and passes when saved again', async () => {
    await editor.evaluate((box, html) => {
      box.innerHTML = html;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, `<p>${SORRY}我们会尽快给您答复。</p>`);
    await submit();
    await desk.page.getByText('这条公开回复还不是客户的语言', { exact: false }).first().waitFor();
    expect(await replies(true)).toEqual([]);
    await submit();
    await expect.poll(() => replies(true), SOON).toHaveLength(1);
    expect(await overrules()).toEqual(['team_language']);
  });

  it('a reply for the customer that would become a note is stopped', async () => {
    await insert(SORRY);
    await desk.page.locator('.workspace:not([hidden]) [data-testid=mode-internal]').click();
    await submit();
    await desk.page.getByText('将被存为内部备注', { exact: false }).first().waitFor();
    expect(await replies(false)).toEqual([]);
    await desk.page.locator('.workspace:not([hidden]) [data-testid=mode-public]').click();
    await submit();
    await expect.poll(() => replies(true), SOON).toHaveLength(1);
    expect(await overrules()).toEqual([]);
  });

  it('a change in the editor that says something else is stopped, with the words', async () => {
    await insert(`${SORRY}订单 DE-20418 的全额退款 89.90 欧元 已经提交。`);
    await editor.evaluate((box) => {
      box.innerHTML = box.innerHTML.replace('89,90', '98,90');
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await submit();
    await desk.page.getByText('98,90', { exact: false }).first().waitFor();
    expect(await replies(true)).toEqual([]);
  });

  it('a backend that does not answer keeps nobody from saving', async () => {
    const context = desk.page.context();
    await context.route('**/outgoing', (route) => route.abort());
    await editor.evaluate((box) => {
      box.innerHTML = '<p>我们会尽快给您答复，请稍候。</p>';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await submit();
    await expect.poll(() => replies(true), SOON).toHaveLength(1);
    await context.unroute('**/outgoing');
  });

  async function overrules(): Promise<string[]> {
    const { rows } = await world.database.query<{ value: { stop: string } }>(
      `select value from feedback where installation_id = $1 and ticket_id = $2 and kind = 'save_overruled'`,
      [world.installationId, ticketId],
    );
    return rows.map(({ value }) => value.stop);
  }
});
