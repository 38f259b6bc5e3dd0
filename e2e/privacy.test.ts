import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { PersonCountsView, PrivacyView } from '../backend/http/contract-privacy.ts';
import { createTranslationMemory } from '../backend/translation/memory-store.ts';
import { keepLog } from './kept-log.ts';
import { startWorld, type World } from './world.ts';

/** Words that stand nowhere else, in everything that this customer ever said or is called. */
const MARKS = ['Quastenflosser', 'Zimtschnecke', 'Dreiradweg', 'kolibri.blau'];
const EMAIL = 'kolibri.blau@example.org';
const LETTER =
  'Guten Tag, mein Quastenflosser ist nicht angekommen. Wo bleibt mein Paket? Wenn es bis Freitag nicht kommt, öffne ich einen Fall beim PayPal-Käuferschutz wegen der Zimtschnecke.';

describe.each(['pglite', 'postgres'] as const)('people’s data on %s', (engine) => {
  let world: World;
  let late = 0;
  const log = keepLog();
  let ticketId = '';
  beforeAll(async () => {
    const now = () => new Date(Date.now() + late);
    world = await startWorld({
      engine,
      now,
      helpdeskNow: now,
      log: log.stream,
    });
    await live();
  });
  afterAll(() => world.close());

  async function admin<T>(method: string, path: string, body?: unknown): Promise<T> {
    const { accessToken } = await world.openPage('admin');
    const answer = await world.apiAs(accessToken, method, path, body);
    expect(answer.ok, `${method} ${path} ${answer.status}`).toBe(true);
    return (await answer.json()) as T;
  }

  /** Everything that leaves traces: letters, an order, a draft, a correction, a reply, a copy. */
  async function live(): Promise<void> {
    const { accessToken } = await world.openPage('admin');
    const order = {
      orderNumber: 'XQ-7712',
      email: EMAIL,
      salesChannel: 'web shop',
      placedAt: '2026-10-01T00:00:00Z',
      status: 'shipped',
      total: { amount: '19.90', currency: 'EUR' },
      city: 'Dreiradweg',
      items: [{ sku: 'Q', title: { de: 'Quastenflosser' }, quantity: 1, unitPrice: '19.90' }],
    };
    const other = { ...order, orderNumber: 'ZZ-1', email: 'other@example.org', city: 'Köln' };
    const stored = await world.apiAs(accessToken, 'POST', '/api/import/orders', {
      orders: [order, { ...other, items: [{ ...order.items[0], title: { de: 'Mütze' } }] }],
    });
    expect(stored.ok).toBe(true);
    const person = { name: 'Zimtschnecke Dreiradweg', email: EMAIL };
    ticketId = await world.customerWrites({ ...person, subject: 'Quastenflosser?', body: LETTER });
    const others = await world.customerWrites({
      name: 'Somebody Else',
      email: 'other@example.org',
      subject: 'Frage',
      body: 'Wo bleibt mein Paket? Ich warte schon lange.',
    });
    await world.settled();
    const { messages } = await world.view(ticketId);
    await world.api('POST', `/api/tickets/${ticketId}/feedback`, {
      kind: 'language',
      commentId: messages[0]?.commentId,
      language: 'de',
    });
    await world.api('POST', `/api/tickets/${ticketId}/insertions`, {
      draftId: null,
      language: 'de',
      pairs: [{ source: '您好 Zimtschnecke', target: 'Hallo Zimtschnecke, der Quastenflosser' }],
    });
    // What an engine made of the letter, for the sample engine does not know such words.
    const memory = createTranslationMemory(world.database);
    const entry = { key: 'k-1', target: '腔棘鱼 Quastenflosser', engine: 'x', byPerson: true };
    await memory.store(world.installationId, [entry]);
    const shared = { ...entry, key: 'k-2', target: '包裹在哪里？' };
    await memory.store(world.installationId, [shared]);
    await memory.noteUse(world.installationId, ticketId, ['k-1', 'k-2']);
    await memory.noteUse(world.installationId, others, ['k-2']);
    await world.customerWrites({ ...person, ticketId, body: 'Immer noch kein Quastenflosser da!' });
    await world.settled();
    await leaveTracesAmongCustomers(accessToken, order);
  }

  /** A phone that joins two addresses, a decision, a place among all, and a file that was begun. */
  async function leaveTracesAmongCustomers(token: string, order: object): Promise<void> {
    const post = async (path: string, body: unknown) => {
      const answer = await world.apiAs(token, 'POST', path, body);
      expect(answer.ok, `${path} ${answer.status}`).toBe(true);
      return answer;
    };
    const phone = '+49 151 5550101';
    const second = { email: 'dreiradweg@example.net', orderNumber: 'XQ-7713' };
    await post('/api/import/orders', {
      orders: [
        { ...order, phone, customerName: 'Zimtschnecke Dreiradweg' },
        { ...order, ...second, phone },
      ],
    });
    await post('/api/customers/compare', {});
    await world.settled();
    const apart = { a: EMAIL, b: 'quastenflosser@example.net', isSame: false };
    await post('/api/customers/decide', apart);
    await world.database.query(
      `insert into customer_ranks (installation_id, contact, tier, percentile, tier_since, ranked_at)
       values ($1, $2, 'vip', 0.99, now(), now())`,
      [world.installationId, EMAIL],
    );
    const file = Buffer.from(`Order ID,Email,Order Date,Total,Currency\nF-1,${EMAIL},x,1,EUR\n`);
    const begun = await post('/api/orders/uploads', {
      fileName: 'Zimtschnecke.csv',
      fileSize: file.length,
    });
    const { uploadId } = (await begun.json()) as { uploadId: string };
    await fetch(`${world.publicUrl}/api/orders/uploads/${uploadId}/pieces/0`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(file),
    });
    await world.settled();
  }

  /** Every cell of every table, ours and the job queue's, in which one of the words stands. */
  async function findMarks(): Promise<string[]> {
    const { rows: columns } = await world.database.query<{
      table_schema: string;
      table_name: string;
      column_name: string;
    }>(
      `select c.table_schema, c.table_name, c.column_name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where t.table_type = 'BASE TABLE'
         and c.table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(columns.length).toBeGreaterThan(150);
    const places: string[] = [];
    for (const { table_schema: schema, table_name: table, column_name: column } of columns) {
      for (const mark of MARKS) {
        const { rows } = await world.database.query<{ many: number }>(
          // installation_id: of all of them.
          `select count(*) as many from "${schema}"."${table}"
           where encode(convert_to("${column}"::text, 'UTF8'), 'escape') ilike $1
              or "${column}"::text ilike $1`,
          [`%${mark}%`],
        );
        if (Number(rows[0]?.many) > 0) places.push(`${table}.${column} ${mark}`);
      }
    }
    return places;
  }

  async function rowsOfOthers(): Promise<string> {
    const { rows } = await world.database.query(
      `select t.*, c.body from tickets t join comments c using (installation_id, ticket_id)
       where t.installation_id = $1 and t.requester_email = 'other@example.org'`,
      [world.installationId],
    );
    const orders = await world.database.query(
      `select * from orders where installation_id = $1 and email = 'other@example.org'`,
      [world.installationId],
    );
    return JSON.stringify([rows, orders.rows]);
  }

  it('a log of all that happened holds ids, and nothing that was said', () => {
    expect(log.text().length).toBeGreaterThan(100);
    expect(MARKS.filter((mark) => log.text().includes(mark))).toEqual([]);
  });

  it('an export holds all of one person, and no secret', async () => {
    const { accessToken } = await world.openPage('admin');
    const answer = await world.apiAs(accessToken, 'POST', '/api/privacy/export-person', {
      email: EMAIL.toUpperCase(),
    });
    const files = await unzip(Buffer.from(await answer.arrayBuffer()));
    expect(files['comments.ndjson']).toContain('Zimtschnecke');
    expect(files['orders.ndjson']).toContain('XQ-7712');
    expect(Object.values(files).join('')).not.toContain('other@example.org');

    const whole = await world.apiAs(accessToken, 'GET', '/api/privacy/export');
    const all = await unzip(Buffer.from(await whole.arrayBuffer()));
    expect(all['orders.ndjson']).toContain('ZZ-1');
    expect(all['README.txt']).toContain('NDJSON');
    expect(Object.keys(all)).not.toContain('oauth_grants.ndjson');
    const text = Object.values(all).join('');
    expect(text).not.toMatch(/data_key|webhook_secret|access_token/);
    for (const line of (all['comments.ndjson'] ?? '').trim().split('\n')) JSON.parse(line);
  });

  it('only admins may look, export or erase', async () => {
    for (const [method, path, body] of [
      ['GET', '/api/privacy', undefined],
      ['GET', '/api/privacy/export', undefined],
      ['POST', '/api/privacy/erase', { email: EMAIL }],
      ['POST', '/api/privacy/export-person', { email: EMAIL }],
      ['POST', '/api/privacy/retention', { days: 30 }],
    ] as const) {
      expect((await world.api(method, path, body)).status).toBe(403);
    }
    const { accessToken } = await world.openPage('admin');
    const nobody = await world.apiAs(accessToken, 'POST', '/api/privacy/erase', {});
    expect(nobody.status).toBe(400);
  });

  it('an erased customer leaves no word behind, anywhere; others keep every byte', async () => {
    const before = await findMarks();
    // So that the search itself is known to find.
    const tables = new Set(before.map((place) => place.split('.')[0]));
    expect(tables.size).toBeGreaterThanOrEqual(5);
    expect([...tables]).toEqual(
      expect.arrayContaining([
        'customer_contacts',
        'customer_decisions',
        'customer_ranks',
        'order_uploads',
      ]),
    );
    const others = await rowsOfOthers();
    const found = await admin<PersonCountsView>('POST', '/api/privacy/find', { ticketId });
    expect(found).toMatchObject({ tickets: 1, orders: 2 });
    expect(found.messages).toBeGreaterThanOrEqual(2);

    const erased = await admin<PersonCountsView>('POST', '/api/privacy/erase', { ticketId });
    expect(erased).toEqual(found);
    expect(await findMarks()).toEqual([]);
    // A search for words does not see into the bytes of a file.
    const pieces = await world.database.query(
      'select 1 from order_upload_pieces where installation_id = $1',
      [world.installationId],
    );
    expect(pieces.rows).toEqual([]);
    expect(await rowsOfOthers()).toBe(others);
    // Shared sentences stay: somebody else wrote them too.
    const { rows } = await world.database.query(
      "select key from translation_memory where installation_id = $1 and key like 'k-%'",
      [world.installationId],
    );
    expect(rows).toEqual([{ key: 'k-2' }]);
    expect(await admin('POST', '/api/privacy/find', { email: EMAIL })).toMatchObject({
      tickets: 0,
      messages: 0,
      orders: 0,
    });
  });

  it('what was erased does not come back by reading, and a new letter is a new letter', async () => {
    await world.api('GET', `/api/tickets/${ticketId}`);
    await world.agentUpdates(ticketId, { priority: 'low' });
    await world.settled();
    expect(await findMarks()).toEqual([]);

    late += 60_000;
    await world.customerWrites({ email: EMAIL, ticketId, body: 'Haben Sie auch rote Schals?' });
    await world.settled();
    const { messages, subject } = await world.view(ticketId);
    expect(messages.map(({ text }) => text)).toEqual(['Haben Sie auch rote Schals?']);
    expect(subject).toBe('');
    expect((await findMarks()).filter((place) => !/requester_|author_name/.test(place))).toEqual(
      [],
    );
  });

  it('old texts go when the account wants it so; what they count for stays', async () => {
    const set = await admin<PrivacyView>('POST', '/api/privacy/retention', { days: 20 });
    expect(set.retentionDays).toBe(20);
    late += 21 * 86_400_000;
    await world.restartBackend();
    await world.settled();
    const { rows } = await world.database.query<{ subject: string; risk_level: string | null }>(
      `select subject, risk_level from tickets where installation_id = $1
         and texts_deleted_at is not null`,
      [world.installationId],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ subject, risk_level }) => subject === '' && risk_level !== null)).toBe(
      true,
    );
    const left = await world.database.query('select 1 from comments where installation_id = $1', [
      world.installationId,
    ]);
    expect(left.rows).toEqual([]);
    const { log: entries } = await admin<PrivacyView>('GET', '/api/privacy');
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['erased', 'exported', 'exported_person', 'retention', 'retained']),
    );
    expect(JSON.stringify(entries)).not.toMatch(/kolibri|Zimt/i);
  });
});

function unzip(bytes: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const files: Record<string, string> = {};
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error || !zip) return reject(error);
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed || !stream) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            files[entry.fileName] = Buffer.concat(chunks).toString();
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(files));
      zip.readEntry();
    });
  });
}
