import { describe, expect, it } from 'vitest';
import { startReport } from './check-file.ts';
import { examineOrderFile } from './examine-file.ts';
import type { FilePlan } from './file-plan.ts';
import { readOrderFile } from './read-file.ts';

const now = new Date('2026-11-24T00:00:00Z');
const otherwise = { timeZone: 'Asia/Shanghai', currency: 'CNY', dateOrder: 'dmy' } as const;

async function examine(
  bytes: Uint8Array,
  given: Parameters<ReturnType<typeof examineOrderFile>['end']>[0] = {},
) {
  const examiner = examineOrderFile();
  for (let at = 0; at < bytes.length; at += 7) examiner.push(bytes.subarray(at, at + 7));
  return examiner.end(given, otherwise);
}

async function read(bytes: Uint8Array, change: Partial<FilePlan> = {}, piece = 11) {
  const examined = await examine(bytes);
  if (typeof examined === 'string') throw new Error(examined);
  const reader = readOrderFile({ ...examined.plan, ...change }, now);
  const report = startReport();
  const orders = [];
  for (let at = 0; at < bytes.length; at += piece) {
    const part = await reader.push(bytes.subarray(at, at + piece));
    report.add(part);
    orders.push(...part.orders);
  }
  const last = await reader.end();
  report.add(last);
  return { orders: [...orders, ...last.orders], report: report.report(), examined };
}

const text = (lines: string[]) => Buffer.from(lines.join('\n'));
const HEAD = 'Order ID,Email,Order Date,Total,Currency,Status';
const row = (id: string, part: Record<string, string> = {}) => {
  const cells = {
    email: 'a@example.org',
    date: '2026-10-01',
    total: '12.50',
    currency: 'EUR',
    status: 'paid',
    ...part,
  };
  return [id, cells.email, cells.date, cells.total, cells.currency, cells.status].join(',');
};
const codes = (report: { errors: { row: number; code: string }[] }) =>
  report.errors.map(({ row: at, code }) => `${at} ${code}`);

