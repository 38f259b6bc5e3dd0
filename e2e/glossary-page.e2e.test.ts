import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskPageVisit, visitDeskPage } from './desk-page.ts';
import { startWorld, type World } from './world.ts';

describe('the pages of engines and of terms', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskPageVisit;
  beforeAll(async () => {
    world = await startWorld();
    browser = await launchChromium();
    desk = await visitDeskPage(browser, world, { width: 1280, height: 900 });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const choose = (name: string, buffer: Buffer) =>
    desk.app.getByTestId('glossary-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  const western = (text: string) => Buffer.from(text, 'latin1');
  const count = async () => (await desk.app.getByTestId('glossary-status').textContent())?.trim();

  it('show what a file holds, and store it only when asked', async () => {
    await desk.goTo('glossary');
    const preview = desk.app.getByTestId('import-preview');
    const words =
      'Source;Target;Von;Nach\nKöln;Cologne;de;en\nGröße;size;de;en\nStraße;road;de;en\n';
    await choose('terms.csv', western(`${words}Müller;Mueller;de;en\nGröße;measure;de;en`));
    await preview.waitFor();
    expect(await preview.getByTestId('import-directions').locator('li').allTextContents()).toEqual([
      '德语 → 英语：4 条',
    ]);
    expect(await preview.locator('tbody tr').allTextContents()).toEqual([
      'KölnCologne',
      'Größemeasure',
      'Straßeroad',
    ]);
    expect(await preview.locator('.message').textContent()).toContain('有 1 行不导入');
    expect(await count()).toBe('还没有术语');

    await preview.getByRole('button', { name: '取消' }).click();
    await preview.waitFor({ state: 'detached' });
    await choose('terms.csv', western(words));
    await preview.getByRole('button', { name: '导入 3 条' }).click();
    await desk.app.getByTestId('import').locator('.message.good').waitFor();
    expect(await desk.app.getByTestId('import').locator('.message.good').textContent()).toContain(
      '已导入 3 条：德语 → 英语。',
    );
    expect(await count()).toBe('3 条术语');
    expect(await isFocused(desk.app.getByTestId('glossary-file'))).toBe(true);
  });

  it('follow the languages that are chosen, where the file names none', async () => {
    const preview = desk.app.getByTestId('import-preview');
    await choose('terms.csv', Buffer.from('包邮;free shipping\n'));
    await preview.waitFor();
    await desk.app.getByTestId('import').locator('select').last().selectOption('en');
    await preview.getByText('简体中文 → 英语：1 条').waitFor();
    await preview.getByRole('button', { name: '导入 1 条' }).click();
    await desk.app.getByTestId('terms').getByText('free shipping').waitFor();
  });

  it('leave every column its room beside a word without an end', async () => {
    const form = desk.app.getByTestId('term-form');
    await form.getByRole('textbox').first().fill('Donaudampfschiff'.repeat(25));
    await form.getByRole('textbox').last().fill('x');
    await form.getByRole('button').first().click();
    const row = desk.app.getByTestId('terms').locator('tbody tr', { hasText: 'Donaudampfschiff' });
    await row.waitFor();
    for (const width of [1440, 1280, 800]) {
      await desk.page.setViewportSize({ width, height: 900 });
      const widths = await row
        .locator('td')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
      expect(Math.min(...widths), `${width} px: ${widths.join(', ')}`).toBeGreaterThan(80);
    }
    await desk.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('say beside the button what is wrong with a term, and mark the field', async () => {
    const form = desk.app.getByTestId('term-form');
    await form.getByRole('textbox').first().fill('包邮');
    await form.getByRole('textbox').last().fill(' ');
    await form.getByRole('button').first().click();
    await saysBelowButtons(form, '请填写原文和译文。');
    expect(await marked(form)).toEqual(['译文']);
    expect(await desk.app.getByRole('alert').count()).toBe(1);
  });

  it('say beside the button what is wrong with an engine, and mark the field', async () => {
    await desk.goTo('engines');
    const form = desk.app.getByTestId('engine-form');
    await desk.app.locator('.adding button', { hasText: 'DeepL' }).click();
    await form.getByRole('button', { name: '接入' }).click();
    await saysBelowButtons(form, '请填写密钥。');
    expect(await marked(form)).toEqual(['密钥']);
    await form.getByRole('button', { name: '取消' }).click();
    expect(await desk.app.getByRole('alert').count()).toBe(0);

    await desk.app.locator('.adding button', { hasText: '自己的模型' }).click();
    await form.getByLabel('地址').fill('not an address');
    await form.getByRole('button', { name: '测试连接' }).click();
    await saysBelowButtons(form, '地址不对');
    expect(await marked(form)).toEqual(['地址']);
  });

  const isFocused = (field: Locator) =>
    field.evaluate((element) => element === document.activeElement);

  /** The one message is in the form, no further than a line from its buttons. */
  async function saysBelowButtons(form: Locator, text: string): Promise<void> {
    const message = form.getByRole('alert');
    await message.waitFor();
    expect(await message.textContent()).toContain(text);
    const [buttons, below] = [
      await form.locator('.buttons').boundingBox(),
      await message.boundingBox(),
    ];
    const gap = (below?.y ?? 0) - ((buttons?.y ?? 0) + (buttons?.height ?? 0));
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(48);
  }

  /** The labels of the fields that are marked; the cursor is in the first. */
  async function marked(form: Locator): Promise<string[]> {
    const fields = form.locator('[aria-invalid="true"]');
    expect(await isFocused(fields.first())).toBe(true);
    return fields.evaluateAll((found) =>
      found.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent ?? ''),
    );
  }
});
