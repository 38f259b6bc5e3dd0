import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, type VisitOptions, visitDesk } from './desk.ts';
import { tooWide } from './too-wide.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };
const SUBJECT = '您的订单 DE-20418 已经发出。';
const BODY = '感谢您的订购。\n预计 11 月 28 日送达。';

describe('a ticket opened in the customer’s language', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskVisit;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
  }, 120_000);
  beforeEach(() => visit());
  afterEach(() => desk.context.close());
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  async function visit(options: VisitOptions = {}): Promise<void> {
    await desk?.context.close();
    desk = await visitDesk(browser, world, options);
  }
  const form = (testId: string) =>
    desk.page.locator(`.workspace:not([hidden]) [data-testid=new-${testId}]`);
  const primary = (app: FrameLocator) => app.locator('.act .primary button');
  const language = (app: FrameLocator) => app.locator('.choice select');

  it.each([
    ['Katrin Vollmer', 'de', /DE-20418/, /Bestellung/],
    ['佐藤 健一', 'ja', /DE-20418/, /ありがとうございます/],
    // Whose latest message was in English.
    ['فيصل الحربي', 'ar', /DE-20418/, /شكر/],
  ])(
    '%s: subject and message in %s, then an ordinary ticket',
    async (name, tag, subject, words) => {
      const app = await desk.openNewTicket();
      await app.getByText('请先在表单里选择请求者').waitFor();
      await form('requester').selectOption({ label: name });
      await app.getByText('与这位客户最近的来信相同').waitFor();
      if (tag === 'ar') {
        await language(app).selectOption('ar');
        await app.getByText('由您选择').waitFor();
      }
      expect(await language(app).inputValue()).toBe(tag);

      await app.locator('input.subject').fill(SUBJECT);
      await app.locator('.own textarea').fill(BODY);
      await primary(app).click();
      await expect.poll(() => app.locator('.pair').count(), SOON).toBe(3);
      expect(await app.locator('.gate').textContent()).toContain('单号');
      expect(await app.locator('.pair .target').first().getAttribute('lang')).toBe(tag);
      await primary(app).click();
      await expect.poll(() => form('subject').inputValue(), SOON).toMatch(subject);
      const text = `${await form('subject').inputValue()} ${await desk.editor().textContent()}`;
      expect(text).toMatch(words);
      expect(text).not.toContain('订购');

      await desk.page.locator('.workspace:not([hidden]) [data-testid=submit]').click();
      await desk.page.waitForURL(/#\/tickets\/\d+$/);
      const ticketId = desk.page.url().split('/').pop() ?? '';
      await desk.sidebar(ticketId).locator('section.who').getByText(name).waitFor();
    },
  );

  it('a stranger’s language has to be chosen; another choice begins with the agent’s words', async () => {
    const app = await desk.openNewTicket();
    await form('requester').selectOption('new');
    await form('requester-name').fill('Maja Novak');
    await form('requester-email').fill('maja@example.com');
    await form('requester-email').blur();
    await app.getByText('还不了解这位客户').waitFor();
    await app.locator('.own textarea').fill('感谢您的订购。');
    expect(await primary(app).isDisabled()).toBe(true);
    await language(app).selectOption('es');
    await primary(app).click();
    await app.locator('.pair .target[lang=es]').waitFor();
    await language(app).selectOption('fr');
    expect(await app.locator('.own textarea').inputValue()).toBe('感谢您的订购。');
    await primary(app).click();
    await app.locator('.pair .target[lang=fr]').waitFor();
  });

  it('takes over what was written in the form, and replaces nothing else that stands there', async () => {
    const app = await desk.openNewTicket();
    await app.locator('.own textarea').waitFor();
    await form('requester').selectOption({ label: 'Katrin Vollmer' });
    await form('subject').fill(SUBJECT);
    await desk.editor().fill('感谢您的订购。');
    await app.getByRole('button', { name: '使用表单里的内容' }).click();
    await expect.poll(() => app.locator('input.subject').inputValue()).toBe(SUBJECT);
    await primary(app).click();
    await app.locator('.pair').nth(1).waitFor();
    await desk.editor().fill('另一段内容');
    await primary(app).click();
    await app.getByText('没有替换', { exact: false }).waitFor();
    expect(await desk.editor().textContent()).toContain('另一段内容');
  });

  it('the button in the editor works there too', async () => {
    await desk.openNewTicket();
    await form('requester').selectOption({ label: 'Katrin Vollmer' });
    await desk.editor().fill('感谢您的订购。');
    const app = await desk.openEditorApp('new');
    await app.locator('.pair .target[lang=de]').waitFor();
    await primary(app).click();
    await expect.poll(() => desk.editor().textContent(), SOON).toMatch(/Bestellung/);
  });

  it.each([
    ['zh-CN', false, 320],
    ['zh-CN', true, 400],
    ['en', false, 400],
    ['en', true, 320],
  ] as const)('can be read by everybody (%s, dark: %s, %i)', async (locale, dark, sidebarWidth) => {
    await visit({ locale, dark, sidebarWidth });
    const app = await desk.openNewTicket();
    await form('requester').selectOption({ label: 'Katrin Vollmer' });
    await app.locator('input.subject').fill(SUBJECT);
    await app.locator('.own textarea').fill(BODY);
    const look = async () => {
      const { violations } = await new AxeBuilder({ page: desk.page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)])).toEqual([]);
      await expect(tooWide(app)).resolves.toEqual([]);
    };
    await look();
    await primary(app).click();
    await app.locator('.pair').nth(2).waitFor();
    await look();
  });
});
