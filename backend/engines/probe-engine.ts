import OpenAI from 'openai';
import { EngineError } from '../errors.ts';
import { type BuildParts, buildEngine, type EngineConnection } from './build-engine.ts';
import { presetOf } from './engine-kinds.ts';
import type { ProbeFinding, ProbeReport } from './probe-report.ts';

const SENTENCE = 'Wo ist mein Paket?';
const LONGEST_DETAIL = 200;
/** Somebody waits for the whole of it. */
const WHOLE_MS = 25_000;

/**
 * Tries what we will ask of an engine: a translation first, then what its server can do besides. What
 * a server says in return may be shown, but for the key.
 */
export async function probeEngine(
  connection: EngineConnection,
  parts: Omit<BuildParts, 'findGlossary'> & { now: () => Date },
): Promise<ProbeReport> {
  const signal = AbortSignal.timeout(WHOLE_MS);
  const startedAt = performance.now();
  const first = await translateOnce(connection, parts, signal);
  const milliseconds = Math.round(performance.now() - startedAt);
  const more = first.isUsable ? await askServer(connection, parts, signal) : [];
  const hide = (detail: string) =>
    (connection.key === null || connection.key === ''
      ? detail
      : detail.replaceAll(connection.key, '…')
    ).slice(0, LONGEST_DETAIL);
  return {
    at: parts.now().toISOString(),
    isUsable: first.isUsable,
    milliseconds: first.isUsable ? milliseconds : null,
    findings: [first.finding, ...more].map((one) => ({ ...one, detail: hide(one.detail) })),
  };
}

async function translateOnce(
  connection: EngineConnection,
  parts: Omit<BuildParts, 'findGlossary'>,
  signal: AbortSignal,
): Promise<{ isUsable: boolean; finding: ProbeFinding }> {
  const { translator } = buildEngine(connection, { ...parts, findGlossary: async () => null });
  const finding = (isOk: boolean, detail: string): ProbeFinding => ({
    what: 'translate',
    isOk,
    detail,
  });
  try {
    const [result] = await translator.translate({
      segments: [SENTENCE],
      sourceLanguage: 'de',
      targetLanguage: 'zh-CN',
      context: null,
      signal,
    });
    return result?.kind === 'translated'
      ? { isUsable: true, finding: finding(true, result.text) }
      : { isUsable: true, finding: finding(false, result?.detail ?? '') };
  } catch (error) {
    return { isUsable: false, finding: finding(false, saidBy(error)) };
  }
}

function askServer(
  connection: EngineConnection,
  { fetch }: Pick<BuildParts, 'fetch'>,
  signal: AbortSignal,
): Promise<ProbeFinding[]> {
  const { adapter } = presetOf(connection.kind);
  const key = connection.key ?? '';
  const base = (connection.baseUrl ?? deeplHost(key)).replace(/\/+$/, '');
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(base + path, { headers, signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()) as unknown;
  };
  const authorized = { Authorization: `DeepL-Auth-Key ${key}` };
  switch (adapter) {
    case 'deepl':
      return Promise.all([
        tell('usage', async () => {
          const usage = (await get('/v2/usage', authorized)) as Record<string, number>;
          return `${usage.character_count ?? 0} / ${usage.character_limit ?? '∞'}`;
        }),
        tell('languages', async () => {
          const path = '/v3/languages?resource=translate_text';
          const { length } = [(await get(path, authorized)) as unknown[]].flat();
          return String(length);
        }),
        tell('glossaries', async () => {
          await get('/v3/glossaries', authorized);
          return '';
        }),
      ]);
    case 'libretranslate':
      return Promise.all([
        tell('languages', async () => {
          const languages = (await get('/languages')) as { code: string }[];
          return languages.map(({ code }) => code).join(' ');
        }),
        tell('limits', async () => {
          const { charLimit } = (await get('/frontend/settings')) as { charLimit?: number };
          return charLimit === undefined || charLimit < 0 ? '∞' : String(charLimit);
        }),
      ]);
    case 'qwen_mt':
      return Promise.resolve([]);
    case 'chat':
      return askChatServer(connection, base, fetch, signal);
  }
}

/** What a server that speaks Chat Completions can do beyond them. */
function askChatServer(
  { key, model, kind }: EngineConnection,
  baseURL: string,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<ProbeFinding[]> {
  const client = new OpenAI({
    apiKey: key || 'none',
    baseURL,
    organization: null,
    project: null,
    logLevel: 'off',
    maxRetries: 0,
    fetch: send,
  });
  const name = model ?? presetOf(kind).model ?? '';
  const ask = (format: object) =>
    client.chat.completions.create(
      {
        model: name,
        messages: [
          { role: 'system', content: 'Answer with the JSON object {"ok": true} and nothing else.' },
          { role: 'user', content: 'json' },
        ],
        ...presetOf(kind).extraBody,
        ...format,
      },
      { signal },
    );
  const schema = {
    type: 'object',
    properties: { ok: { type: 'boolean' } },
    required: ['ok'],
    additionalProperties: false,
  };
  const isObject = async (format: object) => {
    const content = (await ask(format)).choices[0]?.message.content ?? '';
    if (typeof (JSON.parse(content) as { ok?: unknown }).ok !== 'boolean') throw new Error(content);
    return '';
  };
  return Promise.all([
    tell('models', async () => {
      const { data } = await client.models.list({ signal });
      return data
        .slice(0, 8)
        .map(({ id }) => id)
        .join(', ');
    }),
    tell('json_schema', () =>
      isObject({
        response_format: { type: 'json_schema', json_schema: { name: 'ok', strict: true, schema } },
      }),
    ),
    tell('json_object', () => isObject({ response_format: { type: 'json_object' } })),
    tell('stream', async () => {
      const stream = await client.chat.completions.create(
        {
          model: name,
          messages: [{ role: 'user', content: 'Say ok.' }],
          stream: true,
          stream_options: { include_usage: true },
        },
        { signal },
      );
      let isCounted = false;
      for await (const chunk of stream) isCounted ||= chunk.usage != null;
      return isCounted ? 'usage' : '';
    }),
    tell('embeddings', async () => {
      const { data } = await client.embeddings.create(
        { model: name, input: 'ok', encoding_format: 'float' },
        { signal },
      );
      return String(data[0]?.embedding.length ?? 0);
    }),
  ]);
}

async function tell(what: ProbeFinding['what'], ask: () => Promise<string>): Promise<ProbeFinding> {
  try {
    return { what, isOk: true, detail: await ask() };
  } catch (error) {
    return { what, isOk: false, detail: saidBy(error) };
  }
}

const deeplHost = (key: string) =>
  key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com';

function saidBy(error: unknown): string {
  if (error instanceof EngineError) return error.message;
  return error instanceof Error ? error.message : '';
}
