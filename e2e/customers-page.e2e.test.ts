import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visitDesk } from './desk.ts';
import { visitDeskPage } from './desk-page.ts';
import { checkOrderFile, chooseFile, chooseOrderFile, enterRate } from './order-file-states.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 30_000 };

describe('orders and customers', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await startWorld();
    browser = await launchChromium();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it('a file goes from the admin’s disk to the customer’s ticket, wrong rows left out', async () => {
    const ticketId = await world.customerWrites({
      email: 'wang@example.org',
      name: 'Wang Fang',
      body: 'Where is my parcel?',
    });
    await world.settled();
    const desk = await visitDeskPage(browser, world);
    await desk.goTo('customers');
    await chooseOrderFile(
      desk.app,
      [
        'CN-1,wang@example.org,2026-10-01 10:00,25.00,EUR,已发货,王芳,水壶',
        'CN-2,wang@example.org,2026-10-05 10:00,35.00,EUR,海关查验中,王芳,水壶',
        'CN-3,没有邮箱,2026-10-05 10:00,35.00,EUR,已发货,王芳,水壶',
      ],
      'mapping',
    );
    await desk.app.getByLabel('海关查验中').selectOption('shipped');
    await checkOrderFile(desk.app);
    const result = await desk.app.getByTestId('check-result').textContent();
    expect(result).toContain('有效订单 2 单');
    expect(result).toMatch(/4邮箱: 不是邮箱地址没有邮箱/);
    await desk.app.getByRole('button', { name: '只导入这 2 单（跳过 1 行）' }).click();
    await desk.app.getByTestId('upload-done').waitFor(SOON);
    await desk.app.getByText('已有 2 单').waitFor(SOON);
    await desk.close();
    await world.settled();

    const { open, context } = await visitDesk(browser, world);
    const sidebar = await open(ticketId);
    await sidebar.getByText('2 单', { exact: false }).first().waitFor(SOON);
    expect(await sidebar.getByTestId('worth').textContent()).toContain('固定标准');
    await context.close();
  }, 240_000);

  it('the decimal sign follows the amount’s column, and only what is missing is asked for', async () => {
    const desk = await visitDeskPage(browser, world);
    await desk.goTo('customers');
    const file = Buffer.from(
      'Bestell-Nr.;Datum;Zu zahlen;Netto;W\u00e4hrung;Kunden E-Mail\n' +
        'DE-1;01.10.2026;19,99;16.80;EUR;a@example.org\n' +
        'DE-2;02.10.2026;5,50;4.62;EUR;b@example.org\n',
      'latin1',
    );
    await chooseFile(desk.app, file, 'mapping');
    const form = desk.app.getByTestId('mapping');
    await form.getByText('还需要对应：金额。').waitFor(SOON);
    const amount = form.getByLabel('金额', { exact: true });
    const decimal = form.getByLabel('小数点');
    await amount.selectOption('2');
    expect(await decimal.inputValue()).toBe(',');
    await amount.selectOption('3');
    expect(await decimal.inputValue()).toBe('.');
    await amount.selectOption('2');
    await decimal.selectOption('.');
    await checkOrderFile(desk.app);
    const result = desk.app.getByTestId('check-result');
    await result.getByText('请把小数点选为“1.234,56”').first().waitFor(SOON);
    await result.getByRole('button', { name: '修改对应关系' }).click();
    await decimal.selectOption(',');
    await checkOrderFile(desk.app);
    await result.getByText('25.49').waitFor(SOON);
    await desk.app.getByRole('button', { name: '放弃这个文件' }).click();
    await desk.close();
  }, 120_000);

  it('a file without headings says so, and keeps its first order', async () => {
    const desk = await visitDeskPage(browser, world);
    await desk.goTo('customers');
    const file =
      'N-1,n1@example.org,2026-10-01,12.50,EUR\nN-2,n2@example.org,2026-10-02,5.50,EUR\n';
    await chooseFile(desk.app, Buffer.from(file), 'mapping');
    const form = desk.app.getByTestId('mapping');
    await form.getByText('没有标题行，第一行会作为订单读取').waitFor(SOON);
    for (const [at, label] of ['订单号', '邮箱', '下单时间', '金额'].entries()) {
      await form.getByLabel(label, { exact: true }).selectOption(String(at));
    }
    await checkOrderFile(desk.app);
    const result = await desk.app.getByTestId('check-result').textContent();
    expect(result).toContain('有效订单 2 单');
    await desk.app.getByRole('button', { name: '放弃这个文件' }).click();
    await desk.close();
  }, 120_000);

  it('an admin changes a rate: what is wrong stands at its field, and ours comes back', async () => {
    const { accessToken } = await world.openPage('admin');
    const order = {
      orderNumber: 'EX-1',
      email: 'wang@example.org',
      salesChannel: 'web',
      placedAt: '2026-10-01T00:00:00Z',
      status: 'delivered',
      total: { amount: '20', currency: 'ARS' },
      items: [],
    };
    await world.apiAs(accessToken, 'POST', '/api/import/orders', {
      orders: [order, { ...order, orderNumber: 'EX-2', total: { amount: '20', currency: 'EUR' } }],
    });
    const desk = await visitDeskPage(browser, world);
    await desk.goTo('customers');
    const part = desk.app.getByTestId('rates-part');
    await part.getByText('有 1 单的货币没有汇率').waitFor(SOON);

    await enterRate(desk.app, 'EUR', 'acht');
    await part.getByText('请只填一个数字').waitFor(SOON);
    await part.getByRole('textbox').fill('0,12');
    await part.getByRole('button', { name: '保存' }).click();
    await part.getByText('是不是填反了').waitFor(SOON);
    expect(await part.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    await part.getByRole('textbox').fill('8,4');
    await part.getByRole('button', { name: '保存' }).click();
    const row = part.getByTestId('rate-EUR');
    await row.getByText('自己设置').waitFor(SOON);
    expect(await row.textContent()).toContain('8.4');
    await part.getByText('EUR 的汇率已更新').waitFor(SOON);
    await row.getByRole('button', { name: '恢复内置值：EUR' }).click();
    await row.getByText('内置参考值').waitFor(SOON);
    expect(await row.textContent()).toContain('8.2');

    await enterRate(desk.app, 'ARS', '0.005');
    await part
      .getByText('没有汇率')
      .first()
      .waitFor({ ...SOON, state: 'detached' });
    await desk.close();
  }, 120_000);
});
