import type {
  ErrorView,
  FeedbackRequest,
  InsertionRequest,
  ReplyRequest,
  ReplyView,
  SessionView,
  TicketView,
} from '../backend/http/contract.ts';

/** Why a call gave nothing. `code` names a text in `translations/` (`problems.<code>`). */
export interface Failure {
  code: string;
  /** English; for logs and for codes that have no text. */
  message: string;
  /** Null when waiting does not help. */
  retryAfterSeconds: number | null;
}
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface BackendClient {
  ticket(ticketId: string, signal: AbortSignal): Promise<Result<TicketView>>;
  /** Translates the sentences of a reply. */
  reply(ticketId: string, body: ReplyRequest, signal: AbortSignal): Promise<Result<ReplyView>>;
  /** Records what the agent put into the editor. */
  insertion(ticketId: string, body: InsertionRequest, signal: AbortSignal): Promise<Result<null>>;
  /** Corrects a judgement; answers with the ticket as it then is. */
  feedback(
    ticketId: string,
    body: FeedbackRequest,
    signal: AbortSignal,
  ): Promise<Result<TicketView>>;
  /**
   * One call of our API: with a body a POST, without one a GET; a `Blob` is sent as it is. The desk's calls are made of it, in
   * `desk/*-calls.ts`; `T` is the view that the contract names for the path.
   */
  call<T>(path: string, signal: AbortSignal, body?: object): Promise<Result<T>>;
  /** The same for an answer that is a file; it may be long in the making. */
  file(path: string, signal: AbortSignal, body?: object): Promise<Result<Blob>>;
  /** Opens the event stream; it lives until the signal aborts. */
  stream(signal: AbortSignal): Promise<Result<ReadableStream<Uint8Array>>>;
}

/** Renewed this long before it expires, so that a slow call does not arrive with a dead token. */
const EARLY_MS = 45_000;
const CALL_TIMEOUT_MS = 30_000;
const FILE_TIMEOUT_MS = 10 * 60_000;

const failure = (
  code: string,
  message: string,
  retryAfterSeconds: number | null = null,
): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code, message, retryAfterSeconds },
});

/**
 * The only caller of our backend. Tokens live in this closure's memory, never in storage. The
 * session is renewed before its access token expires and once after a 401 (a laptop that slept
 * notices only then); one renewal is in flight at a time, for its secret rotates.
 */
