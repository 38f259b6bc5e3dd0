import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineInput, EnginesView, ProbeView } from '../backend/http/contract-engines.ts';
import type { GlossaryView, ImportView } from '../backend/http/contract-glossary.ts';
import { memoryKey, memoryVariant } from '../backend/translation/translation-memory.ts';
import { startWorld, type World } from './world.ts';

const KEY = 'own-key-4f1c';

describe('an account’s own engines, budget and glossary', () => {
  let world: World;
  let admin: string;
  const log: string[] = [];
  beforeAll(async () => {
    world = await startWorld({ log: { write: (line: string) => void log.push(line) } });
    admin = (await world.openPage('admin')).accessToken;
  }, 240_000);
  afterAll(() => world?.close());

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await world.apiAs(admin, method, path, body);
    if (!answer.ok) {
      const said = log.findLast((line) => line.includes('"level":50')) ?? '';
      throw new Error(`${answer.status} ${await answer.text()} ${said}`);
    }
    return (await answer.json()) as T;
  }
  const refusal = async (path: string, body: unknown) => {
    const answer = await world.apiAs(admin, 'POST', path, body);
    return ((await answer.json()) as { error: { code: string } }).error.code;
  };
  const own = (more: Partial<EngineInput> = {}): EngineInput => ({
    engineId: null,
    kind: 'own_model',
    displayName: 'Our own',
    baseUrl: world.sandbox.openaiUrl,
    model: 'sample-drafts',
    key: KEY,
    price: { per: 'tokens', input: 1_000, output: 1_000 },
    isOn: true,
    ...more,
  });
  const write = async (body: string) => {
    const ticketId = await world.customerWrites({ subject: 'Danke!', body });
    await world.settled();
    return (await world.view(ticketId)).messages[0];
  };

  it('begins with the service’s engines, for admins only', async () => {
    for (const path of ['/api/engines', '/api/glossary']) {
      expect((await world.api('GET', path)).status).toBe(403);
      expect((await world.apiAs(null, 'GET', path)).status).toBe(401);
    }
    const view = await call<EnginesView>('GET', '/api/engines');
    expect([view.isOwn, view.engines.map((one) => one.displayName)]).toEqual([
      false,
      ['sample phrasebook', 'sample drafts'],
    ]);
  });

  it('an own engine is tried, connected, and goes first for a language; its key is never seen again', async () => {
    const probe = await call<ProbeView>('POST', '/api/engines/test', own());
    expect(probe.isUsable).toBe(true);
    const saved = await call<EnginesView>('POST', '/api/engines/save', own());
    expect(saved.engines.map((one) => one.displayName)).toEqual([
      'sample phrasebook',
      'sample drafts',
      'Our own',
    ]);
    const engineId = saved.engines[2]?.engineId ?? '';
    const settings = { currency: 'CNY', monthlyBudget: null, formality: null };
    const routes = [{ language: 'de', engineId }];
    await call('POST', '/api/engines/settings', { ...settings, routes });

    const message = await write('Wo ist mein Paket?');
    expect(message?.translation?.engine).toBe('Our own');
    const view = await call<EnginesView>('GET', '/api/engines');
    expect(view.usage.engines.find((one) => one.engine === 'Our own')?.cost).toBeGreaterThan(0);

    const { rows } = await world.database.query<{ sealed_key: Buffer }>(
      'select sealed_key from engines where installation_id = $1 and engine_id = $2',
      [world.installationId, engineId],
    );
    expect(Buffer.from(rows[0]?.sealed_key ?? []).includes(KEY)).toBe(false);
    expect(JSON.stringify([saved, view, probe]).includes(KEY)).toBe(false);
    expect(log.join('').includes(KEY)).toBe(false);

    // To another server nobody's key is sent but the one that is entered with it.
    const moved = own({ engineId, baseUrl: 'https://elsewhere.example.com/v1' });
    const { key: _, ...keyless } = moved;
    expect(await refusal('/api/engines/save', keyless)).toBe('engine_key_again');
    expect(await refusal('/api/engines/test', keyless)).toBe('engine_key_again');
    expect(await refusal('/api/engines/save', own({ baseUrl: 'nonsense' }))).toBe(
      'engine_address_not_a_url',
    );
    expect(await refusal('/api/engines/order', { engineIds: [engineId] })).toBe('engines_changed');
  });

  it('stops before the call when the budget is used up, and goes on when it is raised', async () => {
    const before = await call<EnginesView>('GET', '/api/engines');
    for (const engine of before.engines) {
      const price =
        engine.price.per === 'characters'
          ? { per: 'characters' as const, amount: 1_000_000 }
          : { per: 'tokens' as const, input: 1_000_000, output: 1_000_000 };
      const { engineId, kind, displayName, baseUrl, model, isOn } = engine;
      const input = { engineId, kind, displayName, baseUrl, model, isOn, price };
      await call('POST', '/api/engines/save', input);
    }
    const settings = { currency: 'CNY', formality: null, routes: [] };
    await call('POST', '/api/engines/settings', { ...settings, monthlyBudget: 1 });
    const asked = await world.engineRequests();
    const message = await write('Ich möchte mein Geld zurück.');
    expect(message?.problem?.code).toBe('translator_over_budget');
    expect(await world.engineRequests()).toEqual(asked);
    // What is known costs nothing.
    expect((await write('Wo ist mein Paket?'))?.translation).not.toBeNull();

    const raised = await call<EnginesView>('POST', '/api/engines/settings', {
      ...settings,
      monthlyBudget: 1_000_000_000,
    });
    expect(raised.monthlyBudget).toBe(1_000_000_000);
    await world.settled();
    expect((await write('Ich möchte mein Geld zurück.'))?.translation).not.toBeNull();
  });

  it('keeps the glossary in step at the vendor’s, whole files or nothing', async () => {
    const file = (text: string, isPreview = false) => ({
      content: Buffer.from(text).toString('base64'),
      sourceLanguage: 'zh-CN',
      targetLanguage: 'de',
      isPreview,
    });
    const bad = await call<ImportView>('POST', '/api/glossary/import', file('包邮,gratis\n换货,'));
    expect([bad.taken, bad.rows, bad.glossary.terms]).toEqual([
      0,
      [{ row: 2, code: 'empty', text: '换货 · ' }],
      [],
    ]);
    const terms = '包邮,gratis\n换货,Umtausch\n包邮,免運費,zh-CN,zh-TW\n包邮,versandkostenfrei';
    const seen = await call<ImportView>('POST', '/api/glossary/import', file(terms, true));
    expect(seen).toMatchObject({
      taken: 0,
      directions: [
        { sourceLanguage: 'zh-Hans', targetLanguage: 'de', count: 2 },
        { sourceLanguage: 'zh-Hans', targetLanguage: 'zh-Hant', count: 1 },
      ],
      first: [{ target: 'versandkostenfrei' }, { target: 'Umtausch' }, { target: '免運費' }],
      outdated: 1,
      glossary: { terms: [] },
    });
    const good = await call<ImportView>('POST', '/api/glossary/import', file(terms));
    expect([good.taken, good.directions]).toEqual([3, seen.directions]);
    await world.settled();
    const view = await call<GlossaryView>('GET', '/api/glossary');
    expect(view.copies).toMatchObject([{ displayName: 'sample phrasebook', state: 'in_step' }]);
    const { glossaries } = (await (
      await fetch(`${world.sandbox.deeplUrl}/v3/glossaries`, {
        headers: { Authorization: 'DeepL-Auth-Key sample' },
      })
    ).json()) as { glossaries: { dictionaries: object[] }[] };
    expect(glossaries.map((one) => one.dictionaries)).toEqual([
      [
        { source_lang: 'zh', target_lang: 'de', entry_count: 2 },
        { source_lang: 'zh', target_lang: 'zh-hant', entry_count: 1 },
      ],
    ]);

    await call('POST', '/api/glossary/remove', {
      termIds: view.terms
        .filter((one) => one.targetLanguage === 'zh-Hant')
        .map((one) => one.termId),
    });
    await world.settled();
    expect((await call<GlossaryView>('GET', '/api/glossary')).copies[0]?.state).toBe('in_step');
  });

  it('proposes a word that agents fixed twice, and their wording wins', async () => {
    for (const number of [1, 2]) {
      const ticketId = await world.customerWrites({ subject: 'Danke!', body: 'Danke!' });
      await world.settled();
      const { rows } = await world.database.query<{ key: string }>(
        'select key from translation_memory where installation_id = $1 limit 1',
        [world.installationId],
      );
      expect(rows).toHaveLength(1);
      const source = `您的第${number === 1 ? '一' : '二'}个包裹的清关费已付。`;
      // Nobody has been on first-name terms here, so the engine was asked for the polite form.
      await world.database.query(
        `insert into translation_memory (installation_id, key, variant, target, engine)
         values ($1, $2, $3, 'Die Zollgebühr ist bezahlt.', 'Engine')`,
        [world.installationId, memoryKey('zh-CN', 'de', source), memoryVariant('prefer_more', [])],
      );
      const answer = await world.api('POST', `/api/tickets/${ticketId}/insertions`, {
        draftId: null,
        language: 'de',
        pairs: [{ source, target: 'Die Einfuhrabgabe ist bezahlt.' }],
      });
      expect(answer.status).toBe(204);
    }
    const { proposals } = await call<GlossaryView>('GET', '/api/glossary');
    expect(proposals).toMatchObject([
      {
        wrong: 'Zollgebühr',
        correct: 'Einfuhrabgabe',
        times: 2,
        source: expect.stringContaining('清关费'),
      },
    ]);
    const { rows } = await world.database.query<{ many: number }>(
      `select count(*)::int as many from translation_memory where installation_id = $1 and by_person
         and target = 'Die Einfuhrabgabe ist bezahlt.'`,
      [world.installationId],
    );
    expect(rows[0]?.many).toBe(2);
    const { sourceLanguage, targetLanguage, wrong, correct } = proposals[0] ?? {};
    const decided = await call<GlossaryView>('POST', '/api/glossary/decide', {
      ...{ sourceLanguage, targetLanguage, wrong, correct },
      accepted: { source: '清关费', target: correct },
    });
    expect(decided.proposals).toEqual([]);
    expect(decided.terms.map((one) => one.source)).toContain('清关费');
  });
});
