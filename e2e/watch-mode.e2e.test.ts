import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { consentTo, type DeskPageVisit, STEPS, stepStates, visitDeskPage } from './desk-page.ts';
import { startWorld, type World } from './world.ts';

const SOON = { timeout: 20_000 };
const THREAT = 'Ich werde einen Anwalt einschalten und PayPal-Käuferschutz beantragen!';

interface Trigger {
  id: number;
  title: string;
  active: boolean;
}
interface Group {
  id: number;
  name: string;
}

describe('an admin installs without typing, watches, switches on, undoes and removes', () => {
  let world: World;
  let browser: Browser;
  let desk: DeskPageVisit;
  let firstLine: Group;
  let ticketId: string;
  beforeAll(async () => {
    world = await startWorld({ withShop: true, isInstalled: false });
    browser = await launchChromium();
    // More than one cursor page: what stands on the second is met all the same.
    for (let n = 0; n < 100; n += 1) await addTrigger(`Filler ${n}`, { status: 'open' });
    const [group] = await groups();
    firstLine = group as Group;
    await addTrigger('VIP desk', { group_id: String(firstLine.id) });
    await addTrigger('Clean tags', { set_tags: 'clean' });
    desk = await visitDeskPage(browser, world);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const groups = async () =>
    (await world.helpdesk<{ groups: Group[] }>('GET', '/api/v2/groups')).groups;
  async function addTrigger(title: string, actions: Record<string, string>): Promise<void> {
    await world.helpdesk('POST', '/api/v2/triggers', {
      trigger: {
        title,
        category: { name: 'Own' },
        conditions: { all: [{ field: 'status', operator: 'is', value: 'hold' }], any: [] },
        actions: Object.entries(actions).map(([field, value]) => ({ field, value })),
      },
    });
  }
  async function ourTriggers(): Promise<Trigger[]> {
    const path = '/api/v2/triggers/search?query=Crossdesk';
    return (await world.helpdesk<{ triggers: Trigger[] }>('GET', path)).triggers;
  }
  const activeRouting = async () =>
    (await ourTriggers()).filter(({ title, active }) => active && /→/.test(title)).length;
  const switchOf = (name: string) => desk.app.getByTestId(`switch-${name}`);
  /** Of our fields; that a ticket was routed once stays known, so that it is not routed again. */
  const ourTags = async (id: string) =>
    (await world.ticket(id)).tags.filter((tag) => /^crossdesk_(?!routed_)/.test(tag));

  /** Confirms where the page asks. */
  async function turn(name: string, isOn: boolean, asks: boolean): Promise<void> {
    await switchOf(name).locator('label').click();
    const question = switchOf(name).getByRole('group');
    if (asks) {
      await question.getByRole('button', { name: isOn ? '开启' : '关闭' }).click();
    }
    await expect.poll(() => switchOf(name).getAttribute('data-on'), SOON).toBe(String(isOn));
    await desk.app.getByTestId(`said-${name}`).waitFor();
    await world.settled();
  }

  it('shows all that will be made, and which triggers it meets, before any consent', async () => {
    const { app } = desk;
    await app.getByTestId('thing-trigger:customer-wrote').waitFor();
    const things = app.locator('[data-testid^="thing-"]');
    expect(await things.count()).toBeGreaterThanOrEqual(18);
    const states = await things.evaluateAll((all) => all.map((one) => one.dataset.state));
    expect(new Set(states)).toEqual(new Set(['planned']));

    const met = app.getByTestId('met-triggers');
    await met.getByText('Weekend default priority').waitFor();
    await met.getByText('把优先级改为“普通”', { exact: false }).waitFor();
    await met.getByText(`把工单转到群组“${firstLine.name}”`, { exact: false }).waitFor();
    await met.getByText('替换工单的全部标签', { exact: false }).waitFor();
    expect(await met.getByText('Filler').count()).toBe(0);
    // Nothing has been asked of the account with a token, and nothing has been made.
    expect(await world.calls()).toEqual([]);
    expect(await ourTriggers()).toEqual([]);
  });

  it('is connected with the group that was chosen, and every step is done', async () => {
    const { app } = desk;
    const before = await groups();
    await app.getByLabel('使用现有群组').check({ force: true });
    await app.getByLabel('选择群组').selectOption(String(firstLine.id));
    await expect
      .poll(() => app.getByTestId('thing-group').getAttribute('data-state'))
      .toBe('adopted');
    const consent = await consentTo(desk, '连接并安装');
    expect(await consent.evaluate(() => window.opener)).toBeNull();
    await consent.close();

    await expect.poll(() => stepStates(desk), SOON).toEqual(STEPS.map(() => 'done'));
    await app.getByTestId('set-up-status').getByText('全部完成').waitFor();
    expect(await groups()).toEqual(before);
    await expect
      .poll(() => app.getByTestId('setting-senior_group').locator('select').inputValue(), SOON)
      .toBe(String(firstLine.id));
  });

  it('only watches at first: tickets stay as they are, and the list says who would have gone', async () => {
    await desk.app.getByTestId('watch-banner').waitFor();
    expect(await activeRouting()).toBe(0);
    ticketId = await world.customerWrites({ body: THREAT });
    await world.settled();
    expect(await ourTags(ticketId)).toEqual([]);
    expect((await world.ticket(ticketId)).priority).toBeNull();

    await desk.goTo('watch-list');
    const entry = desk.app.getByTestId(`watched-${ticketId}`);
    await entry.getByText('信里提到付款争议', { exact: false }).waitFor();
    await entry.getByRole('button').click();
    await expect.poll(() => desk.page.url()).toContain(`#/tickets/${ticketId}`);
    await desk.page.getByTestId('rail-app').click();
    await desk.page.goto(`${world.sandbox.origin}/#/app`);
    await desk.goTo('set-up');
  });

  it('writes fields once that is switched on, and not when the question is answered with no', async () => {
    await switchOf('fields').locator('label').click();
    await desk.page.keyboard.press('Escape');
    expect(await switchOf('fields').getByRole('group').count()).toBe(0);
    expect(await switchOf('fields').getAttribute('data-on')).toBe('false');

    await turn('fields', true, true);
    await expect.poll(() => ourTags(ticketId), SOON).toContain('crossdesk_risk_high');
    expect(await desk.app.getByTestId('watch-banner').count()).toBe(0);
    expect((await world.ticket(ticketId)).priority).toBeNull();
  });

  it('routes through the helpdesk’s own triggers once that is switched on', async () => {
    await turn('routing', true, true);
    expect(await activeRouting()).toBe(3);
    const routed = await world.customerWrites({ email: 'next@example.org', body: THREAT });
    await world.settled();
    expect(await world.ticket(routed)).toMatchObject({
      group_id: firstLine.id,
      priority: 'urgent',
    });
    // By keyboard.
    await switchOf('answers').getByRole('switch').focus();
    await desk.page.keyboard.press('Space');
    await expect.poll(() => switchOf('answers').getAttribute('data-on'), SOON).toBe('true');
    await desk.app.getByTestId('working-status').getByText('开启了 3 项').waitFor();
  });

  it('takes another group and another time zone', async () => {
    const group = await world.helpdesk<{ group: Group }>('POST', '/api/v2/groups', {
      group: { name: 'Night desk' },
    });
    await desk.page.reload();
    const setting = (deed: string) => desk.app.getByTestId(`setting-${deed}`);
    await setting('senior_group').locator('select').selectOption({ label: 'Night desk' });
    await setting('senior_group').getByText('已保存').waitFor();
    await world.settled();
    const routed = await world.customerWrites({ email: 'night@example.org', body: THREAT });
    await world.settled();
    expect((await world.ticket(routed)).group_id).toBe(group.group.id);

    await setting('time_zone').locator('select').selectOption('Europe/Berlin');
    await setting('time_zone').getByText('已保存').waitFor();
    const answer = await world.api('GET', '/api/set-up');
    expect(await answer.json()).toMatchObject({
      teamTimeZone: 'Europe/Berlin',
      seniorGroup: { name: 'Night desk' },
    });
  });

  it('undoes each with one click', async () => {
    await turn('answers', false, false);
    await turn('routing', false, false);
    expect(await activeRouting()).toBe(0);
    await turn('fields', false, true);
    await expect.poll(() => ourTags(ticketId), SOON).toEqual([]);
    await desk.app.getByTestId('watch-banner').waitFor();
  });

  it('is removed with a second click; what stays and when the data goes is said', async () => {
    const { app } = desk;
    const part = app.getByTestId('remove');
    await part.getByRole('button', { name: '移除…' }).click();
    await part.getByText('Night desk', { exact: false }).waitFor();
    await part.getByText('30 天后删除', { exact: false }).waitFor();
    await part.getByRole('button', { name: '确定移除' }).click();
    const removed = app.getByTestId('removed');
    await removed.waitFor();
    await expect.poll(ourTriggers, SOON).toEqual([]);
    expect((await groups()).map(({ name }) => name)).toContain('Night desk');

    const view = (await (await world.api('GET', '/api/set-up')).json()) as {
      dataDeletedAt: string;
    };
    const days = (Date.parse(view.dataDeletedAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const day = new Intl.DateTimeFormat('zh-CN', {
      month: 'short',
      day: 'numeric',
      timeZone: 'Asia/Shanghai',
    });
    await removed.getByText(day.format(new Date(view.dataDeletedAt)), { exact: false }).waitFor();

    await (await consentTo(desk, '重新连接')).close();
    await expect.poll(() => stepStates(desk), SOON).toEqual(STEPS.map(() => 'done'));
    await app.getByTestId('watch-banner').waitFor();
  });
});
