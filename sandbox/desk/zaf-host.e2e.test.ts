import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFrame, type DeskUnderTest, inApp, openTicket, startDesk } from './testing/open-desk.ts';

let desk: DeskUnderTest;
let page: Page;

beforeAll(async () => {
  desk = await startDesk();
  ({ page } = await desk.visit());
});
afterAll(() => desk.close());

/** Asks again by the clock: a frame that is not seen draws nothing, so it has no animation frames. */
async function hears(app: Frame, what: string): Promise<void> {
  await app.waitForFunction(what, undefined, { polling: 50 });
}

describe('the real SDK in the frame', () => {
  it('is launched by a signed POST and told where it stands', async () => {
    const ticketId = await desk.customerWrites();
    const before = desk.app.tokens();
    const app = await openTicket(desk, page, ticketId);
    expect(desk.app.tokens()).toBe(before + 1);
    await expect(inApp(app, 'client.context()')).resolves.toMatchObject({
      product: 'support',
      location: 'ticket_sidebar',
      ticketId,
      account: { subdomain: String(desk.account.helpdesk.port) },
    });
    await expect(inApp(app, 'client.metadata()')).resolves.toMatchObject({ appId: 911 });
    await expect(inApp(app, 'heard.map(([name]) => name).join()')).resolves.toContain(
      'app.activated',
    );
  });

  it('reads paths, and learns which do not exist', async () => {
    const ticketId = await desk.customerWrites();
    const app = await openTicket(desk, page, ticketId);
    const paths = ['ticket.id', 'ticket.requester.name', 'currentUser', 'colorScheme', 'ticket.x'];
    await expect(inApp(app, `client.get(${JSON.stringify(paths)})`)).resolves.toMatchObject({
      'ticket.id': ticketId,
      'ticket.requester.name': 'Jonas Brandt',
      currentUser: { email: 'agent@example.com', role: 'agent', locale: expect.any(String) },
      colorScheme: 'light',
      errors: { 'ticket.x': { name: 'APIError', message: 'No such Api', path: 'ticket.x' } },
    });
    await expect(
      inApp(app, "client.get('ticket.x').catch((error) => error.message)"),
    ).resolves.toBe('"ticket.x" No such Api');
    await expect(inApp(app, "client.invoke('fly').catch((error) => error.message)")).resolves.toBe(
      '"fly" No such Api',
    );
    await expect(
      inApp(app, "client.get('ticket.conversation').then((r) => r['ticket.conversation'])"),
    ).resolves.toMatchObject([{ author: { name: 'Jonas Brandt', role: 'end-user' } }]);
  });

  it('asks the REST API as the agent, and nobody else', async () => {
    const app = await openTicket(desk, page, await desk.customerWrites());
    await expect(
      inApp(app, "client.request('/api/v2/users/me.json').then((r) => r.user.email)"),
    ).resolves.toBe('agent@example.com');
    await expect(
      inApp(app, "client.request('https://example.com/').catch((error) => error.responseText)"),
    ).resolves.toContain('Only /api/v2/');
  });

  it('inserts at the cursor, harmlessly, and sends nothing before the agent does', async () => {
    const ticketId = await desk.customerWrites();
    const app = await openTicket(desk, page, ticketId);
    const editor = page.locator('.workspace:not([hidden]) [data-testid=reply-editor]');
    await editor.fill('ac');
    await editor.press('ArrowLeft');
    const html = '<b>b</b><img src=x onerror=alert(1)><script>alert(2)</script>';
    await inApp(app, `client.invoke('ticket.editor.insert', ${JSON.stringify(html)})`);
    await expect(editor.innerHTML()).resolves.toBe('a<b>b</b>c');
    await inApp(app, "client.invoke('comment.appendText', ' <end>\\nline')");
    await expect(inApp(app, "client.get('comment.text')")).resolves.toMatchObject({
      'comment.text': 'a<b>b</b>c&nbsp;&lt;end&gt;<br>line',
    });
    await inApp(app, "client.set('comment.type', 'internalNote')");

    const path = `/api/v2/tickets/${ticketId}/comments`;
    expect((await desk.account.asAgent('GET', path)).body.comments).toHaveLength(1);
    await page.locator('.workspace:not([hidden]) [data-testid=submit]').click();
    await page.locator('.workspace:not([hidden]) .comment-internal').waitFor();
    const { comments } = (await desk.account.asAgent('GET', path)).body;
    expect(comments[1]).toMatchObject({ public: false });
    expect(comments[1].html_body).toContain('a<b>b</b>c');
    await expect(editor.innerHTML()).resolves.toBe('');
  });

  it('writes into its own ticket, also when another one is seen', async () => {
    const [first, second] = [await desk.customerWrites(), await desk.customerWrites()];
    const app = await openTicket(desk, page, first);
    await openTicket(desk, page, second);
    const editors = page.getByTestId('reply-editor');
    const seen = page.locator('.workspace:not([hidden]) [data-testid=reply-editor]');
    await seen.fill('second');
    await inApp(app, "client.invoke('ticket.editor.insert', 'first')");
    await page.keyboard.type('!');
    await expect(seen.textContent()).resolves.toBe('second!');
    await expect(editors.allTextContents()).resolves.toContain('first');
    await seen.fill('');
  });

  it('may stop a submission, and the text stays', async () => {
    const ticketId = await desk.customerWrites();
    const app = await openTicket(desk, page, ticketId);
    await inApp(
      app,
      "void client.on('ticket.save', () => window.allow || 'Mend the amount first')",
    );
    const editor = page.locator('.workspace:not([hidden]) [data-testid=reply-editor]');
    await editor.fill('168,40 €');
    await editor.press('Control+Enter');
    await page.getByText('Mend the amount first').waitFor();
    await expect(editor.textContent()).resolves.toBe('168,40 €');
    await inApp(app, 'void (window.allow = true)');
    await editor.press('Control+Enter');
    await page.locator('.workspace:not([hidden]) .comment-staff').waitFor();
    const tab = page.getByTestId(`tab-${ticketId}`);
    await tab.getByTitle('Unsent text').waitFor({ state: 'detached' });
  });

  it('hears of changes, of being seen, of other apps and of the light', async () => {
    const [first, second] = [await desk.customerWrites(), await desk.customerWrites()];
    const app = await openTicket(desk, page, first);
    const other = await openTicket(desk, page, second);
    await hears(app, "heard.some(([name]) => name === 'app.deactivated')");
    await inApp(other, "client.trigger('greeting', { from: 'other' })");
    await hears(app, "heard.some(([name, data]) => name === 'greeting' && data.from)");
    await page.getByTestId(`tab-${first}`).getByRole('link').click();
    await hears(app, "heard.filter(([name]) => name === 'app.activated').length === 2");
    expect(await appFrame(page, first)).toBe(app);

    await desk.account.asAgent('PUT', `/api/v2/tickets/${first}`, { ticket: { status: 'solved' } });
    await hears(
      app,
      "heard.some(([name, data]) => name === 'ticket.status.changed' && data === 'solved')",
    );
    await desk.customerWrites({ ticket_id: first, body: 'Noch etwas' });
    await hears(app, "heard.some(([name]) => name === 'ticket.conversation.changed')");
    await page.getByTestId('color-scheme').click();
    await hears(app, "heard.some(([name, data]) => data === 'dark')");
    await page.getByTestId('color-scheme').click();
  });

  it('is heard only from its own window', async () => {
    const app = await openTicket(desk, page, await desk.customerWrites());
    const guid = await inApp<string>(app, 'client.context().then((c) => c.instanceGuid)');
    const forged = {
      id: 1,
      request: 'invoke',
      params: { 'ticket.editor.insert': ['forged'] },
      appGuid: guid,
    };
    // Same guid, same messages; but posted by the desk's own window and by a strange frame.
    await page.evaluate((message) => {
      window.postMessage(message, '*');
      const frame = document.createElement('iframe');
      frame.srcdoc = `<script>parent.postMessage(${message}, '*')</script>`;
      document.body.append(frame);
      return new Promise((resolve) => {
        frame.onload = resolve;
      });
    }, JSON.stringify(forged));
    await inApp(app, "client.invoke('ticket.editor.insert', 'genuine')");
    const editor = page.locator('.workspace:not([hidden]) [data-testid=reply-editor]');
    await expect(editor.textContent()).resolves.toBe('genuine');
  });

  it('is routed to other tickets and may say something', async () => {
    const [first, second] = [await desk.customerWrites(), await desk.customerWrites()];
    const app = await openTicket(desk, page, first);
    await inApp(app, "client.invoke('notify', 'Two words')");
    await page.getByText('Two words').waitFor();
    await inApp(app, `client.invoke('routeTo', 'ticket', ${second})`);
    await page.waitForURL(`**/#/tickets/${second}`);
  });
});
