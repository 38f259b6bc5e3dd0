import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OrderUploads, openOrderUploads } from './order-uploads.ts';
import { startWorld, type World } from './world.ts';

const ROWS = 20_000;
const PIECE = 1024 * 1024;
/** Orders of one customer: more than are ever read one by one. */
const OF_ONE = 1_500;
const HEAD = 'Order ID,Email,Order Date,Total,Currency,Status,Refunded,Product\n';

/** Each order of two rows; every tenth refunded by half, every hundredth cancelled. */
const row = (n: number): string => {
  const order = n >> 1;
  const email = order < OF_ONE ? 'big@example.org' : `buyer-${order % 900}@example.org`;
  const day = String(1 + (order % 28)).padStart(2, '0');
  const status = order % 100 === 99 ? 'cancelled' : 'paid';
  const refunded = order % 10 === 0 ? '5.00' : '';
  return `L-${order},${email},2026-0${1 + (order % 9)}-${day},10.00,EUR,${status},${refunded},"Mug, no. ${n % 2}"\n`;
};

describe.each(['pglite', 'postgres'] as const)('a large order file on %s', (engine) => {
  let world: World;
  let uploads: OrderUploads;
  beforeAll(async () => {
    world = await startWorld({ engine });
    uploads = await openOrderUploads(world);
  });
  afterAll(() => world.close());

  const call: OrderUploads['call'] = (...asked) => uploads.call(...asked);
  async function send(uploadId: string, no: number, bytes: Buffer): Promise<void> {
    expect((await uploads.sendPiece(uploadId, no, bytes)).status).toBe(200);
  }
  /** As when the network goes away in the middle of a piece. */
  async function cut(uploadId: string, no: number, bytes: Buffer): Promise<void> {
    const { url, headers } = uploads.pieceRequest(uploadId, no);
    const sending = request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': bytes.length },
    });
    sending.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      sending.write(bytes.subarray(0, bytes.length / 2), () => resolve());
    });
    const closed = new Promise((resolve) => sending.once('close', resolve));
    sending.destroy();
    await closed;
  }
  async function count(): Promise<{ orders: number; items: number }> {
    const { rows } = await world.database.query<{ orders: number; items: number }>(
      `select count(*)::int as orders, coalesce(sum(jsonb_array_length(items)), 0)::int as items
       from orders where installation_id = $1`,
      [world.installationId],
    );
    return rows[0] ?? { orders: Number.NaN, items: Number.NaN };
  }

  it('is stored order by order once all of it is there and checked, and never in part', async () => {
    const csv = Buffer.from(HEAD + Array.from({ length: ROWS }, (_, n) => row(n)).join(''));
    const pieces = Math.ceil(csv.length / PIECE);
    expect(pieces).toBeGreaterThan(1);
    const piece = (no: number) => csv.subarray(no * PIECE, (no + 1) * PIECE);
    const { uploadId } = await call('/api/orders/uploads', {
      fileName: 'year.csv',
      fileSize: csv.length,
    });
    const path = `/api/orders/uploads/${uploadId}`;
    for (let no = 0; no < pieces - 1; no += 1) await send(uploadId, no, piece(no));
    await cut(uploadId, pieces - 1, piece(pieces - 1));
    await world.settled();
    expect(await call(path)).toMatchObject({
      state: 'uploading',
      received: (pieces - 1) * PIECE,
      report: null,
    });
    expect(await count()).toEqual({ orders: 0, items: 0 });

    // The same piece again, twice: it counts once.
    await send(uploadId, 0, piece(0));
    await send(uploadId, pieces - 1, piece(pieces - 1));
    await world.settled();
    const { plan } = await call(path);
    await call(`${path}/check`, plan);
    await world.settled();
    const { report } = await call(path);
    expect(report).toMatchObject({
      rows: ROWS,
      orders: ROWS / 2,
      customers: 901,
      badRows: 0,
      currencies: [{ currency: 'EUR', orders: ROWS / 2, total: '100000.00' }],
    });
    expect(await count()).toEqual({ orders: 0, items: 0 });

    await call(`${path}/import`, { onlyGood: false });
    await world.settled();
    expect(await call(path)).toMatchObject({ state: 'done', ordersDone: ROWS / 2, received: 0 });
    expect(await count()).toEqual({ orders: ROWS / 2, items: ROWS });
  });

  it('tells a panel all of one customer’s orders, and the old one that he names', async () => {
    const ticketId = await world.customerWrites({
      email: 'Big@example.org',
      body: 'Where is order L-1008?',
    });
    await world.settled();
    const { customer, order } = await world.view(ticketId);
    // Of 1,500 are 15 cancelled, and 150 others half refunded.
    expect(customer).toMatchObject({
      orderCount: OF_ONE - 15,
      spent: [{ amount: '14100.00', currency: 'EUR' }],
    });
    expect(customer?.refunds).toHaveLength(20);
    // Ordered in January: hundreds are newer.
    expect(order?.orderNumber).toBe('L-1008');
  });
});
