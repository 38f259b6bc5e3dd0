import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Account } from './account.ts';
import { type VisitOptions, visitDesk } from './desk.ts';

/** Our full page on the helpdesk's navigation bar. */
export interface DeskPageVisit {
  page: Page;
  app: FrameLocator;
  /** Follows the rail to a page of ours. */
  goTo(key: string): Promise<void>;
  close(): Promise<void>;
}

/** The helpdesk as the first person of a role sees it. */
export async function visitAs(
  browser: Browser,
  world: Pick<Account, 'sandbox'>,
  role: 'admin' | 'agent',
  options: VisitOptions = {},
): Promise<Page> {
  const { agents } = (await (await fetch(`${world.sandbox.origin}/desk/users`)).json()) as {
    agents: { id: number; role: string }[];
  };
  const userId = agents.find((agent) => agent.role === role)?.id;
  if (userId === undefined) throw new Error(`Nobody is ${role} here.`);
  const { page } = await visitDesk(browser, world, { ...options, userId });
  return page;
}

/** Opens our page as an admin. */
export async function visitDeskPage(
  browser: Browser,
  world: Pick<Account, 'sandbox'>,
  options: VisitOptions = {},
): Promise<DeskPageVisit> {
  const page = await visitAs(browser, world, 'admin', options);
  await page.getByTestId('rail-app').click();
  const app = page.frameLocator('[data-testid="app-nav_bar"] iframe');
  await app.locator('main h2').first().waitFor();
  return {
    page,
    app,
    async goTo(key) {
      await app.locator(`nav.rail a[href="#${key}"]`).click();
      await app.locator('main h2').first().waitFor();
    },
    close: () => page.context().close(),
  };
}

/** Presses the button that asks for consent, and gives it in the window that opens. */
export async function consentTo({ page, app }: DeskPageVisit, name: string): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await app.getByRole('button', { name, exact: true }).click();
  const consent = await opened;
  await consent.getByRole('button', { name: 'Allow' }).click();
  await consent.getByRole('heading', { name: '已连接' }).waitFor();
  return consent;
}

export const STEPS = [
  'consent',
  'fields',
  'routing',
  'webhook',
  'views',
  'knowledge',
  'history',
] as const;

export function stepStates({ app }: Pick<DeskPageVisit, 'app'>): Promise<(string | null)[]> {
  return Promise.all(STEPS.map((key) => app.getByTestId(`step-${key}`).getAttribute('data-state')));
}
