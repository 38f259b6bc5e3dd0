import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { appFrame, type DeskUnderTest, inApp, openTicket, startDesk } from './testing/open-desk.ts';

let desk: DeskUnderTest;
let page: Page;
let origin: string;

beforeAll(async () => {
  desk = await startDesk();
  origin = desk.account.helpdesk.origin;
});
beforeEach(async () => {
  await page?.context().close();
  ({ page } = await desk.visit());
});
afterAll(() => desk.close());

/** In the ticket that is seen now. */
const seen = (testId: string): Locator =>
  page.locator(`.workspace:not([hidden]) [data-testid="${testId}"]`);

async function addRouting(): Promise<void> {
  const { asAdmin } = desk.account;
  const { group } = (await asAdmin('POST', '/api/v2/groups', { group: { name: 'Senior' } })).body;
  const { body } = await asAdmin('GET', '/api/v2/trigger_categories');
  await asAdmin('POST', '/api/v2/ticket_fields', {
    ticket_field: {
      type: 'tagger',
      title: 'Risk',
      custom_field_options: [{ name: 'High risk', value: 'risk_high' }],
    },
  });
  await asAdmin('POST', '/api/v2/triggers', {
    trigger: {
      title: 'Hard tickets to the senior group',
      category_id: body.trigger_categories[0].id,
      conditions: {
        all: [{ field: 'current_tags', operator: 'includes', value: 'risk_high' }],
        any: [],
      },
      actions: [
        { field: 'group_id', value: String(group.id) },
        { field: 'priority', value: 'urgent' },
      ],
    },
  });
}

it('shows a customer’s message at once, and what the triggers make of it', async () => {
  await page.goto(origin);
  await addRouting();
  await page.getByTestId('customer-open').click();
  await page.getByTestId('customer-name').fill('Aya Kobayashi');
  await page.getByTestId('customer-email').fill('aya@example.org');
  await page.getByTestId('customer-channel').selectOption('whatsapp');
  await page.getByTestId('customer-subject').fill('荷物はいつ届きますか？');
  await page.getByTestId('customer-body').fill('まだ届きません。返金をお願いします。');
  await page.getByTestId('customer-send').click();
  await page.waitForURL(/#\/tickets\/\d+$/);
  const id = page.url().split('/').pop() ?? '';
  await expect(seen('ticket-subject').getAttribute('lang')).resolves.toBe('ja');
  await page.getByTestId(`ticket-row-${id}`).getByText('WhatsApp').waitFor({ state: 'attached' });
  await expect(seen('field-priority').textContent()).resolves.toBe('No priority');

  await desk.account.asAgent('PUT', `/api/v2/tickets/${id}/tags`, { tags: ['risk_high'] });
  await seen('field-priority').filter({ hasText: 'Urgent' }).waitFor();
  await seen('field-group').filter({ hasText: 'Senior' }).waitFor();
  await seen('tags').getByText('risk_high').waitFor();
  await page.getByText('Trigger “Hard tickets to the senior group”').waitFor();
  await page.locator('dd', { hasText: 'High risk' }).waitFor();
  await page.getByTestId(`ticket-row-${id}`).getByText('Urgent').waitFor();
});

it('lets a customer write again on the open ticket', async () => {
  const id = await desk.customerWrites();
  await openTicket(desk, page, id);
  await page.getByTestId('customer-open').click();
  await page.getByTestId('customer-where').selectOption(String(id));
  await expect(page.getByTestId('customer-name').inputValue()).resolves.toBe('Jonas Brandt');
  await page.getByTestId('customer-body').fill('Hallo? Keine Antwort?');
  await page.getByTestId('customer-send').click();
  await page.locator('.workspace:not([hidden])').getByText('Hallo? Keine Antwort?').waitFor();
});

it('shows mail without what could act', async () => {
  const id = await desk.customerWrites({
    html_body:
      '<p onclick="hit()">Guten <b>Tag</b></p><img src="https://example.com/seen.gif"><script>hit()</script><a href="javascript:hit()">hier</a><style>p{display:none}</style>',
  });
  await openTicket(desk, page, id);
  const body = page.locator('.workspace:not([hidden]) .comment-body');
  await body.getByText('Guten Tag').waitFor();
  await expect(body.innerHTML()).resolves.not.toMatch(/onclick|<img|script|style/i);
});

it('keeps twenty tickets open, each with its own app, one of them active', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => desk.customerWrites()));
  for (const id of ids) await openTicket(desk, page, id);
  expect(page.frames()).toHaveLength(21);
  const [first = 0] = ids;
  await page.getByTestId(`tab-${first}`).getByRole('link').click();
  const app = await appFrame(page, first);
  await expect(
    inApp(app, "client.get('ticket.id').then((answer) => answer['ticket.id'])"),
  ).resolves.toBe(first);
  const heard = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) =>
        inApp<string>(
          frame,
          'heard.map(([name]) => name).filter((n) => /activated$/.test(n)).pop()',
        ),
      ),
  );
  expect(heard.filter((last) => last === 'app.activated')).toHaveLength(1);

  await page.getByTestId(`tab-close-${first}`).click();
  await page.getByTestId(`tab-${first}`).waitFor({ state: 'detached' });
  await page.waitForURL(`**/#/tickets/${ids[1]}`);
});

