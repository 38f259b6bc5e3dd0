import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadMachineNotice } from './machine-notice.ts';

const notice = loadMachineNotice(
  join(import.meta.dirname, '../../translations/machine-notice.json'),
);

describe('the line that tells of the machine', () => {
  it('is there for the main languages, whatever their region', () => {
    const main =
      'ar bg cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sv th tr uk vi zh-CN zh-TW';
    expect(main.split(' ').filter((language) => !notice(language))).toEqual([]);
    expect(notice('pt-BR')).toBe('Esta mensagem foi traduzida automaticamente.');
    expect(notice('de-AT')).toBe('Diese Nachricht wurde maschinell übersetzt.');
    expect(notice('zh-HK')).toBe('本訊息由機器翻譯。');
  });

  it('is missing rather than in a language that the customer does not read', () => {
    expect(notice('und')).toBeNull();
    expect(notice('sw')).toBeNull();
  });
});
