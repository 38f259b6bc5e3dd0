import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { startWorld, type World } from './world.ts';

/** Each would set `hit` on the window that it runs in. */
const ATTACKS = [
  '<img src=x onerror="top.hit=1;window.hit=1">',
  '</script><script>window.hit=1</script>',
  '<svg onload="window.hit=1">',
  '{{constructor.constructor("window.hit=1")()}}',
];
const ATTACK = ATTACKS.join(' ');

describe('strangers and hostile texts', () => {
  let world: World;
  let browser: Browser;
  let stranger: { origin: string; close(): void };
  let desk: DeskVisit;
  beforeAll(async () => {
    world = await startWorld();
    browser = await launchChromium();
    stranger = await startStranger();
    desk = await visitDesk(browser, world);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    stranger?.close();
    await world?.close();
  });

  it('this browser keeps origins apart', async () => {
    const page = await desk.context.newPage();
    await page.goto(stranger.origin);
    for (const target of [world.publicUrl, world.sandbox.origin]) {
      const read = page.evaluate((url) => fetch(url).then((answer) => answer.text()), target);
      await expect(read).rejects.toThrow('Failed to fetch');
    }
    await page.close();
  });

  it('no other page may put the sidebar into a frame', async () => {
    const page = await desk.context.newPage();
    const complaint = page.waitForEvent('console', (message) =>
      message.text().includes('frame-ancestors'),
    );
    await page.goto(stranger.origin);
    // A good token, as who has stolen one holds it: even so.
    const launch = await world.helpdesk<{ url: string; token: string }>(
      'GET',
      '/desk/launch?location=nav_bar',
    );
    await page.evaluate(({ url, token }) => {
      document.body.innerHTML =
        '<iframe name="stolen"></iframe><form method="post" target="stolen"><input name="token"></form>';
      const form = document.querySelector('form') as HTMLFormElement;
      form.action = url;
      (form.querySelector('input') as HTMLInputElement).value = token;
      form.submit();
    }, launch);
    expect((await complaint).text()).toContain(world.publicUrl);
    expect(await page.frameLocator('iframe').locator('#app').count()).toBe(0);
    await page.close();
  });

  it('what a customer writes is text, in the sidebar and in the desk', async () => {
    const ticketId = await world.customerWrites({
      name: `Eve ${ATTACK}`,
      email: 'eve@example.org',
      subject: `Frage ${ATTACK}`,
      body: `Ich warte immer noch auf mein Paket. ${ATTACK}`,
    });
    await world.settled();
    const sidebar = await desk.open(ticketId);
    await sidebar.locator('section.who').getByText(ATTACK, { exact: false }).waitFor();
    await sidebar.locator('.messages').getByText('<svg onload', { exact: false }).first().waitFor();
    await desk.page
      .getByTestId('stage')
      .getByText('<svg onload', { exact: false })
      .first()
      .waitFor();
    expect(await hits()).toEqual([]);
    expect(await sidebar.locator('#app img, #app script').count()).toBe(0);
  });

  it('even a script that stands in the page does not run there', async () => {
    const [frame] = desk.page.frames().filter((one) => one.url().startsWith(world.publicUrl));
    const refused = await frame?.evaluate(async () => {
      const told: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        told.push(event.effectiveDirective);
      });
      const script = document.createElement('script');
      script.textContent = 'window.hit = 1';
      const image = document.createElement('div');
      image.innerHTML = '<img src="data:," onerror="window.hit = 1">';
      document.body.append(script, image);
      await new Promise((resolve) => setTimeout(resolve));
      while (told.length < 2) await new Promise(requestAnimationFrame);
      return told.sort();
    });
    expect(refused).toEqual(['script-src-attr', 'script-src-elem']);
    expect(await hits()).toEqual([]);
  });

  it('what is inserted into the editor is text', async () => {
    const ticketId = await world.customerWrites({
      name: 'Jonas Brandt',
      email: 'jonas@example.org',
      subject: 'Paket',
      body: 'Ich warte immer noch auf mein Paket.',
    });
    await world.settled();
    const sidebar = await desk.open(ticketId);
    await sidebar.locator('.switch select').selectOption('own');
    await sidebar.locator('.own textarea').fill(ATTACK);
    await sidebar.getByRole('button', { name: '原样插入，不翻译' }).click();
    const editor = desk.page.locator('.workspace:not([hidden]) [data-testid=reply-editor]');
    await expect.poll(() => editor.textContent(), { timeout: 20_000 }).toBe(ATTACK);
    expect(await editor.locator('img, script, svg').count()).toBe(0);
    expect(await hits()).toEqual([]);
  });

  /** Windows in which an attack has run. */
  async function hits(): Promise<string[]> {
    const ran: string[] = [];
    for (const frame of desk.page.frames()) {
      if (await frame.evaluate(() => 'hit' in window)) ran.push(frame.url());
    }
    return ran;
  }
});

/** A page of somebody else's, on an origin of its own. */
async function startStranger(): Promise<{ origin: string; close(): void }> {
  const server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Stranger</title><body></body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
