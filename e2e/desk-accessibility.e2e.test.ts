import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import type { VisitOptions } from './desk.ts';
import { visitDeskPage } from './desk-page.ts';
import { walkDeskStates } from './desk-states.ts';
import { startWorld, type World } from './world.ts';

const LONG_WORD =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** The helpdesk's own rail takes 48 pixels of the width. */
const LOOKS: [name: string, look: VisitOptions][] = [
  ['1280 light zh-CN', { width: 1328 }],
  ['900 dark en', { width: 948, dark: true, locale: 'en' }],
];

describe('the full page can be read by everybody', () => {
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
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  /** So many that their day is the fullest. */
  async function writeLongThreats(): Promise<void> {
    for (let n = 0; n < 9; n += 1) {
      await world.customerWrites({
        email: `long-${n}@example.org`,
        name: `${LONG_WORD} ${LONG_WORD}`,
        subject: `${LONG_WORD} ${n}`,
        body: `Ich werde einen Anwalt einschalten! ${LONG_WORD}`,
      });
    }
    await world.settled();
  }

  it('axe finds nothing and nothing is too wide, in any state', async () => {
    const seen: string[] = [];
    const found: unknown[] = [];
    await walkDeskStates(world, async ({ name, page, prepare }) => {
      if (name === 'watch-list') await writeLongThreats();
      for (const [look, options] of LOOKS) {
        const desk = await visitDeskPage(browser, world, options);
        await desk.goTo(page);
        await prepare?.(desk.app);
        const { violations } = await new AxeBuilder({ page: desk.page }).analyze();
        for (const { id, nodes: all } of violations) {
          // Ours stand in a frame; the desk around it is the sandbox's.
          const nodes = all.filter(({ target }) => target.length > 1);
          if (nodes.length === 0) continue;
          found.push([name, look, id, nodes.map((node) => [node.html, node.failureSummary])]);
        }
        for (const wide of await tooWide(desk.app)) found.push([name, look, wide]);
        await desk.close();
      }
      seen.push(name);
    });
    expect(found).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(18);
  }, 1_800_000);

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

/** What scrolls sideways, and what sticks out at either side. */
function tooWide(app: FrameLocator): Promise<string[]> {
  return app.locator('html').evaluate((root) => {
    const name = (one: Element) => `${one.tagName}.${one.className}: ${one.textContent}`;
    const scrolling = [root, ...root.querySelectorAll('main, nav, section, aside')].filter(
      (one) => one.scrollWidth > one.clientWidth + 1,
    );
    const outside = [...root.querySelectorAll('body *:not(.unseen)')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 1 && (left < 0 || right > root.clientWidth + 0.5);
    });
    return [...scrolling, ...outside].map((one) => name(one).slice(0, 160));
  });
}
