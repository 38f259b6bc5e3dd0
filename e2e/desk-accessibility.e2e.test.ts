import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { walkPageStates } from './desk-states.ts';
import { LONG_WORD, readDeskStates } from './read-desk-state.ts';
import { startWorld, type World } from './world.ts';

describe('every page beside the set-up can be read by everybody', () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await startWorld({ withShop: true, keepWatching: true });
    browser = await launchChromium();
  });
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
    await writeLongThreats();
    const { seen, found } = await readDeskStates(browser, world, walkPageStates);
    expect(found).toEqual([]);
    expect(seen).toEqual([
      ...['watch-list', 'waiting-work', 'privacy', 'privacy-erase'],
      ...['customers', 'customers-refused', 'customers-mapping', 'customers-no-headings'],
      ...['customers-unclear', 'customers-checked', 'customers-imported'],
      ...['customers-rates', 'engines', 'glossary', 'glossary-import', 'doctor'],
    ]);
  }, 600_000);
});