describe('an order file', () => {
  it('of a Shopify export: several rows an order, times with their zone, refunds', async () => {
    const { orders, report } = await read(
      text([
        'Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Refunded Amount,Billing Name,Phone',
        '#1001,Jo@Example.org,partially_refunded,x,EUR,30.00,2026-03-29 01:30:00 +0200,2,"Shirt, ""red""",10.00,5.00,Jo Blum,+49 151 2345678',
        '#1001,Jo@Example.org,,,,,,1,Cap,10.00,,,',
        '#1002,,refunded,x,EUR,9.90,2026-03-30 09:00:00 +0200,1,Cap,9.90,9.90,Ana,0049 160 1112223',
      ]),
    );
    expect(report).toMatchObject({ rows: 3, orders: 2, badRows: 0, customers: 2 });
    expect(orders[0]).toMatchObject({
      orderNumber: '1001',
      email: 'jo@example.org',
      placedAt: new Date('2026-03-28T23:30:00Z'),
      status: 'partially_refunded',
      refunded: '5.00',
      phone: '+491512345678',
      customerName: 'Jo Blum',
      items: [
        { title: { und: 'Shirt, "red"' }, quantity: 2, unitPrice: '10.00' },
        { title: { und: 'Cap' }, quantity: 1 },
      ],
    });
    expect(orders[1]).toMatchObject({ email: 'tel:+491601112223', status: 'refunded' });
  });

  it.each([
    ['utf-8 with a mark', (t: string) => Buffer.from(`\uFEFF${t}`), 'utf-8'],
    ['utf-16le with a mark', (t: string) => Buffer.from(`\uFEFF${t}`, 'utf16le'), 'utf-16le'],
    ['utf-16le without', (t: string) => Buffer.from(t, 'utf16le'), 'utf-16le'],
    [
      'utf-16be with a mark',
      (t: string) => Buffer.from(`\uFEFF${t}`, 'utf16le').swap16(),
      'utf-16be',
    ],
  ] as const)('in %s, cut anywhere', async (_, encode, encoding) => {
    const bytes = encode(
      [
        '订单号;买家邮箱;下单时间;订单金额;币种;订单状态',
        'A-1;li@example.org;2026/10/1 8:05;1.234,56;人民币;已发货',
      ].join('\r\n'),
    );
    for (const piece of [1, 3, 4096]) {
      const { orders, examined, report } = await read(bytes, {}, piece);
      expect(examined.plan).toMatchObject({ encoding, delimiter: ';', decimal: ',' });
      expect(codes(report)).toEqual(['2 currency_unknown']);
      expect(orders).toEqual([]);
    }
  });

  it('in GBK, and in what Excel writes in Europe', async () => {
    // 订单号,买家邮箱,下单时间,金额,收件人 / X-1,…,王芳
    const gbk = Buffer.from(
      'b6a9b5a5bac52cc2f2bcd2d3cacfe42ccfc2b5a5cab1bce42cbdf0b6ee2ccad5bcfec8cb0a582d312c614062632e636e2c323032362d31302d30312c38382cd0bbb7bc0a',
      'hex',
    );
    const chinese = await read(gbk, {}, 5);
    expect(chinese.examined.plan).toMatchObject({ encoding: 'gb18030', currency: 'CNY' });
    expect(chinese.orders[0]).toMatchObject({
      orderNumber: 'X-1',
      total: { amount: '88', currency: 'CNY' },
    });
    expect(chinese.orders[0]?.customerName).toMatch(/^\p{Script=Han}{2}$/u);

    const western = Buffer.from(
      'Bestellnummer;E-Mail;Bestelldatum;Gesamtbetrag;W\u00e4hrung;Kunde\nB-1;u@example.de;03.10.2026 14:00;1.299,00 \u0080;EUR;J\u00fcrgen M\u00fcller\n',
      'latin1',
    );
    const german = await read(western);
    expect(german.examined.plan).toMatchObject({
      encoding: 'windows-1252',
      dateOrder: 'dmy',
      decimal: ',',
    });
    expect(german.orders[0]).toMatchObject({
      total: { amount: '1299.00', currency: 'EUR' },
      customerName: 'Jürgen Müller',
      placedAt: new Date('2026-10-03T06:00:00Z'),
    });
  });

  it('tells what is wrong, row by row, and counts each order once', async () => {
    const { orders, report } = await read(
      text([
        HEAD,
        row('G-1'),
        row('', {}),
        row('B-1', { email: 'nobody' }),
        row('B-2', { date: '31/02/2026' }),
        row('B-3', { date: '2027-01-01' }),
        row('B-3', { date: '2026-13-01' }),
        row('B-4', { total: '-5' }),
        row('B-5', { total: 'free' }),
        row('B-6', { currency: 'EURO' }),
        row('B-7', { status: 'zurückgestellt' }),
        row('Z-1', { total: '0' }),
        row('U-1', { status: 'Pending' }),
        row('G-1', { total: '99' }),
        'S-1,x@example.org',
        row('E-1'),
        row('E-1', { currency: 'USD' }),
        '',
        row('G-2', { total: '1e5' }),
      ]),
    );
    expect(codes(report)).toEqual([
      '3 order_number_missing',
      '4 email_bad',
      '5 date_bad',
      '6 date_future',
      '7 date_bad',
      '8 amount_negative',
      '9 amount_bad',
      '10 currency_unknown',
      '11 status_unknown',
      '15 too_few_columns',
      '17 currency_mixed',
      '19 amount_bad',
    ]);
    expect(orders.map(({ orderNumber, total }) => `${orderNumber} ${total.amount}`)).toEqual([
      'G-1 12.50',
      'Z-1 0',
      'G-1 99',
    ]);
    expect(report).toMatchObject({
      rows: 17,
      orders: 2,
      badRows: 13,
      unpaidRows: 1,
      repeated: 1,
      zeroTotals: 1,
      unknownStatuses: ['zurückgestellt'],
    });
  });

  it('that ends in the middle of a quoted field says so, at its row, and keeps what was whole', async () => {
    const whole = [HEAD, ...Array.from({ length: 300 }, (_, n) => row(`C-${n}`))];
    for (const piece of [17, 4096]) {
      const { orders, report } = await read(
        text([...whole, 'C-300,a@example.org,"2026-10']),
        {},
        piece,
      );
      expect(codes(report)).toEqual(['302 cut_off']);
      expect(orders).toHaveLength(300);
      expect(report).toMatchObject({ rows: 301, badRows: 1 });
    }
    const swallowed = `${row('D-0', { email: '"a@example.org' })}\n${whole.slice(1).join('\n').repeat(40)}`;
    const { orders, report } = await read(text([HEAD, row('D-9'), swallowed]), {}, 65_536);
    expect(codes(report)).toEqual(['3 cut_off']);
    expect(orders.map(({ orderNumber }) => orderNumber)).toEqual(['D-9']);
  });

  it('that is none is refused', async () => {
    expect(await examine(Buffer.from(''))).toBe('file_empty');
    expect(await examine(Buffer.from('504b030414000600', 'hex'))).toBe('file_is_excel');
    expect(await examine(Buffer.from([1, 0, 0, 0, 7, 0, 0, 0, 9]))).toBe('file_not_text');
    expect(await examine(text([HEAD]))).toBe('file_header_only');
  });

  it('adds up lines where an order’s rows have amounts of their own', async () => {
    const lines = text([
      HEAD,
      row('L-1', { total: '10.10' }),
      row('L-1', { total: '5.05' }),
      row('L-2'),
    ]);
    const { orders, examined } = await read(lines);
    expect(examined.plan.totalIs).toBe('line');
    expect(orders.map(({ total }) => total.amount)).toEqual(['15.15', '12.50']);
    const one = await read(lines, { totalIs: 'order' });
    expect(one.orders[0]?.total.amount).toBe('10.10');
  });

  it('with amounts that the decimal sign does not fit says so, row by row, and reads none', async () => {
    const german = Buffer.from(
      'Bestell-Nr.;Datum;Gesamtbetrag (brutto);W\u00e4hrung;Kunden E-Mail;Artikel;Einzelpreis\n' +
        [
          'DE-1;01.10.2026;19,99;EUR;a@example.org;;',
          'DE-2;01.10.2026;1.249,00 \u0080;EUR;b@example.org;;',
          'DE-3;01.10.2026;20,00;EUR;c@example.org;;',
          'DE-4;01.10.2026;20;EUR;c@example.org;Hut;19,99',
        ].join('\n'),
      'latin1',
    );
    const right = await read(german);
    expect(right.examined.plan).toMatchObject({
      columns: { orderNumber: 0, placedAt: 1, total: 2, currency: 3, email: 4 },
      decimal: ',',
    });
    expect(right.orders.map(({ total }) => total.amount)).toEqual([
      '19.99',
      '1249.00',
      '20.00',
      '20',
    ]);
    const wrong = await read(german, { decimal: '.' });
    expect(wrong.orders).toEqual([]);
    expect(codes(wrong.report)).toEqual([2, 3, 4, 5].map((at) => `${at} decimal_is_comma`));
    const english = text([HEAD, row('E-1', { total: '12.50' })]);
    const mirrored = await read(english, { decimal: ',' });
    expect(codes(mirrored.report)).toEqual(['2 decimal_is_point']);
  });

  it('with amounts that can be read both ways tells how they were read', async () => {
    const unclear = text([HEAD, row('B-1', { total: '"1,234"' }), row('B-2', { total: '20' })]);
    const thousands = await read(unclear);
    expect(thousands.orders[0]?.total.amount).toBe('1234');
    const example = { written: '1,234', read: '1234' };
    expect(thousands.report.unclearAmounts).toEqual({ rows: 1, example });
    const decimals = await read(unclear, { decimal: ',' });
    expect(decimals.report.unclearAmounts?.example?.read).toBe('1.234');
    const clear = await read(text([HEAD, row('C-1', { total: '"1,234"' }), row('C-2')]));
    expect(clear.report.unclearAmounts).toBeNull();
  });

  it('without headings keeps its first order', async () => {
    const lines = text([
      'N-1,a@example.org,2026-10-01,12.50,EUR',
      'N-2,b@example.org,2026-10-02,5.50,EUR',
    ]);
    const columns = { orderNumber: 0, email: 1, placedAt: 2, total: 3, currency: 4 };
    const { examined, orders, report } = await read(lines, { columns });
    expect(examined.plan).toMatchObject({ firstRow: 'order', columns: {} });
    expect(examined.columns[0]).toMatchObject({ name: '', samples: ['N-1', 'N-2'] });
    expect(orders.map(({ orderNumber }) => orderNumber)).toEqual(['N-1', 'N-2']);
    expect(report).toMatchObject({ rows: 2, orders: 2, badRows: 0 });
    expect(await examine(text(['N-1,a@example.org,2026-10-01']))).toMatchObject({ rowsSeen: 1 });
    const told = await examine(lines, { firstRow: 'headings' });
    expect(told).toMatchObject({ rowsSeen: 1, plan: { firstRow: 'headings' } });
  });
});
