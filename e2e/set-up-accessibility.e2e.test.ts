import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { visitDeskPage } from './desk-page.ts';
import { LONG_WORD, readDeskStates } from './read-desk-state.ts';
import { walkSetUpStates } from './set-up-states.ts';
import { startWorld, type World } from './world.ts';

describe('the set-up can be read by everybody', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await startWorld({ withShop: true, isInstalled: false });
    browser = await launchChromium();
    await world.helpdesk('POST', '/api/v2/groups', { group: { name: LONG_WORD } });
    await world.helpdesk('POST', '/api/v2/triggers', {
      trigger: {
        title: `${LONG_WORD} ${LONG_WORD}`,
        category: { name: LONG_WORD },
        conditions: { all: [{ field: 'status', operator: 'is', value: 'hold' }], any: [] },
        actions: [{ field: 'remove_tags', value: `crossdesk_${'sehr_lang_'.repeat(12)}` }],
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  it('axe finds nothing and nothing is too wide, in any state', async () => {
    const { seen, found } = await readDeskStates(browser, world, walkSetUpStates);
    expect(found).toEqual([]);
    expect(seen).toEqual([
      ...['before-consent', 'account-unread', 'failed-step', 'watch-mode', 'questions'],
      ...['all-on', 'disconnected', 'removed'],
    ]);
  }, 600_000);

  it('everything is reached by keyboard, in the order in which it stands', async () => {
    const desk = await visitDeskPage(browser, world);
    const { app, page } = desk;
    await app.getByTestId('met-triggers').locator('li').first().waitFor();
    await app.locator('nav.rail a').last().focus();
    const reached: string[] = [];
    for (let presses = 0; presses < 4; presses += 1) {
      reached.push(await app.locator(':focus').evaluate(nameOf));
      await page.keyboard.press('Tab');
    }
    expect(reached.slice(1)).toEqual(['重新连接', 'existing', 'SELECT']);
    await desk.close();
  });
});

const nameOf = (one: Element) =>
  one instanceof HTMLInputElement
    ? one.value
    : one instanceof HTMLSelectElement
      ? one.tagName
      : String(one.textContent);
