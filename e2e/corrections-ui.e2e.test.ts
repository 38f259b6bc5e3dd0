import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { sampleTickets } from './sample-tickets.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };

describe('an agent puts us right', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskVisit;
  let of: (kind: string) => string;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
    of = await sampleTickets(world);
    desk = await visitDesk(browser, world);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const tags = () => desk.page.locator('.workspace:not([hidden]) [data-testid=tags]');
  const save = (sidebar: FrameLocator) => sidebar.getByRole('button', { name: '保存更正' }).click();
  const field = (sidebar: FrameLocator, name: string) => sidebar.getByLabel(name, { exact: true });

  it('a wrong language with one choice, and the desk’s tag follows', async () => {
    const sidebar = await desk.open(of('left-china'));
    await tags().getByText('crossdesk_language_pt').first().waitFor();
    await sidebar.getByLabel('来信语言').last().selectOption('es');
    await sidebar.getByText('语言已更正').waitFor();
    await sidebar.locator('.draft .head').getByText('西班牙语').waitFor();
    await tags().getByText('crossdesk_language_es').waitFor();
    expect(await tags().textContent()).not.toContain('crossdesk_language_pt');
  });

  it('a wrong judgement: the band goes at once, tags and group follow the triggers', async () => {
    const sidebar = await desk.open(of('polite-threat'));
    await sidebar.locator('.band').waitFor();
    await tags().getByText('crossdesk_risk_high').waitFor();
    await sidebar.getByRole('button', { name: '判断有误' }).click();
    await field(sidebar, '投诉风险').selectOption('low');
    await field(sidebar, '客户的意图').selectOption('');
    await save(sidebar);
    await sidebar.locator('.quiet').getByText('常规咨询').waitFor();
    await sidebar.getByText('更正。').waitFor();
    // A correction is not the absence of signs.
    expect(await sidebar.locator('.quiet .facts').textContent()).toMatch(/^\s*[^。]*更正。/);
    expect(await sidebar.locator('form.correct').count()).toBe(0);
    await tags().getByText('crossdesk_risk_low').waitFor();
    expect(await tags().textContent()).not.toMatch(/risk_high|threat_(?!none)/);
  });

  it('no threat and more serious, each with one click', async () => {
    const sidebar = await desk.open(of('angry-newcomer'));
    await tags()
      .getByText(/crossdesk_threat_/)
      .first()
      .waitFor();
    await sidebar.getByRole('button', { name: '不是威胁' }).click();
    await sidebar.getByText('优先级和客服组保持触发器已经设置的值。').waitFor();
    await expect.poll(() => tags().textContent(), SOON).not.toMatch(/crossdesk_threat_/);
    await sidebar.getByRole('button', { name: '没那么严重' }).click();
    await tags().getByText('crossdesk_risk_low').waitFor();
    await sidebar.getByRole('button', { name: '比较严重' }).click();
    await tags().getByText('crossdesk_risk_high').waitFor();
    expect(await sidebar.locator('form.correct').count()).toBe(0);
  });

  it('a calm ticket made urgent reaches the senior group', async () => {
    const sidebar = await desk.open(of('thai-size'));
    await sidebar.locator('.quiet').first().waitFor();
    await sidebar.getByRole('button', { name: '判断有误' }).click();
    await field(sidebar, '投诉风险').selectOption('high');
    await field(sidebar, '客户的意图').selectOption('lawyer');
    await save(sidebar);
    await sidebar.locator('.band').getByText('可能采取法律行动').waitFor();
    await tags().getByText('crossdesk_threat_lawyer').waitFor();
    const field_ = (name: string) =>
      desk.page.locator(`.workspace:not([hidden]) [data-testid=field-${name}]`);
    await field_('group').getByText('资深客服').waitFor();
    await field_('priority').getByText('紧急').waitFor();
  });

  it('a customer’s tier', async () => {
    const sidebar = await desk.open(of('angry-newcomer'));
    const before = await tags().textContent();
    expect(before).not.toContain('crossdesk_tier_vip');
    await sidebar.getByRole('button', { name: '判断有误' }).click();
    await field(sidebar, '客户级别').selectOption('vip');
    await save(sidebar);
    await sidebar.locator('section.who').getByText('VIP').waitFor();
    await tags().getByText('crossdesk_tier_vip').waitFor();
  });

  it('a good draft, a bad draft, and a change of mind', async () => {
    const sidebar = await desk.open(of('vip-late'));
    const good = sidebar.getByRole('button', { name: '草稿有用' });
    const bad = sidebar.getByRole('button', { name: '草稿没用' });
    const pressed = async () => [
      await good.getAttribute('aria-pressed'),
      await bad.getAttribute('aria-pressed'),
    ];
    expect(await pressed()).toEqual(['false', 'false']);
    await good.click();
    await expect.poll(pressed, SOON).toEqual(['true', 'false']);
    await sidebar.getByText('已记下').waitFor();
    await bad.click();
    await expect.poll(pressed, SOON).toEqual(['false', 'true']);
    await expect
      .poll(async () => (await world.view(of('vip-late'))).draft?.feedback, SOON)
      .toBe('bad');
    // It stands after the page was loaded anew.
    await desk.page.reload();
    await sidebar.locator('section.draft').waitFor();
    expect(await pressed()).toEqual(['false', 'true']);
  });
});
