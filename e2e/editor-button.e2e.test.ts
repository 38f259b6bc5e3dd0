import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTranslationMemory } from '../backend/translation/memory-store.ts';
import { memoryKey } from '../backend/translation/translation-memory.ts';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, type VisitOptions, visitDesk } from './desk.ts';
import { sampleTickets } from './sample-tickets.ts';
import { tooWide } from './too-wide.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };
const SORRY = '非常抱歉让您久等。';
const REFUND = '今天先退您 €16.84 作为补偿。';

describe('the button in the editor: translate what I wrote', () => {
  let world: World;
  let browser: Browser;
  let of: (kind: string) => string;
  let desk: DeskVisit;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
    of = await sampleTickets(world);
  }, 120_000);
  beforeEach(() => visit());
  afterEach(async () => {
    await desk.context.close();
    await world.noMoreEngineFaults();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  async function visit(options: VisitOptions = {}): Promise<void> {
    await desk?.context.close();
    desk = await visitDesk(browser, world, options);
  }
  const primary = (app: FrameLocator) => app.locator('.act .primary button');
  const written = async () => (await desk.editor().textContent()) ?? '';

  /** Writes in the host's editor and presses our button in its toolbar. */
  async function translate(ticketId: string, text: string): Promise<FrameLocator> {
    await desk.open(ticketId);
    await desk.editor().fill(text);
    return desk.openEditorApp(ticketId);
  }

  async function insertions(ticketId: string) {
    const { rows } = await world.database.query<{ language: string; overruled: boolean }>(
      'select language, overruled from insertions where installation_id = $1 and ticket_id = $2 order by created_at',
      [world.installationId, ticketId],
    );
    return rows;
  }

  it.each([
    ['vip-late', 'de', 'ltr', /Entschuldig|leid|entschuldig/],
    ['polite-threat', 'ja', 'ltr', /お待た|申し訳/],
    ['arabic-return', 'ar', 'rtl', /نعتذر|نأسف|آسف/],
  ])('%s: what was written in Chinese is replaced in %s', async (kind, lang, dir, words) => {
    const ticketId = of(kind);
    const before = (await insertions(ticketId)).length;
    const app = await translate(ticketId, `${SORRY}\n感谢您的理解与耐心。`);
    await app.locator('.pair').nth(1).waitFor();
    const target = app.locator('.pair .target').first();
    await expect.poll(() => target.getAttribute('lang')).toBe(lang);
    expect(await target.getAttribute('dir')).toBe(dir);
    expect(await app.locator('.pair textarea').first().inputValue()).toBe(SORRY);
    // Nothing has been touched so far.
    expect(await written()).toContain(SORRY);
    await primary(app).click();
    await expect.poll(written, SOON).toMatch(words);
    expect(await written()).not.toContain(SORRY);
    expect(await desk.editor().locator('p').count()).toBe(2);
    await expect.poll(async () => (await insertions(ticketId)).length, SOON).toBe(before + 1);
    expect((await insertions(ticketId)).at(-1)).toMatchObject({ language: lang, overruled: false });

    // Opened again it knows that this is ours, and gives the agent's own words back.
    const again = await desk.openEditorApp(ticketId);
    await again.getByRole('button', { name: '恢复我写的内容' }).click();
    await expect.poll(written, SOON).toContain(SORRY);
  });

  it('stops at an amount that differs; who overrules it is recorded', async () => {
    const ticketId = of('vip-late');
    await createTranslationMemory(world.database).store(world.installationId, [
      {
        key: memoryKey('zh-CN', 'de', REFUND),
        target: 'Wir erstatten Ihnen heute vorab 168,40 € als Entschädigung.',
        engine: '',
        byPerson: true,
      },
    ]);
    const app = await translate(ticketId, `${SORRY}${REFUND}`);
    await app.locator('.act .stop').waitFor();
    await app.getByRole('button', { name: '金额改为 16,84 €' }).waitFor();
    expect(await written()).toContain(REFUND);
    await app.getByRole('button', { name: '仍用原译文（留记录）' }).click();
    await primary(app).click();
    await expect.poll(written, SOON).toContain('168,40');
    await expect
      .poll(async () => (await insertions(ticketId)).at(-1), SOON)
      .toMatchObject({ overruled: true });

    await desk.editor().fill(`${SORRY}${REFUND}`);
    const mending = await desk.openEditorApp(ticketId);
    await mending.getByRole('button', { name: '金额改为 16,84 €' }).click();
    await primary(mending).click();
    await expect.poll(written, SOON).toContain('16,84');
  });

  it('has nothing to do for nothing, for a note, and for what is in German already', async () => {
    const ticketId = of('vip-late');
    const app = await translate(ticketId, '');
    await app.getByText('还没有内容').waitFor();
    expect(await primary(app).isDisabled()).toBe(true);

    await desk.editor().fill('Guten Tag Frau Vollmer, vielen Dank für Ihre offenen Worte.');
    await app.getByText('翻译我写的内容').click();
    await app.getByText('已经是德语').waitFor();
    expect(await primary(app).isDisabled()).toBe(true);
    await app.locator('html').press('Escape');

    await desk.page.locator('.workspace:not([hidden]) [data-testid=mode-internal]').click();
    await desk.editor().fill(SORRY);
    await desk.openEditorApp(ticketId);
    await app.getByText('这是内部备注').waitFor();
    expect(await app.locator('.pair').count()).toBe(0);
    await primary(app).click();
    await app.locator('.pair').waitFor();
  });

  it('reads words out of what is bold, listed or linked, and says what is lost', async () => {
    const ticketId = of('vip-late');
    await desk.open(ticketId);
    await desk.editor().evaluate((field) => {
      field.innerHTML =
        '<p>感谢您的<b>订购</b>。</p><ul><li>非常抱歉<i>让您</i>久等。</li></ul><div>您可以在这里查看物流进度：<a href="https://t.example/DE-20418">这里</a></div>';
    });
    const app = await desk.openEditorApp(ticketId);
    await app.getByText('个别加粗的词和表格可能不会保留').waitFor();
    const sentences = app.locator('.pair textarea');
    await sentences.nth(2).waitFor();
    expect(
      await sentences.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value)),
    ).toEqual([
      '感谢您的订购。',
      SORRY,
      '您可以在这里查看物流进度：这里 https://t.example/DE-20418',
    ]);
  });

  it('gives lists, bold lines, links and pictures back in the translation', async () => {
    const ticketId = of('vip-late');
    await desk.open(ticketId);
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    await desk.editor().evaluate((field, src) => {
      field.innerHTML = `<p><b>非常抱歉让您久等。</b><img src="${src}" alt=""></p><ul><li>感谢您的理解与耐心。</li><li>您可以在这里查看物流进度：<a href="https://t.example/DE-20418">https://t.example/DE-20418</a></li></ul>`;
    }, pixel);
    const app = await desk.openEditorApp(ticketId);
    await app.locator('.pair').nth(2).waitFor();
    expect(await app.getByText('可能不会保留', { exact: false }).count()).toBe(0);
    await createTranslationMemory(world.database).store(world.installationId, [
      {
        key: memoryKey('zh-CN', 'de', '您可以在这里查看物流进度：https://t.example/DE-20418'),
        target: 'Den Stand der Sendung sehen Sie hier: https://t.example/DE-20418',
        engine: '',
        byPerson: true,
      },
    ]);
    const retry = app.getByRole('button', { name: '重新翻译', exact: false });
    if (await retry.isVisible()) await retry.click();
    else await app.locator('.pair .target[lang=de]').nth(2).waitFor();
    await app.getByRole('button', { name: '替换为德语' }).click();
    const editor = desk.editor();
    await expect.poll(() => editor.locator('p > b').textContent(), SOON).toMatch(/leid|schuldig/);
    expect(await editor.locator('ul > li').count()).toBe(2);
    expect(await editor.locator('li a').getAttribute('href')).toBe('https://t.example/DE-20418');
  });

  it('replaces nothing that was written meanwhile', async () => {
    const ticketId = of('vip-late');
    const app = await translate(ticketId, SORRY);
    await app.locator('.pair').waitFor();
    // As a colleague's macro would: the frame stays open.
    await desk.editor().evaluate((field) => {
      field.innerHTML = '<p>感谢您的理解与耐心。</p>';
    });
    await primary(app).click();
    await app.getByText('没有替换', { exact: false }).waitFor();
    expect(await written()).toContain('感谢您的理解与耐心。');
  });

  it('says what is missing when no engine answers, and goes on when one does', async () => {
    for (const engine of ['deepl', 'openai'] as const) {
      await world.engineFault({ engine, kind: 'status', status: 503, times: 100 });
    }
    const ticketId = of('french-damaged');
    const app = await translate(ticketId, '我们已经请承运商查找包裹。');
    await app.locator('.pair .problem').waitFor();
    expect(await written()).toContain('我们已经请承运商查找包裹。');
    await world.noMoreEngineFaults();
    await expect
      .poll(
        async () => {
          const button = app.getByRole('button', { name: '重新翻译', exact: false });
          if (await button.isVisible()) await button.click();
          return app.locator('.pair .target[lang=fr]').count();
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(1);
  }, 90_000);

  it('takes ten thousand characters', async () => {
    const ticketId = of('vip-late');
    const many = Math.ceil(10_000 / SORRY.length);
    const app = await translate(ticketId, SORRY.repeat(many));
    await expect.poll(() => app.locator('.pair').count(), SOON).toBe(many);
    await primary(app).click();
    await expect.poll(async () => (await written()).includes(SORRY), SOON).toBe(false);
    expect((await written()).length).toBeGreaterThan(10_000);
  }, 60_000);

  it.each([
    ['zh-CN', false],
    ['en', true],
  ] as const)('can be read by everybody (%s, dark: %s)', async (locale, dark) => {
    await visit({ locale, dark });
    const app = await translate(of('vip-late'), `${SORRY}${REFUND}`);
    await app.locator('.pair').nth(1).waitFor();
    const { violations } = await new AxeBuilder({ page: desk.page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)])).toEqual([]);
    await expect(tooWide(app)).resolves.toEqual([]);
  });
});
