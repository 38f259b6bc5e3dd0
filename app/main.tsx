import './nonce.ts';
import { createRoot } from 'react-dom/client';
import type { SessionView } from '../backend/http/contract.ts';
import { openBackendClient } from './backend-client.ts';
import type { ZafGlobal } from './hosts/zendesk.ts';
import { openZendeskHost } from './hosts/zendesk.ts';
import { chooseLocale, loadTexts } from './i18n.ts';
import type { ChangeChannel } from './live-changes.ts';
import { Page } from './page.tsx';
import type { LiveSetting } from './surroundings.ts';

declare global {
  interface Window {
    /** Zendesk's SDK, loaded by a script before this one; absent when that could not be loaded. */
    ZAFClient?: ZafGlobal;
  }
}

const readJson = <T,>(id: string): T | null => {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
};

const wait = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });

/** A browser that forbids storage to frames forbids this too: then nobody listens. */
function openChannel(name: string): ChangeChannel {
  try {
    return new BroadcastChannel(name);
  } catch {
    return { postMessage: () => undefined, onmessage: null, close: () => undefined };
  }
}

/** Zendesk lets a frame of its editor be 320 high at most. */
const EDITOR_SIZE = { width: 400, height: 320 };

/** Most of the window's height; the panels scroll, the action bar stays in view. */
const wantedHeight = () => Math.max(480, Math.min(1000, window.screen.availHeight - 230));

async function main(): Promise<void> {
  const session = readJson<SessionView>('session');
  const boot = readJson<{ locale?: string }>('boot');
  const root = createRoot(document.getElementById('app') as HTMLElement);
  const guess = chooseLocale(boot?.locale ?? navigator.language);
  const host = openZendeskHost(window.ZAFClient);
  const asked = host?.ready();
  let texts = await loadTexts(guess);
  document.documentElement.lang = texts.locale;
  if (!host || !asked || !session) {
    const nothing = { surroundings: null, context: null, session: null, live: null };
    root.render(<Page texts={texts} {...nothing} />);
    return;
  }

  const now = () => new Date();
  const backend = openBackendClient({
    session,
    fetch: window.fetch.bind(window),
    now,
    locale: () => texts.locale,
  });
  const primaryKey = /Mac|iP/.test(navigator.userAgent) ? '⌘ ⏎' : 'Ctrl ⏎';
  const surroundings = { host, backend, now, primaryKey };
  const live: LiveSetting = {
    installationId: session.installationId,
    locks: navigator.locks ?? null,
    openChannel,
    wait,
  };
  root.render(
    <Page texts={texts} surroundings={surroundings} context={null} session={session} live={live} />,
  );
  // The full page has all the room there is.
  if (session.location === 'ticket_editor') {
    void host.resize(EDITOR_SIZE.height, EDITOR_SIZE.width).catch(() => undefined);
  } else if (session.location !== 'nav_bar') {
    void host.resize(wantedHeight()).catch(() => undefined);
  }
  const context = await asked;
  const locale = context.locale ? chooseLocale(context.locale) : guess;
  if (locale !== guess) texts = await loadTexts(locale);
  document.documentElement.lang = texts.locale;
  root.render(
    <Page
      texts={texts}
      surroundings={surroundings}
      context={context}
      session={session}
      live={live}
    />,
  );
}

void main();