export function openBackendClient(options: {
  session: SessionView;
  fetch: typeof fetch;
  now: () => Date;
  /** Of the person who reads; item titles come in it. */
  locale: () => string;
}): BackendClient {
  const { fetch, now, locale } = options;
  let session = options.session;
  let expiresAt = now().getTime() + session.expiresInSeconds * 1000;
  let renewal: Promise<Failure | null> | null = null;

  async function renew(): Promise<Failure | null> {
    const answer = await send('/api/session/refresh', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ sessionId: session.sessionId, secret: session.secret }),
      // Shared by every caller: one caller's abort must not end it.
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    if (!answer.ok) {
      const gone = answer.failure.code === 'session_expired' || answer.status === 401;
      return gone ? { ...answer.failure, code: 'session_expired' } : answer.failure;
    }
    session = (await answer.response.json()) as SessionView;
    expiresAt = now().getTime() + session.expiresInSeconds * 1000;
    return null;
  }

  const renewOnce = () => {
    renewal ??= renew().finally(() => {
      renewal = null;
    });
    return renewal;
  };

  type Sent =
    | { ok: true; response: Response }
    | { ok: false; failure: Failure; status: number | null };

  async function send(path: string, init: RequestInit): Promise<Sent> {
    let response: Response;
    try {
      // Not `omit`: the browser keeps such requests on connections of their own, and the first one
      // would pay for a new one. We set no cookies, so none are sent either way.
      response = await fetch(path, { ...init, cache: 'no-store', credentials: 'same-origin' });
    } catch (cause) {
      return { ...readFault(cause), status: null };
    }
    if (response.ok) return { ok: true, response };
    return { ...(await readRefusal(response)), status: response.status };
  }

  async function call(path: string, init: RequestInit): Promise<Sent> {
    if (now().getTime() > expiresAt - EARLY_MS) {
      const refused = await renewOnce();
      // A token that still has some seconds to live may be tried when only the renewal failed.
      const dead = now().getTime() >= expiresAt || refused?.code === 'session_expired';
      if (refused && dead) return { ok: false, failure: refused, status: null };
    }
    const token = session.accessToken;
    const first = await send(path, withToken(init, token));
    if (first.ok || first.status !== 401) return first;
    // Another caller may have renewed while this call was under way.
    if (session.accessToken === token) {
      const refused = await renewOnce();
      if (refused) return { ok: false, failure: refused, status: 401 };
    }
    return send(path, withToken(init, session.accessToken));
  }

  const ask = (path: string, signal: AbortSignal, body: unknown, timeoutMs: number) =>
    call(path, {
      ...(body === undefined
        ? { method: 'GET' }
        : {
            method: 'POST',
            ...(body instanceof Blob
              ? { headers: { 'Content-Type': 'application/octet-stream' }, body }
              : {
                  headers: { 'Content-Type': 'application/json' },
                  body: JSON.stringify(body),
                }),
          }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });

  async function json<T>(path: string, signal: AbortSignal, body?: unknown): Promise<Result<T>> {
    const answer = await ask(path, signal, body, CALL_TIMEOUT_MS);
    if (!answer.ok) return { ok: false, failure: answer.failure };
    try {
      const text = await answer.response.text();
      return { ok: true, value: (text === '' ? null : JSON.parse(text)) as T };
    } catch (cause) {
      return readFault(cause);
    }
  }

  const of = (ticketId: string) => `/api/tickets/${encodeURIComponent(ticketId)}`;
  return {
    ticket: (id, signal) => json(`${of(id)}?locale=${locale()}`, signal),
    reply: (id, body, signal) => json(`${of(id)}/reply`, signal, body),
    feedback: (id, body, signal) => json(`${of(id)}/feedback?locale=${locale()}`, signal, body),
    async insertion(id, body, signal) {
      const answer = await json<unknown>(`${of(id)}/insertions`, signal, body);
      return answer.ok ? { ok: true, value: null } : answer;
    },
    call: json,
    async file(path, signal, body) {
      const answer = await ask(path, signal, body, FILE_TIMEOUT_MS);
      if (!answer.ok) return answer;
      try {
        return { ok: true, value: await answer.response.blob() };
      } catch (cause) {
        return readFault(cause);
      }
    },
    async stream(signal) {
      const answer = await call('/api/stream', {
        headers: { Accept: 'text/event-stream' },
        signal,
      });
      if (!answer.ok) return { ok: false, failure: answer.failure };
      const { body } = answer.response;
      return body ? { ok: true, value: body } : failure('offline', 'The stream has no body.', 5);
    },
  };
}

function withToken(init: RequestInit, token: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${token}`);
  return { ...init, headers };
}

/** `fetch` throws when the caller aborts, the time is up, or nobody answers. */
function readFault(cause: unknown): { ok: false; failure: Failure } {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'AbortError') return failure('aborted', 'The call was given up.');
  if (name === 'TimeoutError') return failure('timeout', 'Crossdesk did not answer in time.', 5);
  if (name === 'SyntaxError') return failure('internal', 'The answer could not be read.', 10);
  return failure('offline', 'Crossdesk cannot be reached.', 5);
}

async function readRefusal(response: Response): Promise<{ ok: false; failure: Failure }> {
  const fallback = response.status === 429 ? 'rate_limited' : 'internal';
  const header = Number(response.headers.get('Retry-After'));
  const wait = Number.isFinite(header) && header > 0 ? header : null;
  try {
    const { error } = (await response.json()) as ErrorView;
    return failure(error.code ?? fallback, error.message, error.retryAfterSeconds ?? wait);
  } catch {
    // A proxy in between answers with a page of its own.
    return failure(fallback, `Crossdesk answered with status ${response.status}.`, wait);
  }
}
