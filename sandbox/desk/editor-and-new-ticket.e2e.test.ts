import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  appFrame,
  type DeskUnderTest,
  editorAppFrame,
  inApp,
  openTicket,
  startDesk,
} from './testing/open-desk.ts';

let desk: DeskUnderTest;
let page: Page;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk?.close());
beforeEach(async () => {
  ({ page } = await desk.visit());
});
const seen = (testId: string) => page.locator(`.workspace:not([hidden]) [data-testid=${testId}]`);

describe('the app in the editor', () => {
  it('opens from the toolbar, knows where it stands, and changes what is written', async () => {
    const id = await desk.customerWrites();
    await openTicket(desk, page, id);
    await seen('reply-editor').fill('half a sentence');
    await seen('editor-app').click();
    const app = await editorAppFrame(page, id);
    await expect(inApp(app, 'client.context()')).resolves.toMatchObject({
      location: 'ticket_editor',
      ticketId: id,
    });
    await expect(inApp(app, "client.get('comment.text')")).resolves.toMatchObject({
      'comment.text': 'half a sentence',
    });
    await inApp(app, "client.set('comment.text', '<p>whole</p>')");
    await expect.poll(() => seen('reply-editor').innerHTML()).toBe('<p>whole</p>');
    await inApp(app, "client.invoke('app.close')");
    await expect.poll(() => seen('editor-app').getAttribute('aria-expanded')).toBe('false');
    await expect(inApp(app, 'heard.map(([name]) => name)')).resolves.toContain('app.deactivated');
  });

  it('is no higher and no wider than the vendor lets it be', async () => {
    const id = await desk.customerWrites();
    await openTicket(desk, page, id);
    await seen('editor-app').click();
    const app = await editorAppFrame(page, id);
    await inApp(app, "client.invoke('resize', { width: '2000px', height: '900px' })");
    const size = () =>
      page
        .locator('.editor-popover:visible')
        .evaluate((one) => one.getBoundingClientRect())
        .then(({ width, height }) => [width, height]);
    await expect.poll(async () => (await size())[1]).toBe(320);
    expect((await size())[0]).toBeLessThanOrEqual(1000);
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map((n) => n.html)])).toEqual([]);
    await page.getByTestId('stage').click({ position: { x: 20, y: 20 } });
    await page.locator('.editor-popover').waitFor({ state: 'hidden' });
  });
});

describe('a new ticket', () => {
  async function openNew() {
    await page.goto(desk.account.helpdesk.origin);
    await page.getByTestId('new-ticket').click();
    return appFrame(page, 'new_ticket_sidebar');
  }

  it('has an app that hears of the requester, and sets subject and message', async () => {
    await desk.customerWrites();
    const app = await openNew();
    await expect(
      inApp(app, "client.get(['ticket.id', 'ticket.isNew', 'ticket.requester'])"),
    ).resolves.toMatchObject({
      'ticket.id': null,
      'ticket.isNew': true,
      'ticket.requester': null,
    });
    await seen('new-requester').selectOption({ label: 'Jonas Brandt' });
    await expect
      .poll(() => inApp(app, "client.get('ticket.requester.name')"))
      .toMatchObject({ 'ticket.requester.name': 'Jonas Brandt' });
    await expect(inApp(app, 'heard.map(([name]) => name)')).resolves.toContain(
      'ticket.requester.id.changed',
    );
    await inApp(
      app,
      "client.set({ 'ticket.subject': 'Ihr Paket', 'comment.text': '<p>Hallo</p>' })",
    );
    await expect.poll(() => seen('new-subject').inputValue()).toBe('Ihr Paket');
    await seen('submit').click();

    // It is a ticket now, with the sidebar of one; the agent wrote, not the customer.
    await page.waitForURL(/#\/tickets\/\d+$/);
    const id = Number(page.url().split('/').pop());
    const { body } = await desk.account.asAgent(
      'GET',
      `/api/v2/tickets/${id}/comments?include=users`,
    );
    expect(body.comments).toHaveLength(1);
    const author = body.users.find(
      (user: { id: number }) => user.id === body.comments[0].author_id,
    );
    expect(author.role).toBe('agent');
    await page.getByTestId(`app-${id}`).waitFor();
    await page.getByTestId('tab-new').waitFor({ state: 'detached' });
  });

  it('asks for what is missing, and takes somebody whom nobody knows', async () => {
    await openNew();
    await seen('submit').click();
    await page.getByText('Choose a requester first.').waitFor();
    await seen('new-requester').selectOption('new');
    await seen('new-requester-name').fill('Aiko Mori');
    await seen('new-requester-email').fill('aiko@example.com');
    await seen('submit').click();
    await page.getByText('Write a message first.').waitFor();
    await seen('reply-editor').fill('こんにちは');
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map((n) => n.html)])).toEqual([]);
    await seen('submit').click();
    await page.waitForURL(/#\/tickets\/\d+$/);
    await page.locator('.workspace:not([hidden])').getByText('aiko@example.com').waitFor();
  });
});
