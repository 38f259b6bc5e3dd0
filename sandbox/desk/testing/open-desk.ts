import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../../e2e/chromium.ts';
import { everywhere, startTestAccount, type TestAccount } from '../../helpdesk/test-account.ts';
import { startSampleApp } from './sample-app.ts';

/** The desk, its server and an app beside it, in a real browser. */
export interface DeskUnderTest {
  account: TestAccount;
  app: Awaited<ReturnType<typeof startSampleApp>>;
  /** A fresh visitor: no preferences, no session. */
  visit(options?: { locale?: string }): Promise<{ page: Page; context: BrowserContext }>;
  /** A new ticket of a customer; its id. */
  customerWrites(message?: Record<string, unknown>): Promise<number>;
  close(): Promise<void>;
}

export async function startDesk(): Promise<DeskUnderTest> {
  const app = await startSampleApp();
  const account = await startTestAccount({
    app: { id: '911', name: 'Sample', locations: everywhere(`${app.origin}/sidebar`) },
    deskFolder: join(import.meta.dirname, '..'),
    appAssetsFolder: join(import.meta.dirname, '../../../assets'),
    rateLimitPerMinute: 10_000,
  });
  const browser: Browser = await launchChromium();
  return {
    account,
    app,
    async visit({ locale = 'en-US' } = {}) {
      const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
      // Below the limit of a test, so that what is missing is named.
      context.setDefaultTimeout(10_000);
      return { context, page: await context.newPage() };
    },
    async customerWrites(message = {}) {
      const { body } = await account.asStranger('POST', '/desk/messages', {
        requester: { name: 'Jonas Brandt', email: 'jonas@example.com', locale: 'de-DE' },
        channel: 'email',
        subject: 'Wo ist mein Paket?',
        body: 'Guten Tag, wo ist mein Paket?',
        ...message,
      });
      return body.ticket.id;
    },
    async close() {
      await browser.close();
      await account.helpdesk.close();
      await app.close();
    },
  };
}

/** Opens a ticket by its address; resolves with the app's frame once the SDK is registered. */
export async function openTicket(desk: DeskUnderTest, page: Page, id: number): Promise<Frame> {
  await page.goto(`${desk.account.helpdesk.origin}/#/tickets/${id}`);
  return appFrame(page, id);
}

/** The app in a ticket's editor, once it is seen. */
export const editorAppFrame = (page: Page, id: number): Promise<Frame> =>
  readyFrame(page, `editor-app-${id}`);

/** The app of a ticket, or its own page, once it is seen. */
export function appFrame(
  page: Page,
  place: number | 'nav_bar' | 'new_ticket_sidebar',
): Promise<Frame> {
  return readyFrame(page, `app-${place}`);
}

async function readyFrame(page: Page, testId: string): Promise<Frame> {
  const element = await page.waitForSelector(`[data-testid=${testId}] iframe`);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('the app has no frame');
  await frame.waitForFunction("typeof client !== 'undefined' && client.ready");
  return frame;
}

/** Runs an expression in the app; `client` is its SDK client. */
export const inApp = <T>(frame: Frame, expression: string): Promise<T> =>
  frame.evaluate<T>(expression);
