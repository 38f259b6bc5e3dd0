import { describe, expect, it } from 'vitest';
import { commonWords, findWordFix } from './term-fixes.ts';

describe('the word that was fixed', () => {
  it.each([
    ['Der Versand ist gratis.', 'Der Versand ist kostenlos.', 'de', 'gratis', 'kostenlos'],
    [
      'Die Zollgebühr zahlen wir.',
      'Die Einfuhrabgabe zahlen wir.',
      'de',
      'Zollgebühr',
      'Einfuhrabgabe',
    ],
    ['無料配送です。', '送料無料です。', 'ja', '無料配送', '送料無料'],
  ])('%s → %s', (before, after, language, wrong, correct) => {
    expect(findWordFix(before, after, language)).toEqual({ wrong, correct });
  });

  it.each([
    ['the same', 'Danke.', 'Danke.'],
    ['marks only', 'Danke.', 'Danke!'],
    ['something added', 'Danke.', 'Danke sehr.'],
    [
      'another sentence',
      'Wir prüfen das für Sie gleich heute.',
      'Bitte senden Sie uns zuerst ein Foto.',
    ],
    ['an id', 'Bestellung alt ist da.', 'Bestellung DE-20418 ist da.'],
  ])('is none: %s', (_name, before, after) => {
    expect(findWordFix(before, after, 'de')).toBeNull();
  });
});

it('finds what sentences have in common', () => {
  expect(commonWords(['清关费由我们承担。', '您不用付清关费。'], 'zh')).toBe('清关费');
  expect(commonWords(['您好。', '再见！'], 'zh')).toBe('');
});
