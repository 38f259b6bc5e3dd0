import { describe, expect, it } from 'vitest';
import { WORDING_FEATURES, type WordingFeature } from './wording/wording-lexicon.ts';
import { readWording, WORDING_LANGUAGES } from './wording.ts';

type Row = [language: string, text: string, shown: WordingFeature[]];

const ROWS: Row[] = [
  ['en', 'This is the third time I write. Still waiting. Unacceptable!', ['anger', 'impatience']],
  ['en', 'Please refund me by Friday.', ['demand', 'deadline', 'polite']],
  ['en', 'Thank you so much, it is perfect.', ['thanks']],
  ['en', 'Which sizes do you have?', []],
  ['de', 'Das ist eine Frechheit, ich warte immer noch.', ['anger', 'impatience']],
  ['de', 'Die Jacke ist nicht angekommen. Bitte bis Mittwoch erstatten.', ['trouble', 'demand']],
  ['de', 'Welche Farben gibt es?', []],
  ['fr', "C'est inadmissible, je n'ai toujours rien reçu.", ['anger', 'impatience', 'trouble']],
  ['es', 'Es una vergüenza, el paquete no ha llegado.', ['anger', 'trouble']],
  ['it', 'È una vergogna, voglio il rimborso entro domani.', ['anger', 'demand', 'deadline']],
  ['pt-BR', 'Um absurdo! Ainda não recebi, quero reembolso.', ['anger', 'impatience', 'demand']],
  ['nl', 'Belachelijk, nog steeds geen antwoord.', ['anger', 'impatience']],
  ['pl', 'Skandal, nadal nie dotarła paczka.', ['anger', 'impatience', 'trouble']],
  ['tr', 'Rezalet! Hala gelmedi, iade istiyorum.', ['anger', 'impatience', 'trouble', 'demand']],
  ['ru', 'Безобразие! До сих пор не получил, верните деньги.', ['anger', 'impatience', 'demand']],
  [
    'ja',
    '大変残念です。まだ届いておりません。返金をお願いします。',
    ['anger', 'trouble', 'demand'],
  ],
  ['ja', 'サイズを教えてください。', []],
  ['ja', 'ご返信をお待ちしております。', []],
  ['ko', '정말 실망입니다. 아직도 안 왔어요. 환불해 주세요.', ['anger', 'impatience', 'demand']],
  ['zh-CN', '太差了，到现在还没收到，要求退款', ['anger', 'impatience', 'demand']],
  ['zh-TW', '太離譜了，還沒收到，我要退貨', ['anger', 'impatience', 'demand']],
  ['ar', 'هذا غير مقبول، لم يصل الطلب وأريد استرداد المبلغ', ['anger', 'trouble', 'demand']],
  ['th', 'แย่มาก ยังไม่ได้รับของเลย ขอคืนเงิน', ['anger', 'impatience', 'demand']],
  ['vi', 'Quá tệ, vẫn chưa nhận được hàng, hoàn tiền cho tôi', ['anger', 'impatience', 'demand']],
  ['id', 'Saya kecewa, barang belum sampai, minta refund', ['anger', 'trouble', 'demand']],
];

describe('readWording', () => {
  it.each(ROWS)('%s: %s', (language, text, shown) => {
    const wording = readWording(text, language);
    const found = WORDING_FEATURES.filter((feature) => wording[feature].count > 0);
    if (shown.length === 0) expect(found.filter((feature) => feature !== 'polite')).toEqual([]);
    else expect(found).toEqual(expect.arrayContaining(shown));
  });

  it('knows at least twelve languages, and says when it does not know one', () => {
    expect(WORDING_LANGUAGES.length).toBeGreaterThanOrEqual(12);
    expect(readWording('Hol van a csomagom?!', 'hu')).toMatchObject({
      isLanguageKnown: false,
      exclamationRuns: 1,
    });
    expect(readWording('', 'en')).toMatchObject({ isLanguageKnown: true, capitals: 0 });
  });

  it('counts shouting, not order numbers', () => {
    expect(readWording('WHERE IS MY ORDER DE-20418 (YT12345)???', 'en')).toMatchObject({
      capitals: 2,
      exclamationRuns: 1,
    });
    expect(readWording('注文の件です！！', 'ja').exclamationRuns).toBe(1);
  });

  it('quotes the customer', () => {
    const wording = readWording('Ich habe schon zum DRITTEN MAL geschrieben', 'de');
    expect(wording.impatience.words).toBe('zum DRITTEN MAL');
  });
});
