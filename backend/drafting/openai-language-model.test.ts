import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOpenAiLanguageModel } from './openai-language-model.ts';

const ORIGIN = 'http://model.example';
const schema = {
  type: 'object',
  properties: { word: { type: 'string', minLength: 2 } },
  required: ['word'],
  additionalProperties: false,
};
const question = {
  system: 'Say a word.',
  user: '{"task":"word"}',
  schema,
  schemaName: 'word',
  maxOutputTokens: 100,
  signal: new AbortController().signal,
};
const connect = () =>
  createOpenAiLanguageModel({
    apiKey: 'key',
    baseUrl: `${ORIGIN}/v1`,
    model: 'some-model',
    displayName: 'Model',
    timeoutMs: 3000,
  });

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

interface Sent {
  response_format?: { type: string; json_schema?: { schema: object } };
  messages: { role: string; content: string }[];
  [key: string]: unknown;
}

/** Answers the requests one after the other, and keeps what was sent. */
function respond(...replies: [number, unknown, Record<string, string>?][]): Sent[] {
  const sent: Sent[] = [];
  for (const [status, body, headers] of replies) {
    nock(ORIGIN)
      .post('/v1/chat/completions')
      .reply(async (request: Request) => {
        sent.push((await request.json()) as Sent);
        return [status, body as nock.Body, headers ?? {}];
      });
  }
  return sent;
}
const says = (content: string | null, more: object = {}): [number, object] => [
  200,
  {
    id: '1',
    object: 'chat.completion',
    created: 0,
    model: 'some-model',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: { role: 'assistant', content, refusal: null },
        ...more,
      },
    ],
    usage: { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 },
  },
];
const objects = (status: number, message: string, more: object = {}): [number, object] => [
  status,
  { error: { message, type: 'invalid_request_error', param: null, code: null, ...more } },
];

describe('asking', () => {
  it('sends the schema, without what strict mode does not know, and no temperature', async () => {
    const sent = respond(says('{"word":"hello"}'));
    expect(await connect().complete(question)).toEqual({
      kind: 'answer',
      value: { word: 'hello' },
      usage: { inputTokens: 5, outputTokens: 2 },
    });
    expect(sent[0]).toEqual({
      model: 'some-model',
      messages: [
        { role: 'system', content: 'Say a word.' },
        { role: 'user', content: '{"task":"word"}' },
      ],
      max_completion_tokens: 100,
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'word',
          strict: true,
          schema: { ...schema, properties: { word: { type: 'string' } } },
        },
      },
    });
  });

  it('steps down to what the server can do, and remembers it', async () => {
    const sent = respond(
      objects(400, "Unsupported parameter: 'max_completion_tokens'", {
        param: 'max_completion_tokens',
      }),
      objects(400, 'This response_format type is unavailable now'),
      objects(400, 'response_format json_object is not supported'),
      says('Here you are:\n```json\n{"word":"hello"}\n```'),
      says('{"word":"again"}'),
    );
    const model = connect();
    expect(await model.complete(question)).toMatchObject({ value: { word: 'hello' } });
    expect(await model.complete(question)).toMatchObject({ value: { word: 'again' } });
    expect(sent.map((one) => one.response_format?.type)).toEqual([
      'json_schema',
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ]);
    expect(sent[4]).toMatchObject({ max_tokens: 100 });
    expect(sent[4]).not.toHaveProperty('max_completion_tokens');
    expect(sent[3]?.messages[0]?.content).toContain('"minLength":2');
  });

  it('asks a second time when the answer has the wrong shape', async () => {
    const sent = respond(says('{"word":"x"}'), says('{"word":"hello"}'));
    expect(await connect().complete(question)).toEqual({
      kind: 'answer',
      value: { word: 'hello' },
      usage: { inputTokens: 10, outputTokens: 4 },
    });
    expect(sent[1]?.messages.slice(2)).toEqual([
      { role: 'assistant', content: '{"word":"x"}' },
      { role: 'user', content: expect.stringContaining('/word') },
    ]);
  });

  it('gives up after the second wrong answer', async () => {
    respond(says('no JSON'), says('   '));
    await expect(connect().complete(question)).rejects.toMatchObject({ kind: 'rejected' });
  });

  it('does without a count of tokens', async () => {
    const [status, body] = says('{"word":"hello"}');
    respond([status, { ...body, usage: undefined }]);
    expect(await connect().complete(question)).toMatchObject({ usage: null });
  });
});

describe('declining', () => {
  it('is an answer, not an error', async () => {
    respond(says(null, { message: { role: 'assistant', content: null, refusal: 'I decline.' } }));
    expect(await connect().complete(question)).toEqual({ kind: 'refused', detail: 'I decline.' });
  });

  it('by a content filter as well, before or after', async () => {
    respond(says('', { finish_reason: 'content_filter' }));
    expect(await connect().complete(question)).toMatchObject({ kind: 'refused' });
    respond(objects(400, 'The prompt was filtered.', { code: 'content_filter' }));
    expect(await connect().complete(question)).toEqual({
      kind: 'refused',
      detail: 'The prompt was filtered.',
    });
  });
});

describe('errors', () => {
  it.each([
    [401, {}, 'unauthorized'],
    [403, {}, 'unauthorized'],
    [429, {}, 'rate_limited'],
    [429, { code: 'insufficient_quota' }, 'quota'],
    [402, {}, 'quota'],
    [408, {}, 'timeout'],
    [500, {}, 'unavailable'],
    [503, {}, 'unavailable'],
    [404, {}, 'rejected'],
    [400, {}, 'rejected'],
  ] as const)('status %i %j is %s, after one request', async (status, more, kind) => {
    const sent = respond(objects(status, 'said so', more));
    await expect(connect().complete(question)).rejects.toMatchObject({
      kind,
      engine: 'Model',
      code: `language_model_${kind}`,
      message: expect.stringContaining('said so'),
    });
    expect(sent).toHaveLength(1);
  });

  it('say how long to wait when the server does', async () => {
    const [status, body] = objects(429, 'slow down');
    respond([status, body, { 'retry-after': '12' }]);
    await expect(connect().complete(question)).rejects.toMatchObject({ retryAfterSeconds: 12 });
  });

  it('an answer that was cut off is rejected', async () => {
    respond(says('{"word":"hel', { finish_reason: 'length' }));
    await expect(connect().complete(question)).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('too long'),
    });
  });

  it('of the connection are unavailable', async () => {
    nock(ORIGIN).post('/v1/chat/completions').replyWithError('refused');
    await expect(connect().complete(question)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('an empty list of choices is unavailable', async () => {
    respond([200, { choices: [] }]);
    await expect(connect().complete(question)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
