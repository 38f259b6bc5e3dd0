import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EngineFault } from '../sandbox/engines/engine-faults.ts';
import { startWorld, type World } from './world.ts';

/** Sentences that the phrasebook knows. */
const SENTENCES = [
  'Gibt es inzwischen etwas Neues?',
  'Können Sie bitte nachsehen, wo das Paket steckt?',
  'Die Jacke ist mir leider zu klein.',
  'Ich möchte mein Geld zurück.',
  'Kann ich die Lieferadresse noch ändern?',
  'Ist der Artikel auf Lager?',
  'Kann ich sie gegen Größe L umtauschen?',
];
const REMEMBERED = 'Ich warte immer noch auf mein Paket.';
const MANY = 1_000;
const LATER = { timeout: 20_000, interval: 100 };

describe('when the engines have troubles', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      parts: { pace: { prepareAgainAfterSeconds: 3, engineTimeoutMs: 1_500 } },
    });
    await world.customerWrites({ subject: REMEMBERED, body: REMEMBERED });
    await world.settled();
  });
  afterAll(() => world.close());
  afterEach(() => world.noMoreEngineFaults());

  let people = 0;
  async function write(body: string, subject = REMEMBERED): Promise<string> {
    people += 1;
    const email = `customer-${people}@example.org`;
    return world.customerWrites({ email, subject, body });
  }

  async function bothFail(how: Omit<EngineFault, 'engine' | 'times'>): Promise<void> {
    await world.engineFault({ engine: 'deepl', times: MANY, ...how });
    await world.engineFault({ engine: 'openai', times: MANY, ...how });
  }

  async function expectRouted(ticketId: string): Promise<void> {
    const ours = (await world.ticket(ticketId)).tags.filter((tag) => tag.startsWith('crossdesk_'));
    expect(ours).toHaveLength(3);
    expect(ours).toContain('crossdesk_language_de');
  }

  // First of all: an engine that failed three times is left alone for a while.
  it('one engine that fails is stood in for by the other, and nobody is told', async () => {
    await world.engineFault({ engine: 'deepl', kind: 'status', status: 503, times: MANY });
    const ticketId = await write(SENTENCES.pop() ?? '');
    await world.settled();
    const { messages, engine } = await world.view(ticketId);
    expect(messages[0]?.problem).toBeNull();
    expect(messages[0]?.translation?.engine).toBe('sample drafts');
    expect(engine.state).toBe('working');
  });

  const passing: [string, Omit<EngineFault, 'engine' | 'times'>, string][] = [
    ['429', { kind: 'status', status: 429 }, 'translator_rate_limited'],
    ['500', { kind: 'status', status: 500 }, 'translator_unavailable'],
    [
      '503 with Retry-After',
      { kind: 'status', status: 503, retryAfterSeconds: 30 },
      'translator_unavailable',
    ],
    ['a cut connection', { kind: 'cut' }, 'translator_unavailable'],
    ['no answer in time', { kind: 'delay', delayMs: 4_000 }, 'translator_timeout'],
  ];
  it.each(passing)(
    '%s: routed all the same, told, and filled in later',
    async (_what, how, code) => {
      const sentence = SENTENCES.pop() ?? '';
      await bothFail(how);
      const ticketId = await write(sentence);
      await world.settled();
      await expectRouted(ticketId);
      const before = await world.view(ticketId);
      expect(before.state).toBe('ready');
      expect(before.messages[0]).toMatchObject({ text: sentence, translation: null });
      expect(before.messages[0]?.problem?.code).toBe(code);

      await world.noMoreEngineFaults();
      await expect
        .poll(async () => (await world.view(ticketId)).messages[0]?.translation, LATER)
        .not.toBeNull();
      const after = await world.view(ticketId);
      expect(after.messages[0]?.problem).toBeNull();
      expect(after.engine.state).toBe('working');
      expect(after.revision).toBeGreaterThan(before.revision);
      await world.settled();
      const { rows } = await world.database.query<{ many: number }>(
        'select count(*) as many from drafts where installation_id = $1 and ticket_id = $2',
        [world.installationId, ticketId],
      );
      expect(rows[0]?.many).toBeLessThanOrEqual(1);
    },
  );

  it('a subject that could not be translated is filled in as well', async () => {
    const subject = SENTENCES.pop() ?? '';
    await bothFail({ kind: 'status', status: 503 });
    const ticketId = await write(REMEMBERED, subject);
    await world.settled();
    const before = await world.view(ticketId);
    expect([before.subjectTranslation, before.messages[0]?.problem]).toEqual([null, null]);
    await world.noMoreEngineFaults();
    await expect
      .poll(async () => (await world.view(ticketId)).subjectTranslation, LATER)
      .not.toBeNull();
  });

  it('wrong keys: both engines are down, each message says why, routing goes on', async () => {
    await world.engineFault({ engine: 'deepl', kind: 'status', status: 403, times: MANY });
    await world.engineFault({ engine: 'openai', kind: 'status', status: 401, times: MANY });
    const ticketId = await write('Wann bekomme ich die 40,00 € erstattet?');
    await world.settled();
    await expectRouted(ticketId);
    const { engine, messages } = await world.view(ticketId);
    expect(messages[0]?.problem?.code).toBe('translator_unauthorized');
    expect(engine).toMatchObject({
      state: 'down',
      displayNames: ['sample phrasebook', 'sample drafts'],
    });
    expect(engine.since).not.toBeNull();
  });
});

describe('when an engine was away and a customer writes again', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ parts: { pace: { prepareAgainAfterSeconds: 3_600 } } });
  });
  afterAll(() => world.close());

  it('everything is prepared at once, without the long wait for the first message', async () => {
    const [first = '', second = ''] = ['Danke!', 'Ist der Artikel auf Lager?'];
    await world.engineFault({ engine: 'deepl', kind: 'status', status: 503, times: MANY });
    await world.engineFault({ engine: 'openai', kind: 'status', status: 503, times: MANY });
    const ticketId = await world.customerWrites({
      subject: REMEMBERED,
      body: `${first} ${REMEMBERED}`,
    });
    await world.settled();
    expect((await world.view(ticketId)).messages[0]?.translation).toBeNull();
    await world.noMoreEngineFaults();
    await world.customerWrites({ ticketId, body: second });
    await world.settled();
    const { messages } = await world.view(ticketId);
    expect(messages.map((message) => message.translation === null)).toEqual([false, false]);
  });
});
