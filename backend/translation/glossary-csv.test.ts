import { describe, expect, it } from 'vitest';
import { checkTerm, readGlossaryFile, writeGlossaryFile } from './glossary-csv.ts';

const direction = { sourceLanguage: 'zh-CN', targetLanguage: 'de' };
const read = (content: string | Uint8Array) =>
  readGlossaryFile(typeof content === 'string' ? Buffer.from(content) : content, direction);
const pairs = (content: string | Uint8Array) => {
  const file = read(content);
  return file.ok
    ? file.terms.map(
        (one) => `${one.sourceLanguage}>${one.targetLanguage} ${one.source}=${one.target}`,
      )
    : file;
};
const ONE = ['zh-Hans>de 包邮=kostenloser Versand'];
/** `包邮,kostenloser Versand` in GBK. */
const GBK = Uint8Array.from([0xb0, 0xfc, 0xd3, 0xca, ...Buffer.from(',kostenloser Versand\r\n')]);
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a glossary file', () => {
  it.each([
    ['UTF-8', '包邮,kostenloser Versand\n'],
    ['UTF-8 with its mark', '\uFEFF包邮,kostenloser Versand\r\n'],
    ['GBK', GBK],
    ['UTF-16 LE', Buffer.from('\uFEFF包邮\tkostenloser Versand', 'utf16le')],
    ['UTF-16 BE', swapped('\uFEFF包邮\tkostenloser Versand')],
    ['UTF-16 LE without its mark', Buffer.from('包邮\tkostenloser Versand', 'utf16le')],
    ['tabs', '包邮\tkostenloser Versand'],
    ['semicolons', '包邮;kostenloser Versand'],
    ['quotes and blanks', '" 包邮 ","kostenloser Versand"'],
    ['a header', 'Source,Target\n包邮,kostenloser Versand'],
    ['a Chinese header in another order', '译文,原文\nkostenloser Versand,包邮'],
    ['empty lines', '\n包邮,kostenloser Versand\n,\n\n'],
    ['the same row twice', '包邮,kostenloser Versand\n包邮,kostenloser Versand'],
    ['DeepL’s four columns', '包邮,kostenloser Versand,zh,DE'],
  ])('%s', (_name, content) => {
    expect(pairs(content)).toEqual(ONE);
  });

  it('reads what a Western spreadsheet saves, umlauts and all', () => {
    const words = 'Köln;Cologne\r\nGröße;size\r\nMüller;Mueller\r\nStraße;street\r\n';
    const file = read(Buffer.from(words, 'latin1'));
    expect(file.ok && [file.encoding, ...file.terms.map((one) => one.source)]).toEqual([
      ...['windows-1252', 'Köln', 'Größe', 'Müller', 'Straße'],
    ]);
  });

  it('keeps both Chinese scripts apart, and takes other directions', () => {
    expect(pairs('jacket,夹克,en,zh-CN\njacket,夾克,en,zh-TW')).toEqual([
      'en>zh-Hans jacket=夹克',
      'en>zh-Hant jacket=夾克',
    ]);
  });

  it.each([
    ['German headings', 'Source;Target;Von;Nach\nGröße;size;de;en'],
    ['languages first', 'Ausgangssprache;Zielsprache;Begriff;Übersetzung\nde;en;Größe;size'],
    ['Chinese headings', '原文,译文,源语言,目标语言\nGröße,size,德语,英文'],
    ['English headings', 'From,To,Term,Translation\nGerman,English,Größe,size'],
    ['French headings', 'Source;Cible;De;Vers\nGröße;size;allemand;anglais'],
    ['Spanish headings', 'Origen;Destino;De;A\nGröße;size;alemán;inglés'],
    ['no heading for the languages', 'Source;Target;;\nGröße;size;de;en'],
    ['headings that nobody knows', 'Wort;Wert;L1;L2\nGröße;size;de;en'],
    ['languages first, without headings', 'de;en;Größe;size'],
    ['languages as headings', 'Deutsch;Englisch\nGröße;size'],
    ['languages as headings, the other way round', 'Bemerkung;英语;德语\nok;Groesse;size'],
    ['codes as headings', 'de-DE,en_US\nGröße,size'],
  ])('knows its languages by %s', (name, content) => {
    const isSwapped = name.includes('round');
    expect(pairs(content)).toEqual([isSwapped ? 'en>de Groesse=size' : 'de>en Größe=size']);
  });

  it.each([
    ['a term that is a language', 'Deutsch;German\nGröße;size', 2],
    ['a term with its languages', '包邮,免運費,zh-CN,zh-TW\n换货,Umtausch', 2],
    ['languages in a row below', '包邮,kostenloser Versand\n德语,Deutsch', 2],
  ])('takes no headings for %s', (_name, content, count) => {
    expect(pairs(content)).toHaveLength(count);
  });

  it('lets the later of two translations count, and says so', () => {
    const file = read('包邮,kostenloser Versand\n换货,Umtausch\n包邮,gratis\n包邮,gratis');
    expect(file).toMatchObject({
      ok: true,
      outdated: 1,
      terms: [{ target: 'gratis' }, { target: 'Umtausch' }],
    });
  });

  it('says of a row without a second column that it lacks, under headings too', () => {
    const row = { code: 'no_second', text: '包邮' };
    expect(read('包邮')).toMatchObject({ rows: [{ ...row, row: 1 }] });
    expect(read('source,target\n包邮')).toMatchObject({ rows: [{ ...row, row: 2 }] });
  });

  it('names every row that cannot be taken, and then takes none', () => {
    const long = '长'.repeat(342);
    const lines = [
      '包邮,kostenloser Versand',
      '清关费,',
      `${long},x`,
      '"换\n货",Umtausch',
      '一,二,三',
      '补发,Ersatz,zh,xx-!!',
      '简体,繁體,zh-CN,zh-Hans',
      '包邮',
    ];
    expect(read(lines.join('\n'))).toMatchObject({
      ok: false,
      code: 'rows',
      rows: [
        { row: 2, code: 'empty' },
        { row: 3, code: 'too_long' },
        { row: 4, code: 'control_signs' },
        { row: 5, code: 'columns' },
        { row: 6, code: 'unknown_language' },
        { row: 7, code: 'same_language' },
        { row: 8, code: 'no_second' },
      ],
    });
  });

  it.each([
    ['nothing', '', 'no_rows'],
    ['a header alone', 'source,target\n', 'no_rows'],
    ['an open quote', '"包邮,kostenloser', 'csv'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0, 0, 0x80]), 'encoding'],
  ])('is refused as a whole: %s', (_name, content, code) => {
    expect(read(content)).toMatchObject({ ok: false, code });
  });

  it('is read again as it was written, also what looks like a formula', () => {
    const terms = [
      { sourceLanguage: 'zh-Hans', targetLanguage: 'de', source: '包,邮"', target: '=SUM(A1)' },
      { sourceLanguage: 'de', targetLanguage: 'zh-Hant', source: '-5 %', target: '九五折' },
    ];
    const csv = writeGlossaryFile(terms.map((term) => ({ ...term, termId: 'x' })));
    expect(csv).toContain("'=SUM");
    expect(read(csv)).toMatchObject({ ok: true, terms });
  });
});

it('takes 1,024 bytes and no more', () => {
  const of = (source: string) => checkTerm({ ...direction, source, target: 'x' });
  expect(of('é'.repeat(512))).toMatchObject({ sourceLanguage: 'zh-Hans' });
  expect(of('é'.repeat(513))).toBe('too_long');
});
