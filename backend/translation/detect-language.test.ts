import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLanguageDetector } from './detect-language.ts';

const detect = createLanguageDetector();
const nobody = { previous: null, requesterLocale: null };

describe('detectLanguage without hints', () => {
  it.each([
    ['de', 'Guten Tag, wo bleibt meine Bestellung DE-20418? Ich warte seit zwei Wochen.'],
    ['en', 'My parcel LP00123456789CN still has not arrived, please help.'],
    ['fr', "Bonjour, je n'ai toujours pas reçu ma commande FR-1123."],
    ['es', 'Hola, ¿dónde está mi pedido? Lleva tres semanas de retraso.'],
    ['it', 'Buongiorno, il pacco è arrivato danneggiato e vorrei un rimborso.'],
    ['pt', 'Olá, ainda não recebi a minha encomenda, podem verificar?'],
    ['nl', 'Hallo, ik heb mijn bestelling nog steeds niet ontvangen.'],
    ['pl', 'Dzień dobry, kiedy dotrze moja paczka?'],
    ['sv', 'Hej, jag har fortfarande inte fått mitt paket från er.'],
    ['tr', 'Merhaba, siparişim hâlâ gelmedi, ne zaman gelecek?'],
    ['vi', 'Xin chào, tôi vẫn chưa nhận được đơn hàng của mình.'],
    ['id', 'Halo, kapan barang saya dikirim? Uang saya bisa kembali?'],
    ['cs', 'Dobrý den, kdy mi přijde objednávka?'],
    ['ja', '注文した商品がまだ届きません。'],
    ['ja', '返金してください'],
    ['ko', '배송이 언제 되나요?'],
    ['ko', '환불'],
    ['zh-CN', '我的包裹在哪里？订单 #10233'],
    ['zh-CN', '退款'],
    ['zh-TW', '請問我的訂單什麼時候會送達？'],
    ['zh-TW', '還沒收到貨'],
    ['th', 'สินค้ายังไม่มาเลยค่ะ'],
    ['ar', 'أين طلبي؟ لم يصل بعد'],
    ['fa', 'سلام، سفارش من کجاست؟'],
    ['he', 'איפה ההזמנה שלי?'],
    ['ru', 'Здравствуйте, где мой заказ?'],
    ['uk', 'Де моє замовлення? Я чекаю вже три тижні'],
    ['bg', 'Къде е пратката ми?'],
    ['el', 'Πού είναι η παραγγελία μου;'],
    ['hi', 'मेरा ऑर्डर कहाँ है?'],
    ['ja', 'iPhone 15 Pro Max ケース MagSafe ORDER JP-2201 が届きません'],
    ['zh-CN', '喜欢の一款帐篷，质量很好'],
  ])('%s: %s', (language, text) => {
    expect(detect(text, nobody).language).toBe(language);
  });

  it('is not led by what is no language: links, addresses, ids', () => {
    const text =
      'https://www.example.com/where-is-my-order support@example.com ORDER-1234-ABCD 配達はまだですか';
    expect(detect(text, nobody)).toEqual({ language: 'ja', confidence: 'high' });
  });

  it.each([
    '👍',
    '12345',
    '???',
    '',
    'DE-20418',
    'OK',
    '2025-11-20 10:11:12 ERROR shop.Order failed\n    at shop.Order.load (order.js:33)',
    'const x = load(id);\nreturn { id: x[0], ok: true };',
  ])('cannot tell from %j', (text) => {
    expect(detect(text, nobody)).toEqual({ language: 'und', confidence: 'low' });
  });

  it.each([
    ['en', 'ok thx'],
    ['hi', 'mera paisa wapas karo'],
    ['ar', 'salam, fein el talab bta3i? 3ayez a3raf'],
    ['ja', 'watashi no chumon wa doko desu ka'],
    ['zh-CN', 'wo de kuaidi zai nali'],
  ])('guesses %s from chat: %s', (language, text) => {
    expect(detect(text, nobody)).toEqual({ language, confidence: 'low' });
  });

  it.each([
    ['zh-TW', '佢嘢享婚姻方面，享结婚期间同埋解除婚约时，应有平等嘅权利。'],
    ['zh-TW', '有人有薩克斯管嗎'],
    ['zh-CN', '他在家吗'],
    ['tl', 'Nasaan na po ang order ko?'],
    ['ms', 'Di manakah pesanan saya? Saya nak wang saya kembali'],
    ['fa', 'سؤال: سفارش من کجاست؟'],
    ['da', 'Hvad skete der? Jeg har ikke modtaget noget endnu.'],
    ['nb', 'Hva skjedde? Jeg har ikke mottatt noe ennå.'],
    ['de', 'ERROR: E17 failed\nMeine Bestellung ist nicht angekommen'],
  ])('%s, where relatives are near: %s', (language, text) => {
    expect(detect(text, nobody).language).toBe(language);
  });

  it('reads the beginning of a long message only', () => {
    expect(detect('Ich möchte mein Geld zurück. '.repeat(4_000), nobody).language).toBe('de');
    expect(detect('x'.repeat(100_000), nobody).confidence).toBe('low');
  });

  it('admits a guess on two words', () => {
    expect(detect('Danke schön', nobody).confidence).toBe('low');
  });
});

describe('detectLanguage with hints', () => {
  it.each([
    ['👍', 'de', null, 'de'],
    ['DE-20418', null, 'ja', 'ja'],
    ['ok', 'fr', 'en', 'fr'],
    ['Merci', 'de', null, 'de'],
    ['Olá, ainda não recebi a minha encomenda', null, 'pt-BR', 'pt-BR'],
    ['Olá, ainda não recebi a minha encomenda', null, 'pt', 'pt'],
    ['收到', null, 'zh-TW', 'zh-TW'],
    ['注文番号', 'ja', null, 'ja'],
    ['где заказ', 'uk', null, 'uk'],
    ['Jeg har ikke mottatt pakken min ennå', 'nb', null, 'nb'],
  ])('%s (previous %s, profile %s) → %s', (text, previous, requesterLocale, language) => {
    expect(detect(text, { previous, requesterLocale }).language).toBe(language);
  });

  it('lets a clear text win over a hint', () => {
    const hints = { previous: 'de', requesterLocale: 'de' };
    expect(detect('Where is my parcel? It should have been here last week.', hints)).toEqual({
      language: 'en',
      confidence: 'high',
    });
    expect(detect('배송 언제', hints)).toEqual({ language: 'ko', confidence: 'high' });
  });
});

const folder = join(import.meta.dirname, '../../../shared/data/langid');
/** Languages that the detector's tables do not hold, or hold under a sibling's name. */
const LEFT_OUT = ['bs', 'gl', 'jv', 'sr', 'ms'];
const TAGS: Record<string, string> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  'yue-Hant': 'zh-TW',
  no: 'nb',
  nn: 'nb',
};

// Floors: measured 0.977 and 0.982 on this data, minus a margin.
it.each([
  ['messages.tsv', 0.96],
  ['zh_hans_hant.tsv', 0.97],
])('is right on real messages: %s', (file, floor) => {
  const path = join(folder, file);
  if (!existsSync(path)) {
    process.stdout.write(`skipped: ${file} is not beside the repository\n`);
    return;
  }
  const rows = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([language]) => !LEFT_OUT.includes(language ?? ''));
  const right = rows.filter(
    ([language = '', , text = '']) =>
      detect(text, nobody).language === (TAGS[language] ?? language),
  );
  process.stdout.write(`${file}: ${(right.length / rows.length).toFixed(3)} of ${rows.length}\n`);
  expect(right.length / rows.length).toBeGreaterThan(floor);
});
