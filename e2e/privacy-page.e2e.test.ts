import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visitDeskPage } from './desk-page.ts';
import { startWorld, type World } from './world.ts';

const ANA = 'ana.privacy@example.org';

describe('the page on data and privacy', () => {
  let world: World;
  let browser: Browser;
  let ticketId: string;
  beforeAll(async () => {
    world = await startWorld();
    browser = await launchChromium();
    ticketId = await world.customerWrites({ email: ANA, body: 'Wo ist meine blaue Jacke?' });
    await world.settled();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it('finds, exports and erases a customer, and tells it in its log without a name', async () => {
    const desk = await visitDeskPage(browser, world);
    await desk.goTo('data-privacy');
    const { app, page } = desk;
    const form = app.getByTestId('find-person');
    const find = async (text: string) => {
      await form.getByRole('textbox').fill(text);
      await form.getByRole('button', { name: '查找' }).click();
    };
    await find('Ana');
    await form.getByText('请输入电子邮箱').waitFor();
    await find('nobody.at.all@example.org');
    await app.getByText('没有保存这位客户的任何数据').waitFor();
    expect(await app.getByTestId('person').getByRole('button').count()).toBe(0);

    await find(`#${ticketId}`);
    const person = app.getByTestId('person');
    await person.getByText('1 张工单、1 条消息').waitFor();
    const download = page.waitForEvent('download');
    await person.getByRole('button', { name: '导出' }).click();
    expect((await download).suggestedFilename()).toMatch(
      /^crossdesk-customer-\d{4}-\d\d-\d\d\.zip$/,
    );

    await person.getByRole('button', { name: '删除', exact: true }).click();
    await page.keyboard.press('Escape');
    expect((await world.view(ticketId)).messages).toHaveLength(1);
    await person.getByRole('button', { name: '删除', exact: true }).click();
    await person.getByRole('button', { name: '彻底删除' }).click();
    await app.getByText('已删除：1 张工单').waitFor();
    expect(await form.getByRole('textbox').inputValue()).toBe('');
    const log = app.getByTestId('privacy-log');
    await log.getByText('删除了一位客户：1 张工单').waitFor();
    await log.getByText('导出了一位客户').waitFor();
    expect(await log.textContent()).not.toContain('ana');
    await find(ANA);
    await app.getByText('没有保存这位客户的任何数据').waitFor();
    await desk.close();
  });

  it('asks before it keeps texts for less, and not before it keeps them for longer', async () => {
    const desk = await visitDeskPage(browser, world);
    await desk.goTo('data-privacy');
    const part = desk.app.getByTestId('retention');
    const select = part.locator('select');
    await select.selectOption('90');
    await part.getByRole('button', { name: '取消' }).click();
    expect(await select.inputValue()).toBe('for-ever');
    await select.selectOption('90');
    await part.getByRole('button', { name: '删除' }).click();
    await part.getByText('已保存').waitFor();
    await select.selectOption('365');
    await desk.app.getByTestId('privacy-log').getByText('改为 365 天后删除内容').waitFor();
    await desk.close();
  });

  it('hands over an export of the account', async () => {
    const desk = await visitDeskPage(browser, world);
    await desk.goTo('data-privacy');
    const download = desk.page.waitForEvent('download');
    await desk.app.getByTestId('export-account').getByRole('button').click();
    expect((await download).suggestedFilename()).toMatch(/^crossdesk-account-/);
    await desk.close();
  });
});
