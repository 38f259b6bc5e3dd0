import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type DeskVisit, visitDesk } from './desk.ts';
import { sampleTickets } from './sample-tickets.ts';
import { tooWide } from './too-wide.ts';
import { startWorld, type World } from './world.ts';

/** As wide as a helpdesk's side panel is at its narrowest, and as agents like it. */
const WIDTHS = [320, 400];
const LONG_WORD =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

describe('the sidebar can be read by everybody', () => {
  let world: World;
  let browser: Browser;
  let of: (kind: string) => string;
  let long: string;
  beforeAll(async () => {
    world = await startWorld({ withShop: true });
    browser = await launchChromium();
    of = await sampleTickets(world);
    long = await world.customerWrites({
      name: `${LONG_WORD} ${LONG_WORD}`,
      subject: LONG_WORD,
      body: `Ich warte immer noch auf mein Paket. ${LONG_WORD}\nhttps://example.org/${'sehr-lang'.repeat(30)}`,
    });
    await world.settled();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  const kinds: [name: string, id: () => string, prepare: (sidebar: FrameLocator) => unknown][] = [
    ['an urgent ticket', () => of('vip-late'), () => undefined],
    ['a calm ticket', () => of('left-china'), () => undefined],
    ['a written template', () => of('vip-late'), chooseTemplate],
    ['a refused sentence of the agent', () => of('polite-threat'), writeUnknown],
    ['an Arabic ticket, unfolded', () => of('arabic-return'), unfold],
    ['long German words', () => long, unfold],
  ];

  it.each([['light'], ['dark']] as const)(
    'axe finds nothing (%s)',
    async (scheme) => {
      const desk = await visitDesk(browser, world, { dark: scheme === 'dark' });
      for (const [name, id, prepare] of kinds) {
        await prepare(await desk.open(id()));
        await expect(objections(desk), name).resolves.toEqual([]);
        // axe works through the frames of hidden tickets too.
        await desk.page.getByTestId(`tab-close-${id()}`).click();
        await desk.page.getByTestId(`tab-${id()}`).waitFor({ state: 'detached' });
      }
      await desk.context.close();
    },
    60_000,
  );

  it.each(WIDTHS)('nothing is wider than %i pixels', async (sidebarWidth) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const desk = await visitDesk(browser, world, { sidebarWidth, locale });
      for (const [name, id, prepare] of kinds) {
        const sidebar = await desk.open(id());
        await prepare(sidebar);
        await expect(tooWide(sidebar), `${name}, ${locale}`).resolves.toEqual([]);
      }
      await desk.context.close();
    }
  });

  it('Arabic runs from right to left, the agent’s own words do not', async () => {
    const desk = await visitDesk(browser, world);
    const sidebar = await desk.open(of('arabic-return'));
    const targets = sidebar.locator('.pair .target');
    expect(await targets.count()).toBeGreaterThan(1);
    for (const target of await targets.all()) {
      expect(await target.getAttribute('dir')).toBe('rtl');
      expect(await target.getAttribute('lang')).toBe('ar');
    }
    const body = sidebar.locator('.messages .body').last();
    expect(await body.getAttribute('dir')).toBe('ltr');
    await sidebar.getByRole('button', { name: '阿拉伯语', exact: true }).click();
    expect(await body.getAttribute('dir')).toBe('rtl');
    await desk.context.close();
  });
});

async function chooseTemplate(sidebar: FrameLocator): Promise<void> {
  const choice = sidebar.locator('.switch select');
  const last = await choice.locator('option:not([value=own]):not([hidden])').last();
  await choice.selectOption((await last.getAttribute('value')) ?? '');
}

async function writeUnknown(sidebar: FrameLocator): Promise<void> {
  await sidebar.locator('.switch select').selectOption('own');
  await sidebar.locator('.own textarea').fill('我们的厨师今天推荐清蒸鲈鱼。');
  await sidebar.locator('.act .primary button').click();
  await sidebar.locator('.draft .problem').waitFor();
}

/** Everything that can be opened. */
async function unfold(sidebar: FrameLocator): Promise<void> {
  await sidebar.locator('.quick .link[aria-expanded]').click();
  await sidebar.locator('form.correct').waitFor();
  for (const fold of await sidebar.locator('summary, .under [aria-expanded=false]').all()) {
    await fold.click();
  }
}

/** Of the desk and, through its frame, of the sidebar in front. */
async function objections({ page }: DeskVisit): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => [node.target, node.html])]);
}
