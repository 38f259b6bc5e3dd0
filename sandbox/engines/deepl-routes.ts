import type { FastifyInstance, FastifyRequest } from 'fastify';
import { deeplGlossaryRoutes } from './deepl-glossary-routes.ts';
import {
  hasFormality,
  isSource,
  isTarget,
  listLanguages,
  takesInstructions,
} from './deepl-languages.ts';
import type { EngineFaults } from './engine-faults.ts';
import type { Phrasebook } from './phrasebook.ts';
import { billedCharacters, renderHtml, renderText } from './render-text.ts';

export const UNKNOWN_SENTENCE =
  'The sample phrasebook does not know this sentence. Add DEEPL_AUTH_KEY or OPENAI_API_KEY to .env to translate any text.';
const LONGEST_BODY = 128 * 1024;
const FREE_LIMIT = 500_000;

const MESSAGES: Record<number, string> = {
  403: 'Forbidden',
  413: 'Request Entity Too Large',
  429: 'Too many requests',
  456: 'Quota Exceeded',
  503: 'Service Unavailable',
};

export function deeplMessage(status: number): object {
  return { message: MESSAGES[status] ?? 'Internal Server Error' };
}

/** The DeepL HTTP API, as far as text translation needs it, speaking from the phrasebook alone. */
export function deeplRoutes(
  app: FastifyInstance,
  book: Phrasebook,
  faults: EngineFaults,
  now: () => Date,
): void {
  let characterCount = 0;

  app.addHook('preHandler', async (request, reply) => {
    if (await faults.play('deepl', request, reply)) return reply;
    if (!isAuthorized(request)) return reply.code(403).send(deeplMessage(403));
  });

  const glossaries = deeplGlossaryRoutes(app, now);
  app.post<{ Body: unknown }>('/v2/translate', (request, reply) => {
    if (Number(request.headers['content-length'] ?? 0) > LONGEST_BODY) {
      return reply.code(413).send(deeplMessage(413));
    }
    const asked = readRequest(request);
    const problem = problemOf(asked);
    if (problem !== null) return reply.code(400).send({ message: problem });
    const refused =
      asked.glossary === null
        ? null
        : glossaries.problemOf(asked.glossary, asked.source, asked.target);
    if (refused !== null) return reply.code(refused.status).send({ message: refused.message });
    const hasTags = asked.tagHandling !== null;
    const billed = asked.texts.map((text) => billedCharacters(text, hasTags));
    const sum = billed.reduce((total, one) => total + one, 0);
    const render = hasTags ? renderHtml : renderText;
    const rendered = asked.texts.map((text) => render(book, text, asked.source, asked.target));
    const translations = rendered.map((one, index) =>
      one === null
        ? null
        : {
            detected_source_language: (asked.source ?? one.sourceLanguage)
              .split('-')[0]
              ?.toUpperCase(),
            text: one.text,
            ...(asked.showBilled ? { billed_characters: billed[index] } : {}),
            ...(asked.modelType === null ? {} : { model_type_used: 'quality_optimized' }),
            ...(hasTags ? { tag_handling_version: asked.tagVersion ?? 'v2' } : {}),
          },
    );
    if (translations.includes(null)) return reply.code(400).send({ message: UNKNOWN_SENTENCE });
    characterCount += sum;
    return reply.send({ translations });
  });

  app.get('/v2/usage', (request) =>
    isFree(request)
      ? { character_count: characterCount, character_limit: FREE_LIMIT }
      : {
          character_count: characterCount,
          character_limit: 1_000_000_000_000,
          api_key_character_count: characterCount,
          api_key_character_limit: 1_000_000_000_000,
        },
  );

  app.get<{ Querystring: { resource?: string } }>('/v3/languages', (request, reply) => {
    if (request.query.resource !== 'translate_text') {
      return reply.code(400).send({ message: "Parameter 'resource' must be translate_text here." });
    }
    return reply.send(listLanguages());
  });
}

interface Asked {
  texts: string[];
  source: string | null;
  target: string;
  formality: string | null;
  instructions: string[];
  tagHandling: string | null;
  tagVersion: string | null;
  modelType: string | null;
  showBilled: boolean;
  glossary: string | null;
}

function readRequest(request: FastifyRequest): Asked {
  const body = request.body;
  const fields =
    typeof body === 'string' ? new URLSearchParams(body) : new Map(Object.entries(body ?? {}));
  const one = (name: string) => {
    const value: unknown = fields.get(name);
    return value === undefined || value === null || value === '' ? null : String(value);
  };
  const many = (name: string) =>
    fields instanceof URLSearchParams
      ? fields.getAll(name)
      : [fields.get(name) ?? []].flat().map(String);
  return {
    texts: many('text'),
    source: one('source_lang')?.toLowerCase() ?? null,
    target: one('target_lang')?.toLowerCase() ?? '',
    formality: one('formality'),
    instructions: many('custom_instructions'),
    tagHandling: one('tag_handling'),
    tagVersion: one('tag_handling_version'),
    modelType: one('model_type'),
    glossary: one('glossary_id'),
    showBilled: ['1', 'true'].includes(one('show_billed_characters') ?? ''),
  };
}

function problemOf(asked: Asked): string | null {
  if (asked.texts.length === 0) return "Parameter 'text' not specified.";
  if (asked.texts.length > 50) return 'Too many texts; at most 50 are allowed in one request.';
  if (asked.target === '') return "Parameter 'target_lang' not specified.";
  if (!isTarget(asked.target)) return "Value for 'target_lang' not supported.";
  if (asked.source !== null && !isSource(asked.source))
    return "Value for 'source_lang' not supported.";
  if (['more', 'less'].includes(asked.formality ?? '') && !hasFormality(asked.target)) {
    return "'formality' is not supported for given 'target_lang'.";
  }
  if (asked.instructions.length > 0 && !takesInstructions(asked.target)) {
    return "'custom_instructions' is not supported for given 'target_lang'.";
  }
  if (asked.instructions.length > 10 || asked.instructions.some((one) => one.length > 300)) {
    return "Value for 'custom_instructions' too long; at most 10 of 300 characters.";
  }
  if (asked.tagHandling !== null && !['html', 'xml'].includes(asked.tagHandling)) {
    return "Value for 'tag_handling' not supported.";
  }
  return null;
}

/** Any key is right but one that says it is wrong, so that a person can see what happens then. */
function isAuthorized(request: FastifyRequest): boolean {
  const key = /^DeepL-Auth-Key (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  return key !== undefined && !key.startsWith('wrong');
}

function isFree(request: FastifyRequest): boolean {
  return (request.headers.authorization ?? '').endsWith(':fx');
}
