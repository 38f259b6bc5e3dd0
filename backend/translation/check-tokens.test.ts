import { describe, expect, it } from 'vitest';
import { agrees, checkTokens } from './check-tokens.ts';
import { findProtectedTokens } from './protected-tokens.ts';

const kinds = (text: string) => findProtectedTokens(text).map((one) => `${one.kind} ${one.text}`);

describe('findProtectedTokens', () => {
  it.each([
    ['订单DE-20418的包裹LP00123456789CN', ['order DE-20418', 'tracking LP00123456789CN']],
    ['Order #1001, 303-1234567-1234567', ['order #1001', 'order 303-1234567-1234567']],
    [
      '1Z999AA10123456784 / RX123456789DE',
      ['tracking 1Z999AA10123456784', 'tracking RX123456789DE'],
    ],
    [
      'See https://a.example/t?id=5. Or a.b@c.example!',
      ['url https://a.example/t?id=5', 'email a.b@c.example'],
    ],
    ['请看https://a.example/x。谢谢', ['url https://a.example/x']],
    ['Hi {{ticket.id}} {name}', ['placeholder {{ticket.id}}', 'placeholder {name}']],
    ['Tel. +49 170 1234567', ['phone +49 170 1234567']],
    ['16,84 € am 25. November um 14:30 Uhr', ['amount 16,84 €', 'date 25. November', 'time 14:30']],
    ['US$1,284.60 or ¥2000', ['amount US$1,284.60', 'amount ¥2000']],
    ['3–5 Werktage, 200cm', ['number 3', 'number 5', 'number 200']],
    ['11月25日前', ['date 11月25日']],
    ['WH-4227XM4 May 27', ['order WH-4227XM4', 'date May 27']],
    ['best before March 2026', ['date March 2026']],
    ['保质期到2026年2月', ['date 2026年2月']],
    ['valable jusqu’en février 2026', ['date février 2026']],
    ['gültig bis 03/2026', ['date 03/2026']],
    ['€220.23 January 23, 2026', ['amount €220.23', 'date January 23, 2026']],
    ['２０２５年１１月２５日', ['date ２０２５年１１月２５日']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('gives spans of the original text', () => {
    const text = '订单：DE-20418，退款 16.84 欧元';
    for (const token of findProtectedTokens(text)) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
    }
  });
});

describe('checkTokens accepts other ways of writing the same', () => {
  it.each([
    ['€16.84', '16,84 €'],
    ['退款 16.84 欧元', 'Wir erstatten 16,84 Euro.'],
    ['1.284,60 €', '€1,284.60'],
    ['€1,284.60', '1 284,60 €'],
    ['¥12,800', '12.800円'],
    ['R$ 1.284,60', '1284.60 雷亚尔'],
    ['200 元', '200 yuan'],
    ['$20', '20 dollars'],
    ['฿1,500', '1,500 บาท'],
    ['1500 руб.', '1500 卢布'],
    ['20 USD', '٢٠ دولار'],
    ['11月25日', '25. November'],
    ['11月25日', '25.11.'],
    ['11月25日', '25/11'],
    ['11月25日', 'November 25'],
    ['11月25日', 'November 25th'],
    ['11月25日', 'Nov 25'],
    ['11月25日', 'le 25 novembre'],
    ['11月25日', 'el 25 de noviembre'],
    ['11月25日', '25 de novembro'],
    ['11月25日', '25 novembre'],
    ['11月25日', '11월 25일'],
    ['11月25日', '25 ноября'],
    ['11月25日', '25 พฤศจิกายน'],
    ['11月25日', '25 نوفمبر'],
    ['11月25日', '٢٥ نوفمبر'],
    ['11月25日', 'ngày 25 tháng 11'],
    ['2025年11月25日', '25.11.2025'],
    ['2025年11月25日', 'November 25, 2025'],
    ['2025-11-25', '11/25/2025'],
    ['2025年11月25日', '25 พฤศจิกายน 2568'],
    ['11月到货', 'Die Ware kommt im November.'],
    ['2 天内', 'within two days'],
    ['3到5个工作日', '3–5 Werktage'],
    ['三天', '3 Tage'],
    ['1 Paket', '一个包裹'],
    ['下午2点', '2 pm'],
    ['14:30', '14 Uhr 30'],
    ['20 %', '20%'],
    ['订单 DE-20418', 'Bestellung DE-20418'],
    ['#1001', 'Order 1001'.replace('1001', '#1001')],
    ['+49 170 1234567', '+49 1701234567'],
    ['请访问 https://a.example/r。', 'Besuchen Sie https://a.example/r.'],
    ['谢谢', 'Danke'],
  ])('%s = %s', (source, target) => {
    expect(checkTokens(source, target).filter((one) => !one.ok)).toEqual([]);
    expect(agrees(checkTokens(target, source))).toBe(true);
  });
});

describe('checkTokens finds what differs', () => {
  it.each([
    ['amounts', '退款 16.84 €', '168,40 € zurück', ['16.84 €'], ['168,40 €']],
    ['amounts', '退款 20 美元', 'refund of 20 €', ['20 美元'], ['20 €']],
    ['amounts', '退款 20 美元', 'We refund you.', ['20 美元'], []],
    ['dates', '11月25日送达', 'Zustellung am 26. November', ['11月25日'], ['26. November']],
    ['dates', '2025年11月25日', '25.11.2024', ['2025年11月25日'], ['25.11.2024']],
    ['ids', '订单 DE-20418', 'Bestellung DE-20481', ['DE-20418'], ['DE-20481']],
    ['ids', '单号 LP00123456789CN', 'Ihr Paket', ['LP00123456789CN'], []],
    ['numbers', '3 天内', 'innerhalb von 5 Tagen', ['3'], ['5']],
    ['numbers', '打八折，20% 优惠', '25 % Rabatt', ['20'], ['25']],
    ['numbers', '下午2点', '3 pm', ['下午2点'], ['3 pm']],
  ] as const)('%s: %s ≠ %s', (kind, source, target, missing, extra) => {
    expect(checkTokens(source, target).filter((one) => !one.ok)).toEqual([
      { kind, ok: false, missing, extra },
    ]);
  });
});

it.each([
  `0123-${'1'.repeat(60_000)}x`,
  'a@'.repeat(30_000),
  'ab1-'.repeat(15_000),
  '1.1.'.repeat(15_000),
])('comes to an end on what a stranger may send', (text) => {
  expect(findProtectedTokens(text).length).toBeGreaterThanOrEqual(0);
});
