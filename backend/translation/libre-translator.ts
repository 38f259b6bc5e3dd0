import { glossaryLanguage } from './glossary-terms.ts';
import { errorOfFetch, errorOfStatus } from './http-error.ts';
import { translateShielded } from './shielded-texts.ts';
import { countCharacters } from './spending.ts';
import {
  type SegmentResult,
  type TranslationRequest,
  type Translator,
  TranslatorError,
} from './translator.ts';

export interface LibreTranslateOptions {
  baseUrl: string;
  /** Null where the server asks for none. */
  apiKey: string | null;
  displayName: string;
  /** For one request. */
  timeoutMs: number;
  fetch: typeof fetch;
}

/** What its servers take as they come; a server's own limits are read from its settings. */
const DEFAULT_LIMITS = { texts: 25, characters: 5_000 };

interface Server {
  languages: { code: string; targets: string[] }[];
  limits: typeof DEFAULT_LIMITS;
}

/**
 * LibreTranslate, a server of one's own (`POST /translate`). It knows no glossary and no context, and
 * loses what it does not know, so ids travel behind placeholders. Languages and limits are asked of
 * the server once.
 */
export function createLibreTranslator(options: LibreTranslateOptions): Translator {
  const { apiKey, displayName: engine } = options;
  const base = options.baseUrl.replace(/\/+$/, '');
  let server: Promise<Server> | null = null;

  async function call<T>(path: string, signal: AbortSignal, body?: object): Promise<T> {
    try {
      const response = await options.fetch(`${base}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]),
        ...(body === undefined
          ? {}
          : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) {
        const said = sentenceOf(text);
        throw errorOfStatus(engine, response.status, said, response.headers.get('retry-after'));
      }
      return JSON.parse(text) as T;
    } catch (error) {
      throw errorOfFetch(engine, error, signal);
    }
  }

  async function readServer(signal: AbortSignal): Promise<Server> {
    const languages = await call<{ code: string; targets?: string[] }[]>('/languages', signal);
    const settings = await call<Settings>('/frontend/settings', signal).catch((error: unknown) => {
      signal.throwIfAborted();
      // Some servers show it to nobody; their refusals tell the limits then.
      if (error instanceof TranslatorError) return {} as Settings;
      throw error;
    });
    const characters = settings.charLimit ?? 0;
    return {
      languages: languages.map(({ code, targets }) => ({
        code,
        targets: targets ?? languages.map((one) => one.code),
      })),
      limits: {
        ...DEFAULT_LIMITS,
        ...(characters > 0 ? { characters: Math.min(characters, DEFAULT_LIMITS.characters) } : {}),
      },
    };
  }

  async function ask(
    texts: string[],
    pair: Pair,
    request: TranslationRequest,
  ): Promise<SegmentResult[]> {
    try {
      const { translatedText } = await call<{ translatedText: string | string[] }>(
        '/translate',
        request.signal,
        { q: texts, ...pair, format: 'text', ...(apiKey === null ? {} : { api_key: apiKey }) },
      );
      const given = [translatedText].flat();
      if (given.length !== texts.length) {
        throw new TranslatorError('unavailable', engine, `${engine} left texts out.`);
      }
      request.onUsage?.({ characters: countCharacters(texts), inputTokens: 0, outputTokens: 0 });
      return given.map((text) => ({ kind: 'translated', text, billedCharacters: null, engine }));
    } catch (error) {
      const isAboutTexts = error instanceof TranslatorError && error.kind === 'rejected';
      if (!isAboutTexts) throw error;
      if (texts.length === 1) return [{ kind: 'refused', detail: error.message, engine }];
      // Too many or too long for this server: halves, until each refusal stands alone.
      const middle = Math.ceil(texts.length / 2);
      const first = await ask(texts.slice(0, middle), pair, request);
      return [...first, ...(await ask(texts.slice(middle), pair, request))];
    }
  }

  return {
    id: 'libretranslate',
    displayName: engine,
    async translate(request) {
      // Others may wait for the same answer: it does not end with the one who asked first.
      server ??= readServer(AbortSignal.timeout(options.timeoutMs));
      const known = await server.catch((error: unknown) => {
        server = null;
        throw error;
      });
      const pair = pairOf(request, known, engine);
      return translateShielded(
        request.segments,
        async (texts) => {
          const results: SegmentResult[] = [];
          for (const group of groupsOf(texts, known.limits)) {
            request.signal.throwIfAborted();
            results.push(...(await ask(group, pair, request)));
          }
          return results;
        },
        engine,
      );
    },
  };
}

interface Settings {
  /** -1: no limit. */
  charLimit?: number;
}

interface Pair {
  source: string;
  target: string;
}

function pairOf(
  { sourceLanguage, targetLanguage }: TranslationRequest,
  server: Server,
  engine: string,
): Pair {
  const source = sourceLanguage === null ? null : codeOf(sourceLanguage, server);
  const target = codeOf(targetLanguage, server);
  const isOffered =
    target !== null &&
    (sourceLanguage === null ||
      server.languages.some(({ code, targets }) => code === source && targets.includes(target)));
  if (!isOffered) {
    throw new TranslatorError(
      'rejected',
      engine,
      `${engine} does not translate from ${sourceLanguage ?? 'any language'} to ${targetLanguage}.`,
    );
  }
  return { source: source ?? 'auto', target };
}

/** The server's own name of a language; older ones say `zt` for traditional Chinese. */
function codeOf(language: string, { languages }: Server): string | null {
  const lower = language.toLowerCase();
  const named = glossaryLanguage(language);
  const names =
    named === 'zh-Hans'
      ? ['zh-Hans', 'zh']
      : named === 'zh-Hant'
        ? ['zh-Hant', 'zt']
        : [lower, ...(lower === 'pt-br' ? ['pb'] : []), named, ...(named === 'nb' ? ['no'] : [])];
  const codes = languages.map(({ code }) => code);
  return (
    names
      .map((name) => codes.find((code) => code.toLowerCase() === name.toLowerCase()))
      .find((code) => code !== undefined) ?? null
  );
}

function groupsOf(texts: string[], limits: Server['limits']): string[][] {
  const groups: string[][] = [];
  let characters = 0;
  for (const text of texts) {
    const last = groups.at(-1);
    const fits = last !== undefined && last.length < limits.texts;
    if (fits && characters + text.length <= limits.characters) {
      last.push(text);
      characters += text.length;
    } else {
      groups.push([text]);
      characters = text.length;
    }
  }
  return groups;
}

function sentenceOf(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: unknown };
    return typeof error === 'string' ? error : '';
  } catch {
    return '';
  }
}
