import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { DeepLClient } from 'deepl-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNKNOWN_SENTENCE } from './deepl-routes.ts';
import { type RunningEngines, startEngines } from './start-engines.ts';

let engines: RunningEngines;
let client: DeepLClient;
beforeAll(async () => {
  engines = await startEngines({
    port: 0,
    phrasebookFolder: join(import.meta.dirname, '../phrasebook'),
  });
  client = new DeepLClient('sample:fx', { serverUrl: engines.deeplUrl, maxRetries: 1 });
});
afterAll(() => engines.close());

const post = (body: object, headers: Record<string, string> = {}) =>
  fetch(`${engines.deeplUrl}/v2/translate`, {
    method: 'POST',
    headers: {
      authorization: 'DeepL-Auth-Key sample:fx',
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
  });

describe('POST /v2/translate', () => {
  it('speaks with the vendor’s own client', async () => {
    const [one, two] = await client.translateText(
      ['Wo bleibt es?', 'Guten Tag'].slice(1).concat('Viele Grüße'),
      'de',
      'zh-HANS' as 'zh',
    );
    expect(one).toMatchObject({ text: '您好：', detectedSourceLang: 'de', billedCharacters: 9 });
    expect(two?.text).toBe('祝好');
  });

  it.each([
    [
      'de',
      'EN-US',
      'Bestellung DE-20418: Wo bleibt mein Paket?',
      'Order DE-20418: where is my parcel?',
    ],
    [
      'zh',
      'DE',
      '{name} 您好，感谢您联系我们'.replace('{name}', 'Anna'),
      'Guten Tag Anna, vielen Dank, dass Sie sich an uns wenden.',
    ],
    [
      'en',
      'JA',
      'Hello, thank you for your message!!',
      'お問い合わせいただきありがとうございます。',
    ],
    [
      'en',
      'DE',
      ' HELLO,   thank you for your message ',
      'Guten Tag, vielen Dank für Ihre Nachricht.',
    ],
    ['zh', 'PT-BR', '您好,感谢您的来信.', 'Olá! Agradecemos a sua mensagem.'],
    ['zh', 'ZH-HANS', '訂單TW-1234什麼時候會到？', '订单TW-1234什么时候会到？'],
    ['de', 'ZH-HANS', 'Thanks!', '谢谢！'],
    [
      'zh',
      'DE',
      '您好，感谢您的来信。Anna 您好，感谢您的耐心等待。',
      'Guten Tag, vielen Dank für Ihre Nachricht. Guten Tag Anna, vielen Dank für Ihre Geduld.',
    ],
  ])('%s → %s: %s', async (source, target, text, expected) => {
    const response = await post({ text: [text], source_lang: source, target_lang: target });
    expect(await response.json()).toMatchObject({ translations: [{ text: expected }] });
  });

  it('copies what is marked as not to be translated, and bills what is outside tags', async () => {
    const text = 'Bestellung <span translate="no">DE-20418</span>: Wo bleibt mein Paket?';
    const response = await post({
      text: [text],
      target_lang: 'ZH-HANS',
      tag_handling: 'html',
      show_billed_characters: true,
    });
    expect(await response.json()).toEqual({
      translations: [
        {
          detected_source_language: 'DE',
          text: '订单 <span translate="no">DE-20418</span>：我的包裹在哪里？',
          billed_characters: 42,
          tag_handling_version: 'v2',
        },
      ],
    });
  });

  it('copies placeholders', async () => {
    const response = await post({
      text: ['Bestellung ⟦1⟧: Wo bleibt mein Paket?'],
      target_lang: 'ZH-HANS',
    });
    expect(await response.json()).toMatchObject({
      translations: [{ text: '订单 ⟦1⟧：我的包裹在哪里？' }],
    });
  });

  it('refuses what nobody wrote down, and goes on with the next', async () => {
    const unknown = await post({ text: ['Mein Hund heißt Waldi.'], target_lang: 'ZH-HANS' });
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toEqual({ message: UNKNOWN_SENTENCE });
    // Known, but nobody put it into this language.
    const pair = await post({
      text: ['Können Sie bitte nachsehen, wo das Paket steckt?'],
      target_lang: 'FR',
    });
    expect(pair.status).toBe(400);
    expect((await post({ text: ['Viele Grüße'], target_lang: 'ZH-HANS' })).status).toBe(200);
  });

  it.each([
    [{ text: Array(51).fill('Danke'), target_lang: 'EN' }, /at most 50/],
    [{ text: ['Danke'] }, /target_lang/],
    [{ text: ['Danke'], target_lang: 'XX' }, /target_lang/],
    [{ text: ['Danke'], target_lang: 'ZH-HANS', formality: 'more' }, /formality/],
    [{ text: ['Danke'], target_lang: 'TH', custom_instructions: ['Short.'] }, /custom_instr/],
    [{ text: ['Danke'], target_lang: 'FR', custom_instructions: ['x'.repeat(301)] }, /300/],
    [{ target_lang: 'DE' }, /text/],
  ])('answers 400 as the vendor does: %#', async (body, message) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { message: string }).message).toMatch(message);
  });

  it('refuses wrong keys and bodies above 128 KiB', async () => {
    const body = { text: ['Danke'], target_lang: 'EN' };
    expect((await post(body, { authorization: 'Bearer sample' })).status).toBe(403);
    expect((await post(body, { authorization: 'DeepL-Auth-Key wrong' })).status).toBe(403);
    expect((await post({ ...body, context: 'x'.repeat(131_072) })).status).toBe(413);
  });
});

