import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildDraftPrompt, type DraftAnswer } from '../../backend/drafting/draft-prompt.ts';
import { buildTranslationPrompt } from '../../backend/translation/llm-prompt.ts';
import { UNKNOWN_TEXT } from './answer-chat.ts';
import { type RunningEngines, startEngines } from './start-engines.ts';

let engines: RunningEngines;
let client: OpenAI;
beforeAll(async () => {
  engines = await startEngines({
    port: 0,
    phrasebookFolder: join(import.meta.dirname, '../phrasebook'),
    now: () => new Date('2025-11-24T08:00:00Z'),
  });
  client = new OpenAI({ apiKey: 'sample', baseURL: engines.openaiUrl, maxRetries: 0 });
});
afterAll(() => engines.close());

const question = (prompt: { system: string; user: string }) => ({
  model: 'sample-drafts',
  messages: [
    { role: 'system' as const, content: prompt.system },
    { role: 'user' as const, content: prompt.user },
  ],
});
const translation = buildTranslationPrompt({
  segments: ['Viele Grüße', 'Bestellung DE-20418: Wo bleibt mein Paket?'],
  sourceLanguage: 'de',
  targetLanguage: 'zh-CN',
  context: null,
});
const translated = {
  translations: [
    { n: 1, text: '祝好' },
    { n: 2, text: '订单 DE-20418：我的包裹在哪里？' },
  ],
};

const draftInput = {
  customerMessages: ['Guten Tag,\n\nmeine Bestellung DE-20418 sollte schon letzte Woche ankommen.'],
  facts: {
    topics: [] as string[],
    threat: null as 'dispute' | 'bad_review' | null,
    risk: 'low' as 'low' | 'high',
    order: {
      orderNumber: 'DE-20418',
      status: 'shipped',
      placedOn: '2025-11-01',
      promisedOn: '2025-11-15',
      total: '16.84 EUR',
      refunded: null,
      items: [],
    },
    parcel: {
      carrier: 'YunExpress',
      trackingNumber: 'LP00123456789CN',
      situation: 'in_transit',
      lateDays: 5,
      lastEvent: null,
      expectedOn: null,
    },
  },
  articles: [],
  customerLanguage: 'de',
  teamLanguage: 'zh-CN',
  customerName: 'Katrin Vollmer',
  shopName: 'Haishan Outdoor',
  channel: 'email' as const,
};
const draftOf = async (input: Parameters<typeof buildDraftPrompt>[0]) => {
  const completion = await client.chat.completions.create(question(buildDraftPrompt(input)));
  const content = completion.choices[0]?.message.content ?? null;
  return content === null ? null : (JSON.parse(content) as DraftAnswer).sentences;
};

