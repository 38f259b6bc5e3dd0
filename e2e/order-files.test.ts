import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilePlanView, UploadView } from '../backend/http/contract-customers.ts';
import { type OrderUploads, openOrderUploads } from './order-uploads.ts';
import { startWorld, type World } from './world.ts';

const PIECE = 64 * 1024;
const HEAD = 'Order ID,Email,Order Date,Total,Currency,Status\n';
const line = (id: string, email = 'ana.costa@example.org', total = '12.50') =>
  `${id},${email},2026-10-01,${total},EUR,paid\n`;

describe.each(['pglite', 'postgres'] as const)('order files on %s', (engine) => {
  let world: World;
  let uploads: OrderUploads;
  beforeAll(async () => {
    world = await startWorld({ engine });
    uploads = await openOrderUploads(world);
  });
  afterAll(() => world.close());

  const call: OrderUploads['call'] = (...asked) => uploads.call(...asked);
  async function upload(text: string | Buffer): Promise<UploadView> {
    const bytes = Buffer.from(text as string);
    const { uploadId } = await call('/api/orders/uploads', {
      fileName: 'orders.csv',
      fileSize: bytes.length,
    });
    for (let at = 0; at < bytes.length; at += PIECE) {
      const sent = await uploads.sendPiece(uploadId, at / PIECE, bytes.subarray(at, at + PIECE));
      expect(sent.status).toBe(200);
    }
    await world.settled();
    return call(`/api/orders/uploads/${uploadId}`);
  }
  async function check({ uploadId, plan }: UploadView, change: Partial<FilePlanView> = {}) {
    await call(`/api/orders/uploads/${uploadId}/check`, { ...plan, ...change });
    await world.settled();
    return call(`/api/orders/uploads/${uploadId}`);
  }
  const countOrders = async () => {
    const { rows } = await world.database.query<{ many: number }>(
      'select count(*) as many from orders where installation_id = $1',
      [world.installationId],
    );
    return Number(rows[0]?.many);
  };

  it('are looked at, checked and stored; tickets of these customers follow', async () => {
    const ticketId = await world.customerWrites({ body: 'Onde está o meu pedido?' });
    await world.settled();
    expect((await world.view(ticketId)).customer?.orderCount).toBe(0);
    const mapping = await upload(HEAD + line('F-1') + line('F-2'));
    expect(mapping).toMatchObject({
      state: 'mapping',
      columns: [{ name: 'Order ID', samples: ['F-1', 'F-2'] }, {}, {}, {}, {}, {}],
    });
    expect(await countOrders()).toBe(0);
    const checked = await check(mapping);
    expect(checked).toMatchObject({ state: 'checked', report: { rows: 2, orders: 2, badRows: 0 } });
    expect(await countOrders()).toBe(0);
    await call(`/api/orders/uploads/${mapping.uploadId}/import`, { onlyGood: false });
    await world.settled();
    expect(await call(`/api/orders/uploads/${mapping.uploadId}`)).toMatchObject({
      state: 'done',
      ordersDone: 2,
      received: 0,
    });
    expect(await countOrders()).toBe(2);
    expect((await world.view(ticketId)).customer?.orderCount).toBe(2);
  });

  it('with bad rows are taken whole or not at all, unless the admin wants the good rows', async () => {
    const before = await countOrders();
    const checked = await check(
      await upload(HEAD + line('G-1') + line('G-2', 'nobody') + line('G-3')),
    );
    expect(checked.report).toMatchObject({
      badRows: 1,
      errors: [{ row: 3, code: 'email_bad', column: 'email', value: 'nobody' }],
    });
    await call(`/api/orders/uploads/${checked.uploadId}/import`, { onlyGood: false }, 409);
    await world.settled();
    expect(await countOrders()).toBe(before);
    await call(`/api/orders/uploads/${checked.uploadId}/import`, { onlyGood: true });
    await world.settled();
    expect(await countOrders()).toBe(before + 2);
  });

  it('with a decimal comma are never read as if it were thousands', async () => {
    const before = await countOrders();
    const mapping = await upload(
      Buffer.from(
        'Bestell-Nr.;Datum;Gesamtbetrag (brutto);W\u00e4hrung;Kunden E-Mail\n' +
          'D-1;01.10.2026;19,99;EUR;a@example.org\nD-2;02.10.2026;5,50;EUR;b@example.org\n',
        'latin1',
      ),
    );
    expect(mapping.plan).toMatchObject({ decimal: ',', columns: { orderNumber: 0, total: 2 } });
    expect(mapping.columns[2]?.decimal).toEqual({ sign: ',', unclear: null });
    const wrong = await check(mapping, { decimal: '.' });
    expect(wrong.report).toMatchObject({ orders: 0, errorCounts: { decimal_is_comma: 2 } });
    await call(`/api/orders/uploads/${mapping.uploadId}/import`, { onlyGood: true }, 400);
    expect((await check(mapping)).report?.currencies).toEqual([
      { currency: 'EUR', orders: 2, total: '25.49' },
    ]);
    expect(await countOrders()).toBe(before);
    const unclear = await upload(HEAD + line('D-3', 'c@example.org', '"1,234"'));
    const readings = { '.': '1234', ',': '1.234' };
    expect(unclear.columns[3]?.decimal?.unclear).toEqual({ written: '1,234', readings });
    const example = { written: '1,234', read: '1234' };
    expect((await check(unclear)).report?.unclearAmounts).toEqual({ rows: 1, example });
  });

  it('cut in half, empty, of another kind, or another installation’s', async () => {
    const cut = await check(await upload(`${HEAD}${line('H-1')}H-2,"ana.co`));
    expect(cut.report?.errors).toEqual([{ row: 3, code: 'cut_off', column: null, value: '' }]);
    expect((await upload(Buffer.from('504b03041400', 'hex'))).refusal).toBe('file_is_excel');
    await call('/api/orders/uploads', { fileName: 'a.csv', fileSize: 0 }, 400);
    const { uploadId } = await call('/api/orders/uploads', { fileName: 'a.csv', fileSize: 4 });
    expect((await uploads.sendPiece(uploadId, 0, Buffer.from('more than that'))).status).toBe(400);
    await call(`/api/orders/uploads/${uploadId}`, undefined, 404);
    expect((await world.api('GET', '/api/orders/uploads')).status).toBe(403);
    const neighbour = await world.addAccount();
    const theirs = (await neighbour.openPage('admin')).accessToken;
    const mine = await upload(HEAD + line('I-1'));
    const answer = await world.apiAs(theirs, 'GET', `/api/orders/uploads/${mine.uploadId}`);
    expect(answer.status).toBe(404);
  });

  it('without headings lose no order, and can be told to have them', async () => {
    const mapping = await upload(line('N-1') + line('N-2'));
    expect(mapping.plan).toMatchObject({ firstRow: 'order', columns: {} });
    const columns = { orderNumber: 0, email: 1, placedAt: 2, total: 3, currency: 4 };
    expect((await check(mapping, { columns })).report).toMatchObject({ orders: 2, badRows: 0 });
    const path = `/api/orders/uploads/${mapping.uploadId}`;
    await call(`${path}/examine`, { ...mapping.plan, firstRow: 'headings' });
    await world.settled();
    const told = await call(path);
    expect(told.plan?.firstRow).toBe('headings');
    expect(told.columns[0]).toMatchObject({ name: 'N-1', samples: ['N-2'] });
  });

  it('that were looked at before a release asked for more are still shown', async () => {
    const { uploadId } = await check(await upload(HEAD + line('O-1')));
    await world.database.query(
      `update order_uploads set report = report - 'unclearAmounts', plan = plan - 'firstRow',
         examined = examined || '{"columns": [{"name": "Order ID", "samples": []}]}'::jsonb
       where installation_id = $1 and upload_id = $2`,
      [world.installationId, uploadId],
    );
    expect(await call(`/api/orders/uploads/${uploadId}`)).toMatchObject({
      report: { unclearAmounts: null },
      plan: { firstRow: 'headings' },
      columns: [{ decimal: null }],
    });
  });

  it('columns that are missing are named before anything is read', async () => {
    const mapping = await upload(HEAD + line('J-1'));
    const { total: _, ...columns } = mapping.plan?.columns ?? {};
    await call(`/api/orders/uploads/${mapping.uploadId}/check`, { ...mapping.plan, columns }, 400);
    const again = await call(`/api/orders/uploads/${mapping.uploadId}/examine`, {
      ...mapping.plan,
      delimiter: ';',
    });
    expect(again.state).toBe('examining');
    await world.settled();
    expect((await call(`/api/orders/uploads/${mapping.uploadId}`)).columns).toHaveLength(1);
  });

  it('a process that ends in the middle goes on where it was, and stores nothing twice', async () => {
    const before = await countOrders();
    const many = 2_300;
    const lines = Array.from({ length: many }, (_, n) => line(`K-${n}`, `k${n % 700}@example.org`));
    const checked = await check(await upload(HEAD + lines.join('')));
    // As a process leaves it that was killed after the third batch.
    await world.restartBackend(async () => {
      await world.database.query(
        `update order_uploads set state = 'importing', orders_done = 1500
         where installation_id = $1 and upload_id = $2`,
        [world.installationId, checked.uploadId],
      );
    });
    uploads = await openOrderUploads(world);
    // The sweep of the start finds it.
    await world.settled();
    expect(await call(`/api/orders/uploads/${checked.uploadId}`)).toMatchObject({
      state: 'done',
      ordersDone: many,
    });
    expect(await countOrders()).toBe(before + many - 1_500);
  });
});
