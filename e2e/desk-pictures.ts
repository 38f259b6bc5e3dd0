import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { VisitOptions } from './desk.ts';
import { visitDeskPage } from './desk-page.ts';
import { type DeskState, walkPageStates } from './desk-states.ts';
import { walkSetUpStates } from './set-up-states.ts';
import { startWorld, type World } from './world.ts';

/** The helpdesk's own rail takes the rest. */
const RAIL = 48;
const LOOKS: [name: string, look: VisitOptions][] = [
  ['1280-light-zh', { width: 1280 + RAIL }],
  ['1280-dark-en', { width: 1280 + RAIL, dark: true, locale: 'en' }],
  ['900-light-en', { width: 900 + RAIL, locale: 'en' }],
];

/** Our full page in every state, from the top to the end. */
export async function takeDeskPictures(
  browser: Browser,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<void> {
  const see = (world: World) => (state: DeskState) => take(browser, world, state, folder, isWanted);
  for (const [walk, options] of [
    [walkSetUpStates, { isInstalled: false }],
    [walkPageStates, { keepWatching: true }],
  ] as const) {
    const world = await startWorld({ withShop: true, ...options });
    try {
      await walk(world, see(world));
    } finally {
      await world.close();
    }
  }
}

async function take(
  browser: Browser,
  world: World,
  state: DeskState,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<void> {
  for (const [look, options] of LOOKS) {
    const name = `page-${state.name}-${look}`;
    if (!isWanted(name)) continue;
    const desk = await visitDeskPage(browser, world, options);
    await desk.goTo(state.page);
    await state.prepare?.(desk.app);
    const height = await desk.app.locator('main').evaluate((main) => main.scrollHeight);
    const bar = await desk.app.locator('main').evaluate((main) => main.getBoundingClientRect().top);
    await desk.page.setViewportSize({
      width: options.width ?? 0,
      height: Math.max(720, Math.ceil(height + bar) + RAIL),
    });
    await desk.page
      .getByTestId('app-nav_bar')
      .screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    await desk.close();
  }
}
