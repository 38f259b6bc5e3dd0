import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { World } from './world.ts';

/** The desk in a browser, as one visitor sees it. */
export interface DeskVisit {
  page: Page;
  context: BrowserContext;
  /** The sidebar beside a ticket. */
  sidebar(ticketId: string): FrameLocator;
  /** Opens a ticket from the list and waits until its sidebar is filled. */
  open(ticketId: string): Promise<FrameLocator>;
}

export async function visitDesk(
  browser: Browser,
  world: Pick<World, 'sandbox'>,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<DeskVisit> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: options.width ?? 1440, height: options.height ?? 1000 },
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(world.sandbox.origin);
  if (options.dark) await page.getByTestId('color-scheme').click();
  const sidebar = (ticketId: string) => page.frameLocator(`[data-testid="app-${ticketId}"] iframe`);
  return {
    page,
    context,
    sidebar,
    async open(ticketId) {
      await page.getByTestId(`ticket-row-${ticketId}`).click();
      const frame = sidebar(ticketId);
      await frame.locator('section.who').waitFor();
      await frame.locator('section.draft').waitFor();
      return frame;
    },
  };
}