describe('POST /v1/chat/completions', () => {
  it('translates what it knows', async () => {
    const completion = await client.chat.completions.create(question(translation));
    expect(JSON.parse(completion.choices[0]?.message.content ?? '')).toEqual(translated);
    expect(completion.created).toBe(1_763_971_200);
    expect(completion.usage?.total_tokens).toBeGreaterThan(0);
  });

  it('streams the same', async () => {
    const stream = await client.chat.completions.create({
      ...question(translation),
      stream: true,
      stream_options: { include_usage: true },
    });
    let content = '';
    let tokens = 0;
    for await (const chunk of stream) {
      content += chunk.choices[0]?.delta.content ?? '';
      tokens = chunk.usage?.total_tokens ?? tokens;
    }
    expect(JSON.parse(content)).toEqual(translated);
    expect(tokens).toBeGreaterThan(0);
  });

  it.each(['What is the meaning of life?', JSON.stringify({ task: 'sing' })])(
    'refuses anything else: %s',
    async (user) => {
      const completion = await client.chat.completions.create(question({ system: '', user }));
      expect(completion.choices[0]?.message).toMatchObject({
        content: null,
        refusal: UNKNOWN_TEXT,
      });
    },
  );

  it('drafts what people wrote for such facts', async () => {
    const sentences = await draftOf(draftInput);
    expect(sentences?.[0]).toEqual({
      source: 'Katrin Vollmer 您好，订单 DE-20418 让您等了这么久，我们真的很抱歉。',
      target:
        'Guten Tag Katrin Vollmer, es tut uns wirklich leid, dass Sie so lange auf Ihre Bestellung DE-20418 warten müssen.',
      citations: [],
    });
    expect(sentences?.[1]?.target).toContain('LP00123456789CN');
  });

  it.each([
    [{ threat: 'dispute' as const }, '坦诚'],
    [{ threat: 'bad_review' as const }, '期限'],
    [{ topics: ['damaged'] }, '破损'],
    [{ topics: ['invoice'] }, '发票'],
    [{ risk: 'high' as const }, '生气'],
    // Sentences that name an order are left out without one.
    [{ threat: 'regulator' as const, order: null, parcel: null }, '期限'],
  ])('chooses by the facts %j', async (facts, word) => {
    const sentences = await draftOf({ ...draftInput, facts: { ...draftInput.facts, ...facts } });
    expect(sentences?.map((one) => one.source).join('')).toContain(word);
  });

  it('drafts nothing for a message, language or matter that nobody wrote for', async () => {
    const nothingKnown = { topics: [], order: null, parcel: null };
    for (const facts of [nothingKnown, { ...nothingKnown, topics: ['invoice'] }]) {
      expect(await draftOf({ ...draftInput, facts: { ...draftInput.facts, ...facts } })).toBeNull();
    }
    expect(
      await draftOf({ ...draftInput, customerMessages: ['Mein Hund heißt Waldi.'] }),
    ).toBeNull();
    expect(await draftOf({ ...draftInput, customerLanguage: 'fi' })).toBeNull();
  });

  it('answers errors in the vendor’s shape', async () => {
    const stranger = new OpenAI({ apiKey: 'wrong', baseURL: engines.openaiUrl, maxRetries: 0 });
    await expect(stranger.models.list()).rejects.toMatchObject({
      status: 401,
      code: 'invalid_api_key',
    });
    engines.addFault({ engine: 'openai', kind: 'status', status: 429, code: 'insufficient_quota' });
    await expect(client.models.list()).rejects.toMatchObject({ code: 'insufficient_quota' });
    expect((await client.models.list()).data[0]?.id).toBe('sample-drafts');
  });
});

const contract = join(import.meta.dirname, '../../../shared/contracts/openai-openapi.yaml');
it('asks and answers in the shapes of the vendor’s description', async () => {
  if (!existsSync(contract)) {
    process.stdout.write('skipped: no description of the OpenAI API beside the repository\n');
    return;
  }
  const spec = withTypedNulls(parse(readFileSync(contract, 'utf8'), { maxAliasCount: -1 }));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(spec as object, 'spec');
  const check = (name: string, value: unknown) => {
    const validate = ajv.compile({ $ref: `spec#/components/schemas/${name}` });
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  };
  const response = await fetch(`${engines.openaiUrl}/chat/completions`, {
    method: 'POST',
    headers: { authorization: 'Bearer sample', 'content-type': 'application/json' },
    body: JSON.stringify(question(translation)),
  });
  check('CreateChatCompletionResponse', await response.json());
  check('CreateChatCompletionRequest', question(translation));
}, 60_000);

/** The description says `nullable` in the old way, which JSON Schema 2020 does not know. */
function withTypedNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withTypedNulls);
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) copy[key] = withTypedNulls(value);
  if (copy.nullable === true) {
    if (typeof copy.type === 'string') copy.type = [copy.type, 'null'];
    for (const union of ['anyOf', 'oneOf']) {
      const branches = copy[union];
      if (Array.isArray(branches)) branches.push({ type: 'null' });
    }
  }
  if (typeof copy.nullable === 'boolean') delete copy.nullable;
  return copy;
}
