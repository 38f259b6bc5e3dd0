import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };
const VIP = 'katrin.vollmer@example.com';

describe('a customer writes, and a senior agent answers', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskVisit;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
    desk = await visitDesk(browser, world);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  async function writeInBox(message: Record<string, string>): Promise<string> {
    const { page } = desk;
    const before = new Set(await ids());
    await page.getByTestId('customer-open').click();
    const known = page.getByTestId('customer-known');
    if (await known.isVisible()) await known.selectOption('');
    for (const [field, value] of Object.entries(message)) {
      const input = page.getByTestId(`customer-${field}`);
      if (field === 'channel') await input.selectOption(value);
      else await input.fill(value);
    }
    await page.getByTestId('customer-send').click();
    let fresh: string | undefined;
    await expect
      .poll(
        async () => {
          fresh = (await ids()).find((id) => !before.has(id));
          return fresh;
        },
        { timeout: 20_000 },
      )
      .toBeDefined();
    return fresh ?? '';
  }

  async function ids(): Promise<string[]> {
    const { tickets } = await world.helpdesk<{ tickets: { id: number }[] }>(
      'GET',
      '/api/v2/tickets?page[size]=100',
    );
    return tickets.map((ticket) => String(ticket.id));
  }

  it('typed in the desk, routed by the triggers, read, corrected, answered and sent', async () => {
    const { page } = desk;
    const ticketId = await writeInBox({
      name: 'Katrin Vollmer',
      email: VIP,
      subject: 'Wo ist mein Paket?',
      body: 'Guten Tag,\nIch warte immer noch auf mein Paket. Wenn ich bis morgen keine klare Auskunft bekomme, beantrage ich bei PayPal Käuferschutz und hole mir die 501,80 € zurück.',
    });
    const sidebar = await desk.open(ticketId);

    // The helpdesk's own triggers acted on what we wrote.
    await page.getByTestId('field-group').getByText('资深客服').waitFor();
    await page.getByTestId('field-priority').getByText('紧急').waitFor();
    await page.getByTestId('tags').getByText('crossdesk_threat_dispute').waitFor();
    await page.getByTestId('tags').getByText('crossdesk_tier_vip').waitFor();

    // What is urgent, who it is, which parcel, what they say, what to answer.
    await sidebar.getByText('可能发起 PayPal 等付款争议').waitFor();
    await sidebar.locator('section.who').getByText('VIP').waitFor();
    await sidebar.locator('section.parcel').getByText('DE-20418').waitFor();
    await sidebar.getByText('我还在等我的包裹', { exact: false }).waitFor();

    // The agent writes in their own language; the phrasebook knows these sentences.
    await sidebar.getByRole('button', { name: '自己写' }).click();
    await sidebar.locator('.own textarea').fill('非常抱歉让您久等。');
    await sidebar.locator('.act .primary button').click();
    await sidebar.getByText('插入德语', { exact: false }).waitFor();
    await sidebar.locator('.act .primary button').click();
    const editor = page.getByTestId('reply-editor');
    await expect.poll(() => editor.textContent(), SOON).toMatch(/Entschuldig|leid|entschuldig/);

    // Nothing has been sent; the agent sends it.
    expect(await publicReplies(ticketId)).toEqual([]);
    await page.getByTestId('submit').click();
    await expect.poll(() => publicReplies(ticketId), SOON).toHaveLength(1);
    const [sent] = await publicReplies(ticketId);
    expect(sent).toMatch(/Entschuldig|leid|entschuldig/);

    // The panel knows that it is done, and offers nothing twice.
    await sidebar
      .getByText('还没有草稿', { exact: false })
      .or(sidebar.getByText('没有草稿', { exact: false }))
      .first()
      .waitFor();
  });

  async function publicReplies(ticketId: string): Promise<string[]> {
    const { comments, users } = await world.helpdesk<{
      comments: { author_id: number; public: boolean; body: string }[];
      users: { id: number; role: string }[];
    }>('GET', `/api/v2/tickets/${ticketId}/comments?include=users`);
    const staff = new Set(users.filter((user) => user.role !== 'end-user').map((user) => user.id));
    return comments
      .filter((comment) => comment.public && staff.has(comment.author_id))
      .map((comment) => comment.body);
  }
});
