import type { DeskApi } from './api.ts';

interface AppRequest {
  url?: unknown;
  type?: unknown;
  method?: unknown;
  data?: unknown;
  httpCompleteResponse?: unknown;
}

/**
 * `client.request`: relative REST paths with the signed-in agent's session. The vendor's proxy to
 * foreign addresses (secure settings, signed requests) is not part of this desk.
 */
export async function requestAsAgent(
  api: DeskApi,
  asked: unknown,
): Promise<{ ok: boolean; responseArgs: unknown[] }> {
  const options = (typeof asked === 'string' ? { url: asked } : (asked ?? {})) as AppRequest;
  const path = String(options.url ?? '');
  if (!/^\/api\/v2\//.test(path)) {
    const refusal = { status: 0, responseText: 'Only /api/v2/ addresses can be asked for here' };
    return { ok: false, responseArgs: [refusal, 'error', refusal.responseText] };
  }
  const method = String(options.type ?? options.method ?? 'GET').toUpperCase();
  const { data } = options;
  const answer = await api
    .requestForApp(path, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(data === undefined || method === 'GET'
        ? {}
        : { body: typeof data === 'string' ? data : JSON.stringify(data) }),
    })
    .catch(() => null);
  if (answer === null) {
    const cut = { status: 0, responseText: '' };
    return { ok: false, responseArgs: [cut, 'error', ''] };
  }
  const responseText = await answer.text();
  const responseJSON = parseOrUndefined(responseText);
  const complete = {
    status: answer.status,
    statusText: answer.statusText,
    headers: Object.fromEntries(answer.headers),
    responseText,
    responseJSON,
  };
  if (!answer.ok) return { ok: false, responseArgs: [complete, 'error', answer.statusText] };
  const first = options.httpCompleteResponse === true ? complete : (responseJSON ?? responseText);
  return { ok: true, responseArgs: [first, 'success', complete] };
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