describe('the other endpoints', () => {
  it('reports usage in both shapes', async () => {
    expect((await client.getUsage()).character?.limit).toBe(500_000);
    const pro = await fetch(`${engines.deeplUrl}/v2/usage`, {
      headers: { authorization: 'DeepL-Auth-Key sample' },
    });
    expect(await pro.json()).toHaveProperty('api_key_character_limit');
  });

  it('lists languages with what they support', async () => {
    const response = await fetch(`${engines.deeplUrl}/v3/languages?resource=translate_text`, {
      headers: { authorization: 'DeepL-Auth-Key sample:fx' },
    });
    const languages = (await response.json()) as { lang: string; features: object }[];
    expect(languages.find(({ lang }) => lang === 'de')?.features).toHaveProperty('tag_handling');
    expect(languages.find(({ lang }) => lang === 'th')?.features).toEqual({});
  });
});

describe('faults', () => {
  const control = (fault: object) =>
    fetch(`${engines.origin}/control/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
  const body = { text: ['Viele Grüße'], target_lang: 'ZH-HANS' };

  it('answers with a status so many times', async () => {
    expect((await control({ engine: 'deepl', kind: 'status', status: 429, times: 2 })).status).toBe(
      201,
    );
    expect((await post(body)).status).toBe(429);
    expect(await (await post({ ...body })).json()).toEqual({ message: 'Too many requests' });
    expect((await post(body)).status).toBe(200);
  });

  it('cuts the connection', async () => {
    await control({ engine: 'deepl', kind: 'cut' });
    await expect(post(body)).rejects.toThrow();
    expect((await post(body)).status).toBe(200);
  });

  it('explains what a fault must be, and counts calls', async () => {
    expect((await control({ engine: 'x' })).status).toBe(422);
    const counts = await (await fetch(`${engines.origin}/control/requests`)).json();
    expect(counts).toHaveProperty('POST /v2/translate');
  });
});

const contract = join(import.meta.dirname, '../../../shared/contracts/deepl-openapi.json');
it('answers in the shape of the vendor’s description', async () => {
  if (!existsSync(contract)) {
    process.stdout.write('skipped: no description of the DeepL API beside the repository\n');
    return;
  }
  const spec = JSON.parse(readFileSync(contract, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(spec, 'spec');
  const check = (pointer: string, value: unknown) => {
    const validate = ajv.compile({ $ref: `spec#${pointer}` });
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  };
  const at = (path: string, method: string) => `/paths/${path.replaceAll('/', '~1')}/${method}`;
  const request = { text: ['Viele Grüße'], target_lang: 'ZH-HANS', show_billed_characters: true };
  check(`${at('/v2/translate', 'post')}/requestBody/content/application~1json/schema`, request);
  const ok = '/responses/200/content/application~1json/schema';
  check(`${at('/v2/translate', 'post')}${ok}`, await (await post(request)).json());
  const get = async (path: string) =>
    (
      await fetch(engines.deeplUrl + path, {
        headers: { authorization: 'DeepL-Auth-Key sample:fx' },
      })
    ).json();
  check(`${at('/v2/usage', 'get')}${ok}`, await get('/v2/usage'));
  check(`${at('/v3/languages', 'get')}${ok}`, await get('/v3/languages?resource=translate_text'));
});
