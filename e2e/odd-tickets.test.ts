import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../backend/testing/test-database.ts';
import { splitSentences } from '../backend/translation/split-sentences.ts';
import { memoryKey } from '../backend/translation/translation-memory.ts';
import { addEventWebhook } from './event-webhook.ts';
import { startWorld, type World } from './world.ts';

const ANA = { name: 'Ana Costa', email: 'ana.costa@example.org' };
const BEA = { name: 'Bea Lang', email: 'bea.lang@example.org' };
const QUESTION = 'Guten Tag, wo bleibt meine Bestellung?';
const THREAT = 'Jetzt öffne ich einen Fall beim PayPal-Käuferschutz.';
const SECRET = 'Zitronenfalter';

describe.each(ENGINES)('tickets that something odd happens to, on %s', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ engine, ticketUpdatesPerMinute: 100_000 });
    await addEventWebhook(world);
  });
  afterAll(() => world.close());

  const api = (method: string, path: string, body?: unknown) =>
    world.helpdesk<{ comments: { id: number; body: string }[] }>(method, `/api/v2/${path}`, body);
  async function write(message: Parameters<World['customerWrites']>[0]): Promise<string> {
    const ticketId = await world.customerWrites(message);
    await world.settled();
    return ticketId;
  }
  async function commentSaying(ticketId: string, words: string): Promise<number> {
    const { comments } = await api('GET', `tickets/${ticketId}/comments`);
    return comments.find((comment) => comment.body.includes(words))?.id ?? 0;
  }
  async function row(ticketId: string) {
    const { rows } = await world.database.query<Record<string, unknown>>(
      'select * from tickets where installation_id = $1 and ticket_id = $2',
      [world.installationId, ticketId],
    );
    return rows[0] ?? {};
  }
  /** Every row of every table of ours, and every job, that holds a text. */
  async function whereFound(text: string): Promise<string[]> {
    const { rows: tables } = await world.database.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema in ('public', 'jobs') and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await world.database.query<{ many: number }>(
        `select count(*) as many from ${name} one /* installation_id: all of them */
         where one::text ilike '%' || $1 || '%'`,
        [text],
      );
      if ((rows[0]?.many ?? 0) > 0) found.push(name);
    }
    return found;
  }

  it('a redacted word stays nowhere: not in copies, translations, drafts or the memory', async () => {
    const ticketId = await write({ ...ANA, body: `${QUESTION}\n\nMeine Karte: ${SECRET} 4711.` });
    // What a colleague inserted quotes it.
    await world.api('POST', `/api/tickets/${ticketId}/insertions`, {
      draftId: null,
      language: 'de',
      pairs: [{ source: `关于 ${SECRET}`, target: `Zu ${SECRET}` }],
    });
    // What an engine would have made of it.
    const { rows } = await world.database.query<{ body: string }>(
      `update comments set translations = $3 where installation_id = $1 and ticket_id = $2
       returning body`,
      [
        world.installationId,
        ticketId,
        JSON.stringify({ 'zh-CN': { text: `译文 ${SECRET}`, engine: 'x', problem: null } }),
      ],
    );
    const keys = splitSentences(rows[0]?.body ?? '', 'de').map(({ text }) =>
      memoryKey('de', 'zh-CN', text),
    );
    for (const [n, key] of keys.entries()) {
      const target = n === keys.length - 1 ? `译文 ${SECRET}` : '译文';
      await world.database.query(
        `insert into translation_memory (installation_id, key, target, engine)
         values ($1, $2, $3, 'x') on conflict (installation_id, key, variant) do update set target = $3`,
        [world.installationId, key, target],
      );
    }
    expect(await whereFound(SECRET)).toEqual(
      expect.arrayContaining(['public.comments', 'public.insertions', 'public.translation_memory']),
    );
    const commentId = await commentSaying(ticketId, SECRET);
    await api('PUT', `tickets/${ticketId}/comments/${commentId}/redact`, { text: SECRET });
    await world.settled();
    expect(await whereFound(SECRET)).toEqual([]);
    const { messages } = await world.view(ticketId);
    expect(messages[0]?.text).toContain('▇▇▇');
    expect(messages[0]?.text).toContain('wo bleibt meine Bestellung');
  });

  it('a message that is made private is no longer shown, nor judged', async () => {
    const ticketId = await write({ ...ANA, body: QUESTION });
    await write({ ...ANA, ticketId, body: THREAT });
    expect((await world.view(ticketId)).verdict?.threat).toBe('dispute');
    expect((await world.ticket(ticketId)).tags).toContain('crossdesk_threat_dispute');
    const commentId = await commentSaying(ticketId, 'PayPal');
    await api('PUT', `tickets/${ticketId}/comments/${commentId}/make_private`);
    await world.settled();
    const { messages, verdict } = await world.view(ticketId);
    expect(messages.map((message) => message.text)).toEqual([QUESTION]);
    expect(verdict?.threat).toBeNull();
    expect((await world.ticket(ticketId)).tags).not.toContain('crossdesk_threat_dispute');
    const { rows } = await world.database.query<{ based_on_comment_id: string }>(
      'select based_on_comment_id from drafts where installation_id = $1 and ticket_id = $2',
      [world.installationId, ticketId],
    );
    expect(rows.map((draft) => draft.based_on_comment_id)).not.toContain(String(commentId));
  });

  it('a deleted ticket leaves no words, comes back whole, and goes for good', async () => {
    const word = 'Nachtpfauenauge';
    const ticketId = await write({
      ...ANA,
      subject: `Frage zu ${word}`,
      body: `${word}? ${THREAT}`,
    });
    expect(await whereFound(word)).toEqual(
      expect.arrayContaining(['public.comments', 'public.tickets']),
    );
    await api('DELETE', `tickets/${ticketId}`);
    await world.settled();
    expect(await row(ticketId)).toMatchObject({ status: 'deleted', due_at: null, subject: '' });
    expect(await whereFound(word)).toEqual([]);
    await api('PUT', `deleted_tickets/${ticketId}/restore`);
    await world.settled();
    const view = await world.view(ticketId);
    expect([view.messages[0]?.text, view.verdict?.threat]).toEqual([
      `${word}? ${THREAT}`,
      'dispute',
    ]);
    await api('DELETE', `tickets/${ticketId}`);
    await api('DELETE', `deleted_tickets/${ticketId}`);
    await world.settled();
    expect(await whereFound(word)).toEqual([]);
  });

  it('spam counts neither as a ticket of the person nor as a complaint', async () => {
    const email = 'spam@example.org';
    const spam = await write({ email, body: THREAT });
    const ticketId = await write({ email, body: QUESTION });
    expect((await world.view(ticketId)).customer).toMatchObject({
      ticketCount: 2,
      complaintCount: 1,
    });
    await api('PUT', `tickets/${spam}/mark_as_spam`);
    await world.settled();
    expect((await world.view(ticketId)).customer).toMatchObject({
      ticketCount: 1,
      complaintCount: 0,
    });
  });

  it('the target of a merge takes over', async () => {
    const source = await write({ ...ANA, body: THREAT });
    const target = await write({ ...ANA, body: QUESTION });
    await world.forgetCalls();
    await api('POST', `tickets/${target}/merge`, { ids: [Number(source)] });
    await world.settled();
    expect(await row(source)).toMatchObject({ status: 'closed', due_at: null });
    const { rows } = await world.database.query(
      `select value from ticket_signals where installation_id = $1 and ticket_id = $2
         and kind = 'merged_into'`,
      [world.installationId, source],
    );
    expect(rows).toEqual([{ value: target }]);
    // Quoted in a colleague's name, nobody has been answered.
    expect((await world.view(target)).verdict?.dueAt).not.toBeNull();
    expect((await world.calls()).map((call) => call.path)).toContain(`/api/v2/tickets/${target}`);
  });

  it('another requester brings another customer, another tier, another history', async () => {
    const ticketId = await write({ ...ANA, body: QUESTION });
    const other = await write({ ...BEA, body: 'Noch eine Frage.' });
    const { ticket } = await world.helpdesk<{ ticket: { requester_id: number } }>(
      'GET',
      `/api/v2/tickets/${other}`,
    );
    await api('PUT', `tickets/${ticketId}`, { ticket: { requester_id: ticket.requester_id } });
    await world.settled();
    const { customer } = await world.view(ticketId);
    expect([customer?.name, customer?.customerId]).toEqual([
      'Bea Lang',
      String(ticket.requester_id),
    ]);
    expect(customer?.otherOpenTickets.map((one) => one.ticketId)).toEqual([other]);
  });

  it('who writes in copy is shown by name; the value stays that of the requester', async () => {
    const ticketId = await write({ ...ANA, body: QUESTION });
    const before = await world.view(ticketId);
    await write({
      name: 'Jean Petit',
      email: 'jean@example.fr',
      ticketId,
      body: 'Où est le colis ?',
    });
    const { messages, customer } = await world.view(ticketId);
    expect(messages.map(({ author, authorName }) => [author, authorName])).toEqual([
      ['customer', 'Ana Costa'],
      ['customer', 'Jean Petit'],
    ]);
    expect(messages[1]?.language).toBe('fr');
    expect([customer?.name, customer?.tier]).toEqual(['Ana Costa', before.customer?.tier]);
  });

  it('a light agent can only whisper, and nobody is answered by it', async () => {
    const { store } = world.sandbox.helpdesk.account;
    const agent = store.list('user').find((user) => user.role === 'agent');
    if (agent === undefined) throw new Error('There is no agent.');
    store.put('user', agent.id, { ...agent, is_light_agent: true });
    const ticketId = await write({ ...ANA, body: QUESTION });
    await world.agentUpdates(ticketId, { comment: { body: 'Ich frage im Lager.', public: true } });
    await world.settled();
    const { messages, verdict } = await world.view(ticketId);
    expect(messages.map((message) => message.author)).toEqual(['customer']);
    expect(verdict?.dueAt).not.toBeNull();
    store.put('user', agent.id, agent);
  });

  it('what a colleague writes for a customer is the customer who waits', async () => {
    const { users } = await world.helpdesk<{ users: { id: number; email: string }[] }>(
      'GET',
      `/api/v2/users/search?query=${encodeURIComponent(ANA.email)}`,
    );
    const { ticket } = await world.helpdesk<{ ticket: { id: number } }>('POST', '/api/v2/tickets', {
      ticket: {
        subject: 'Anruf',
        requester_id: users[0]?.id,
        comment: { body: THREAT },
      },
    });
    await world.settled();
    const { verdict, messages } = await world.view(String(ticket.id));
    expect([verdict?.threat, messages[0]?.author]).toEqual(['dispute', 'customer']);
    expect(verdict?.dueAt).not.toBeNull();
  });

  it('a bad rating and a reopening count, here and in what the customer writes next', async () => {
    const email = 'rated@example.org';
    const ticketId = await write({ email, body: QUESTION });
    await world.agentUpdates(ticketId, {
      status: 'solved',
      comment: { body: 'Erledigt.', public: true },
    });
    await world.settled();
    await world.helpdesk('POST', '/desk/ratings', { ticket_id: ticketId, score: 'bad' });
    await world.settled();
    await write({ email, ticketId, body: 'Es ist noch immer nicht da.' });
    const codes = async (id: string) =>
      (await world.view(id)).verdict?.reasons.map((reason) => reason.code);
    expect(await codes(ticketId)).toEqual(expect.arrayContaining(['bad_ratings', 'reopened']));
    expect(await row(ticketId)).toMatchObject({ reopens: 1 });
    const next = await write({ email, body: 'Noch etwas anderes.' });
    expect(await codes(next)).toContain('bad_ratings');
    expect(await codes(next)).not.toContain('reopened');
  });

  it('a follow-up of a closed ticket is a ticket of its own', async () => {
    const ticketId = await write({ ...ANA, body: QUESTION });
    await api('PUT', `tickets/${ticketId}`, { ticket: { status: 'closed' } });
    const followUp = await write({ ...ANA, ticketId, body: THREAT });
    expect(followUp).not.toBe(ticketId);
    expect((await world.view(followUp)).verdict?.threat).toBe('dispute');
    expect(await row(ticketId)).toMatchObject({ status: 'closed', due_at: null });
  });

  it('messaging tickets are told as such', async () => {
    for (const channel of ['whatsapp', 'native_messaging']) {
      const ticketId = await write({ email: `${channel}@example.org`, channel, body: QUESTION });
      expect((await world.view(ticketId)).channel).toBe('messaging');
    }
  });

  it('64 KB and five thousand comments cost what a hundred cost', async () => {
    const long = `${'Das Paket kommt nicht an. '.repeat(2_600)}${THREAT}`.slice(-65_000);
    const ticketId = await write({ email: 'long@example.org', body: long });
    const view = await world.view(ticketId);
    expect([view.messages[0]?.text.length, view.verdict?.threat]).toEqual([
      long.trim().length,
      'dispute',
    ]);
    const { store } = world.sandbox.helpdesk.account;
    const first = store.list('comment', ticketId)[0];
    if (first === undefined) throw new Error('There is no comment.');
    for (let n = 1; n < 5_000; n += 1) {
      const id = store.nextId('record');
      const body = `Nachricht ${n}`;
      store.put('comment', id, { ...first, id, body, html_body: body }, ticketId);
    }
    await world.forgetCalls();
    await write({ email: 'long@example.org', ticketId, body: QUESTION });
    const reads = (await world.calls()).filter((call) => call.path.endsWith('/comments'));
    expect(reads.length).toBeLessThanOrEqual(2);
    expect((await world.view(ticketId)).messages).toHaveLength(100);
    const { rows } = await world.database.query<{ many: number }>(
      'select count(*) as many from comments where installation_id = $1 and ticket_id = $2',
      [world.installationId, ticketId],
    );
    expect(rows[0]?.many).toBe(100);
  }, 60_000);
});
