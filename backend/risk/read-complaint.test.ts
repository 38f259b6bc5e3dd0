import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadComplaintModel, serialiseComplaintModel } from './complaint-model.ts';
import { isPlainWord } from './plain-words.ts';
import { createComplaintReader } from './read-complaint.ts';
import { TEXT_REASON_CODES } from './text-reasons.ts';

const path = join(import.meta.dirname, 'model', 'complaint-model.bin');
const read = createComplaintReader();

function temporaryFile(content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'model.bin'), content);
  return join(folder, 'model.bin');
}

describe('readComplaint', () => {
  it.each([
    [
      'en',
      'Terrible service, I was lied to and nobody answers.',
      'Could you send me the invoice, please?',
    ],
    [
      'de',
      'Unverschämt! Seit Wochen keine Antwort, das Gerät ist kaputt.',
      'Welche Farben gibt es, bitte?',
    ],
    [
      'fr',
      "C'est une honte, toujours rien reçu, service nul.",
      'Bonjour, avez-vous la taille 38 ?',
    ],
    ['zh-CN', '太差了，骗人的垃圾店，再也不买了！', '请问这件衣服有蓝色吗？'],
    ['ja', '最悪です。壊れた商品が届き、対応もひどい。', 'サイズの変更は可能でしょうか。'],
    [
      'ko',
      '정말 최악이네요. 고장난 제품을 보내고 답변도 없어요.',
      '안녕하세요, 재입고 언제 되나요?',
    ],
    ['ar', 'خدمة سيئة جدا ونصب، لم يصل الطلب ولا أحد يرد', 'مرحبا، هل يوجد مقاس أكبر؟'],
    ['th', 'แย่มาก ของพังและไม่มีใครตอบ หลอกลวง', 'สวัสดีค่ะ มีสีดำไหมคะ'],
    [
      'vi',
      'Quá tệ, hàng hỏng, shop lừa đảo không trả lời',
      'Cho mình hỏi shop còn size M không ạ?',
    ],
    [
      'hi-Latn',
      'bahut ghatiya service, paise loot liye, bakwas',
      'namaste, kya ye blue color me milega?',
    ],
    ['uk', 'Жахливий сервіс, обман, товар зламаний!', 'Добрий день, чи є синій колір?'],
    ['sv', 'Fruktansvärt dålig service, trasig vara och inget svar', 'Hej, finns den i blått?'],
    [
      'id',
      'Parah, barang rusak, penjual penipu tidak ada respon',
      'Halo kak, apakah ada warna biru?',
    ],
  ])('%s: a complaint above a request', (language, bad, calm) => {
    const [complaint, request] = [read(bad, language), read(calm, language)];
    expect(complaint.probability).toBeGreaterThan(0.7);
    expect(request.probability).toBeLessThan(0.6);
    expect(complaint.logit - request.logit).toBeGreaterThan(1.5);
    expect(complaint.words[0]?.weight).toBeGreaterThan(0);
  });

  it('names the words behind it, the strongest first, and only with codes that have a text', () => {
    const { words } = read('WORST shop ever!!! I want a refund, this is a scam.', 'en');
    const weights = words.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(words.map(({ code }) => code)).toContain('words_bad');
    const shown = words.map(({ params }) => String(params.words ?? '')).join(' ');
    expect(shown).toMatch(/scam|worst/i);
    for (const { code } of words) expect(TEXT_REASON_CODES).toContain(code);
  });

  it.each([
    ['de', 'Bestellung DE-20418: niemand antwortet, das Paket ist seit drei Wochen weg'],
    ['es', 'Hola, los pedidos no llegan, nadie responde y ire a reclamar'],
    ['en', 'Hello, my order A-771 has not arrived and nobody answers me'],
  ])('%s: shows neither numbers nor greetings nor little words as typical', (language, text) => {
    const typical = read(text, language).words.find(({ code }) => code === 'words_like_complaints');
    const shown = String(typical?.params.words ?? '').split(', ');
    expect(shown.filter((word) => word !== '')).not.toEqual([]);
    expect(shown.filter(isPlainWord)).toEqual([]);
  });

  it('hears negation', () => {
    expect(read('not good at all', 'en').logit).toBeGreaterThan(
      read('good, all of it', 'en').logit,
    );
    expect(read('不好用', 'zh').logit).toBeGreaterThan(read('好用', 'zh').logit);
  });

  it('is a probability for anything, also nothing, and in languages it does not know', () => {
    for (const text of [
      '',
      ' ',
      '😡😡😡',
      '{"a":1}',
      '\u0000',
      'x'.repeat(100_000),
      '日本'.repeat(5_000),
    ]) {
      for (const language of ['en', 'und', 'tlh', '', 'zh-Hant', '../../etc']) {
        const { probability, logit } = read(text, language);
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
        expect(logit).toBeCloseTo(Math.log(probability / (1 - probability)), 4);
      }
    }
    expect(read('Kus mu pakk on?', 'et').isLanguageKnown).toBe(false);
    expect(read('Var är mitt paket?', 'sv').isLanguageKnown).toBe(true);
  });

  it('says the same thing twice', () => {
    const text = 'Still waiting for my parcel, no answer since Monday.';
    expect(createComplaintReader()(text, 'en')).toEqual(read(text, 'en'));
  });
});

describe('the model file', () => {
  it('stays below 450 kB and names what it was trained on', () => {
    expect(statSync(path).size).toBeLessThanOrEqual(450_000);
    expect(loadComplaintModel().trainedOn).toContain('corpus');
    expect(Object.keys(loadComplaintModel().calibrations).length).toBeGreaterThanOrEqual(20);
  });

  it('is written as it is read', () => {
    const model = loadComplaintModel();
    expect(serialiseComplaintModel(model).equals(readFileSync(path))).toBe(true);
  });

  it.each([
    ['no model at all', 'hello'],
    ['one that was cut', readFileSync(path).subarray(0, 50_000)],
  ])('refuses %s, and says what makes one', (_, content) => {
    expect(() => loadComplaintModel(temporaryFile(content))).toThrow('npm run train-risk');
  });
});
