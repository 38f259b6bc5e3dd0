import type { Desk } from './desk.ts';
import { fill, h, setAttribute } from './dom.ts';
import type { AppPlace, Launch } from './records.ts';
import { createZafHost, type ZafAnswers, ZafError, type ZafHost } from './zaf-host.ts';
import { requestAsAgent } from './zaf-request.ts';

export interface AppFrame {
  element: HTMLElement;
  /** Opens the app's page with a fresh token; also reopens it. */
  open(): Promise<void>;
  activate(): void;
  deactivate(): void;
  emit(event: string, data?: unknown): void;
  askBeforeSave(giveUp: Promise<unknown>): Promise<string | null>;
  /** `resize` of the protocol, for a place that follows its width. */
  resize(size: { height?: unknown }): void;
  appName(): string;
  close(): void;
}

export interface AppFrameOptions {
  location: AppPlace;
  ticketId: number | null;
  answers: Pick<ZafAnswers, 'get' | 'set' | 'invoke'>;
  /** An event that the app triggered, for all other instances. */
  broadcast(event: string, data: unknown): void;
}

/** The one app that is installed here. */
const APP_NAME = 'Crossdesk';
/** An app that has not shaken hands by then is called silent. */
const SILENT_AFTER_MS = 10_000;

export function createAppFrame(desk: Desk, options: AppFrameOptions): AppFrame {
  const { texts } = desk;
  const holder = h('div', {
    class: 'app-frame',
    'data-testid':
      options.location === 'ticket_editor'
        ? `editor-app-${options.ticketId ?? 'new'}`
        : `app-${options.ticketId ?? options.location}`,
  });
  // A page of its own has a heading; beside a ticket it stands under the ticket's.
  const heading = options.location === 'nav_bar' && h('h1', { class: 'visually-hidden' }, APP_NAME);
  const notice = h('div', { class: 'app-notice', role: 'status' });
  let host: ZafHost | null = null;
  let disconnect = (): void => {};
  let isActive = false;

  function tell(text: string, canReload: boolean): void {
    setAttribute(notice, 'hidden', false);
    fill(
      notice,
      text,
      canReload &&
        h('button', { type: 'button', class: 'link', onclick: () => void open() }, texts.reloadApp),
    );
  }

  async function open(): Promise<void> {
    disconnect();
    fill(holder, heading, notice);
    tell(texts.openingApp, false);
    try {
      connect(await desk.api.launch(options.location, options.ticketId));
    } catch (error) {
      tell(texts.failed(error instanceof Error ? error.message : String(error)), true);
    }
  }

  function connect(launch: Launch): void {
    const url = new URL(launch.url);
    // The token vouches for the address as it is: nothing may be added here.
    const appGuid = url.searchParams.get('app_guid') ?? '';
    const expectedOrigin = url.searchParams.get('origin');
    if (expectedOrigin !== null && expectedOrigin !== location.origin) {
      // Opened as localhost: the app would talk to 127.0.0.1, and never be heard.
      location.replace(expectedOrigin + location.pathname + location.hash);
      return;
    }
    const frame = h('iframe', {
      name: `app_${appGuid}`,
      title: APP_NAME,
      allow: 'clipboard-write',
    });
    const post = (message: Record<string, unknown>): void =>
      frame.contentWindow?.postMessage(JSON.stringify(message), url.origin);
    const silent = setTimeout(() => tell(texts.appSilent, true), SILENT_AFTER_MS);

    const opened = createZafHost({
      ...options.answers,
      appGuid,
      metadata: {
        appId: Number(launch.appId ?? 0),
        name: APP_NAME,
        installationId: Number(launch.installationId ?? 0),
        version: '1.0.0',
        settings: {},
      },
      context: {
        // The SDK knows itself by app_guid; another guid here would make it a stranger to itself.
        instanceGuid: appGuid,
        product: 'support',
        account: { subdomain: location.port || location.hostname },
        location: options.location,
        ...(options.ticketId === null ? {} : { ticketId: options.ticketId }),
      },
      request: (asked) => requestAsAgent(desk.api, asked),
      send: post,
      broadcast: options.broadcast,
      onRegistered: () => {
        clearTimeout(silent);
        setAttribute(notice, 'hidden', true);
      },
    });
    const receive = (event: MessageEvent): void => {
      if (event.source === frame.contentWindow && event.origin === url.origin) {
        opened.receive(event.data);
      }
    };
    window.addEventListener('message', receive);
    host = opened;
    disconnect = () => {
      clearTimeout(silent);
      window.removeEventListener('message', receive);
      frame.remove();
      host = null;
    };
    holder.append(frame);
    postToken(url.href, frame.name, launch.token);
    if (isActive) opened.activate();
  }

  return {
    element: holder,
    open,
    activate() {
      isActive = true;
      host?.activate();
    },
    deactivate() {
      isActive = false;
      host?.deactivate();
    },
    emit: (event, data) => host?.emit(event, data),
    askBeforeSave: async (giveUp) => (await host?.askBeforeSave(giveUp)) ?? null,
    resize({ height }) {
      // Never shorter than the tray: this app is alone in it.
      if (height !== undefined) holder.style.height = `max(100%, ${cssLength(height)})`;
    },
    appName: () => APP_NAME,
    close() {
      disconnect();
      holder.remove();
    },
  };
}

/** A number of pixels, or any length; throws for what is neither. */
export function cssLength(given: unknown): string {
  const length = /^\d+$/.test(String(given)) ? `${String(given)}px` : String(given);
  if (!CSS.supports('height', length)) {
    throw new ZafError('APIError', `"${length}" is not a length`);
  }
  return length;
}

/** Signed launch: the token goes in the body of a POST, so it is in no address, log or history. */
function postToken(action: string, target: string, token: string): void {
  const field = h('input', { type: 'hidden', name: 'token', value: token });
  const form = h('form', { method: 'post', action, target, hidden: true }, field);
  document.body.append(form);
  form.submit();
  form.remove();
}