it('keeps tabs and unsent text over a change of language', async () => {
  const id = await desk.customerWrites();
  await openTicket(desk, page, id);
  await seen('reply-editor').fill('half a sentence');
  await page.getByTestId(`tab-${id}`).getByTitle('Unsent text').waitFor();
  await page.getByTestId('locale').selectOption('zh-CN');
  await page.getByText('公开回复').first().waitFor();
  await expect(seen('reply-editor').textContent()).resolves.toBe('half a sentence');
  const app = await appFrame(page, id);
  await expect(inApp(app, "client.get('currentUser.locale')")).resolves.toMatchObject({
    'currentUser.locale': 'zh-CN',
  });
});

it('offers the app’s own page to the admin alone', async () => {
  await page.goto(origin);
  await page.getByTestId('rail-tickets').waitFor();
  await expect(page.getByTestId('rail-app').count()).resolves.toBe(0);
  await page.getByTestId('identity').selectOption(String(desk.account.admin));
  await page.getByTestId('rail-app').click();
  const app = await appFrame(page, 'nav_bar');
  await expect(inApp(app, 'client.context()')).resolves.toMatchObject({ location: 'nav_bar' });
  await expect(inApp(app, "client.get('currentUser.role')")).resolves.toMatchObject({
    'currentUser.role': 'admin',
  });
});

it('is walked and used with the keyboard', async () => {
  const id = await desk.customerWrites();
  await page.goto(origin);
  const row = page.getByTestId(`ticket-row-${id}`).getByRole('link');
  await row.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/#/tickets/${id}`);
  const handle = page.getByRole('separator');
  const before = Number(await handle.getAttribute('aria-valuenow'));
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  expect(Number(await handle.getAttribute('aria-valuenow'))).toBe(before + 16);
});

it.each(['light', 'dark'] as const)('has nothing that axe objects to (%s)', async (scheme) => {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const id = await desk.customerWrites();
  await desk.account.asAgent('PUT', `/api/v2/tickets/${id}`, {
    ticket: {
      priority: 'high',
      tags: ['one'],
      comment: { body: 'Only for us', public: false },
    },
  });
  await openTicket(desk, page, id);
  await page.getByTestId('customer-open').click();
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map((n) => n.html)])).toEqual([]);
});

it('says so when a ticket does not exist, and when the sandbox is gone', async () => {
  await page.goto(`${origin}/#/tickets/1`);
  await page.getByText('Ticket 1 does not exist').waitFor();
  await desk.account.helpdesk.close();
  await page.getByText('The sandbox does not answer').waitFor();
});
