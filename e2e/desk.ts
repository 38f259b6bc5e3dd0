import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { Account } from './account.ts';

/** The desk in a browser, as one visitor sees it. */
export interface DeskVisit {
  page: Page;
  context: BrowserContext;
  /** The sidebar beside a ticket. */
  sidebar(ticketId: string): FrameLocator;
  /** Opens a ticket and waits until its sidebar is filled. */
  open(ticketId: string): Promise<FrameLocator>;
  /** The host's editor in view. */
  editor(): Locator;
  /** Presses our button in the editor's toolbar; the frame that it opens. */
  openEditorApp(ticketId: string | 'new'): Promise<FrameLocator>;
  /** Begins a ticket for a customer; our page beside it. */
  openNewTicket(): Promise<FrameLocator>;
}

export interface VisitOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Of the desk and the sidebar; without, the agent's own, which is Chinese. */
  locale?: 'zh-CN' | 'en';
  /** Of the sidebar, in CSS pixels: 320 to 480. */
  sidebarWidth?: number;
  /** Id of the person who sits there; without, the first agent. */
  userId?: number;
  /** One more window of a browser that is open already. */
  context?: BrowserContext;
}

export async function visitDesk(
  browser: Browser,
  world: Pick<Account, 'sandbox'>,
  options: VisitOptions = {},
): Promise<DeskVisit> {
  const context = options.context ?? (await browser.newContext(contextOptions(options)));
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.addInitScript(prefer, {
    'desk.scheme': options.dark ? 'dark' : 'light',
    'desk.hint': 'seen',
    'desk.locale': options.locale ?? '',
    'desk.tray': String(options.sidebarWidth ?? ''),
    'desk.agent': String(options.userId ?? ''),
  });
  await page.goto(world.sandbox.origin);
  await page.getByTestId('color-scheme').waitFor();
  const seen = (testId: string) => page.locator(`.workspace:not([hidden]) [data-testid=${testId}]`);
  const sidebar = (ticketId: string) => page.frameLocator(`[data-testid="app-${ticketId}"] iframe`);
  return {
    page,
    context,
    sidebar,
    async open(ticketId) {
      await page.goto(`${world.sandbox.origin}/#/tickets/${ticketId}`);
      const frame = sidebar(ticketId);
      await frame.locator('section.who').waitFor();
      await frame.locator('section.draft').waitFor();
      return frame;
    },
    editor: () => seen('reply-editor'),
    async openEditorApp(ticketId) {
      const popover = page.locator(`[data-testid="editor-app-${ticketId}"]`);
      if (!(await popover.isVisible())) await seen('editor-app').click();
      const frame = page.frameLocator(`[data-testid="editor-app-${ticketId}"] iframe`);
      await frame.locator('section.act').waitFor();
      return frame;
    },
    async openNewTicket() {
      await page.getByTestId('new-ticket').click();
      const frame = page.frameLocator('[data-testid="app-new_ticket_sidebar"] iframe');
      await frame.locator('section.act').waitFor();
      return frame;
    },
  };
}

function contextOptions({ width = 1440, height = 1000 }: VisitOptions) {
  return {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height },
    reducedMotion: 'reduce' as const,
  };
}

/** What a person has chosen before; what they choose later stays. Not for the frames inside. */
function prefer(preferences: Record<string, string>): void {
  if (window !== window.top) return;
  for (const [name, value] of Object.entries(preferences)) {
    if (value !== '') localStorage.setItem(name, localStorage.getItem(name) ?? value);
  }
}
