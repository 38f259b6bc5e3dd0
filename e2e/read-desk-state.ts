import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator } from 'playwright-core';
import type { VisitOptions } from './desk.ts';
import { visitDeskPage } from './desk-page.ts';
import type { DeskState } from './desk-states.ts';
import type { World } from './world.ts';

export const LONG_WORD =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** The helpdesk's own rail takes 48 pixels of the width. */
const LOOKS: [name: string, look: VisitOptions][] = [
  ['1280 light zh-CN', { width: 1328 }],
  ['900 dark en', { width: 948, dark: true, locale: 'en' }],
];

/** Goes through all states of the full page: which there were, and what is wrong in any of them. */
export async function readDeskStates(
  browser: Browser,
  world: World,
  walk: (world: World, see: (state: DeskState) => Promise<void>) => Promise<void>,
): Promise<{ seen: string[]; found: unknown[] }> {
  const seen: string[] = [];
  const found: unknown[] = [];
  await walk(world, async (state) => {
    found.push(...(await readDeskState(browser, world, state)));
    seen.push(state.name);
  });
  return { seen, found };
}

/** What axe objects to in a state, and what is too wide, in each look. */
async function readDeskState(
  browser: Browser,
  world: World,
  { name, page, prepare }: DeskState,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const [look, options] of LOOKS) {
    const desk = await visitDeskPage(browser, world, options);
    await desk.goTo(page);
    await prepare?.(desk.app);
    const { violations } = await new AxeBuilder({ page: desk.page }).analyze();
    for (const { id, nodes } of violations) {
      found.push([name, look, id, nodes.map((node) => [node.html, node.failureSummary])]);
    }
    for (const wide of await tooWide(desk.app)) found.push([name, look, wide]);
    await desk.close();
  }
  return found;
}

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
