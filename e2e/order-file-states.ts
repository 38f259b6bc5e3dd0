import type { FrameLocator } from 'playwright-core';
import type { DeskState } from './desk-states.ts';

const HEAD = '订单号,买家邮箱,下单时间,订单金额,币种,订单状态,收件人,商品名称';
/** For one of them we have no rate. */
const currencyOf = (n: number) => (n % 30 === 7 ? 'ARS' : n % 4 ? 'EUR' : 'USD');
const good = Array.from(
  { length: 60 },
  (_, n) =>
    `CN-${1000 + n},buyer-${n % 23}@example.org,2026-${10 + (n % 2)}-${10 + (n % 18)} 10:20,${12 + n}.50,${currencyOf(n)},已发货,王芳,"登山包, 40L"`,
);
const bad = [
  'CN-2001,没有邮箱,2026-10-01,25.00,EUR,已发货,李伟,水壶',
  'CN-2002,li@example.org,2026-13-01,25.00,EUR,已发货,李伟,水壶',
  'CN-2003,li@example.org,2026-10-02,-25.00,EUR,已发货,李伟,水壶',
  'CN-2004,li@example.org,2026-10-02,25.00,EUR,海关查验中,李伟,水壶',
  'CN-2005,Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft,2026-10-02,25.00,EUR,已发货,李伟,水壶',
];

/** Hands a file of orders with our headings to the page. */
export async function chooseOrderFile(
  app: FrameLocator,
  lines: string[],
  next: string,
  name = '订单导出-2026-11.csv',
): Promise<void> {
  await chooseFile(app, Buffer.from([HEAD, ...lines].join('\n')), next, name);
}

/** Hands a file to the page, as an admin does, and waits for what it then shows. */
export async function chooseFile(
  app: FrameLocator,
  buffer: Buffer,
  next: string,
  name = '订单导出-2026-11.csv',
): Promise<void> {
  await app.getByTestId('order-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await app.getByTestId(next).waitFor();
}

export async function checkOrderFile(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: /^(检查文件|Check the file)$/ }).click();
  await app.getByTestId('check-result').waitFor();
}

/** What is left of a file is given up, so that each look begins anew. */
async function giveUp(app: FrameLocator): Promise<void> {
  await app.getByTestId('upload-part').waitFor();
  const discard = app.getByRole('button', { name: /放弃这个文件|Drop this file/ });
  if (await discard.isVisible()) await discard.click();
  await app.getByTestId('order-file').waitFor({ state: 'attached' });
}

/** The page of orders and customers, from the first file to the imported orders. */
export async function walkOrderFiles(see: (state: DeskState) => Promise<void>): Promise<void> {
  const page = 'customers';
  await see({ name: 'customers', page, prepare: giveUp });
  await see({
    name: 'customers-refused',
    page,
    async prepare(app) {
      await giveUp(app);
      await app.getByTestId('order-file').setInputFiles({
        name: '订单.xlsx.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('PK\x03\x04'),
      });
      await app.locator('.message.problem').waitFor();
    },
  });
  await see({
    name: 'customers-mapping',
    page,
    async prepare(app) {
      await giveUp(app);
      await chooseOrderFile(app, [...good, ...bad], 'mapping');
      await app.getByTestId('mapping').locator('summary').click();
    },
  });
  await see({
    name: 'customers-no-headings',
    page,
    async prepare(app) {
      await giveUp(app);
      await chooseFile(app, Buffer.from(good.slice(0, 3).join('\n')), 'mapping');
      await app.getByLabel('金额').or(app.getByLabel('Amount')).first().selectOption('3');
    },
  });
  await see({
    name: 'customers-unclear',
    page,
    async prepare(app) {
      await giveUp(app);
      const unclear = 'EX-1,buyer@example.org,2026-10-01,"1,234",EUR,已发货,王芳,水壶';
      await chooseOrderFile(app, [unclear], 'mapping');
      await checkOrderFile(app);
    },
  });
  await see({
    name: 'customers-checked',
    page,
    async prepare(app) {
      await giveUp(app);
      await chooseOrderFile(app, [...good, ...bad], 'mapping');
      await checkOrderFile(app);
    },
  });
  await see({
    name: 'customers-imported',
    page,
    async prepare(app) {
      await giveUp(app);
      await chooseOrderFile(app, [...good, ...bad], 'mapping');
      await checkOrderFile(app);
      await app.getByRole('button', { name: /只导入这|Import only/ }).click();
      await app.getByTestId('upload-done').first().waitFor();
      await app.getByTestId('order-file').waitFor({ state: 'attached' });
    },
  });
  await see({
    name: 'customers-rates',
    page,
    async prepare(app) {
      await app.getByTestId('rates-part').waitFor();
      await enterRate(app, 'USD', '7.25');
      await app.getByTestId('rate-USD').locator('.buttons button').nth(1).waitFor();
      await enterRate(app, 'EUR', '0.12');
      await app
        .getByTestId('rate-form')
        .locator('[data-garden-id="forms.input_message"]')
        .waitFor();
    },
  });
}

/** As an admin does it in the row of the currency. */
export async function enterRate(app: FrameLocator, currency: string, rate: string): Promise<void> {
  await app.getByTestId(`rate-${currency}`).getByRole('button').last().click();
  const form = app.getByTestId('rate-form');
  await form.getByRole('textbox').fill(rate);
  await form.getByRole('button').first().click();
}
