import { describe, expect, it } from 'vitest';
import { createLanguageDetector } from '../translation/detect-language.ts';
import { stopOfReply } from './reply-before-saving.ts';

const PAIRS = [
  { source: '您好，霍夫曼女士。', target: 'Guten Tag Frau Hofmann,' },
  {
    source: '今天先退您 €16.84 作为补偿。',
    target: 'wir erstatten Ihnen heute 16,84 € als Entschädigung.',
  },
  { source: '包裹预计 11 月 25 日送达。', target: 'Ihr Paket kommt am 25. November an.' },
];
const GERMAN = PAIRS.map(({ target }) => target).join('\n');
const insertion = (pairs = PAIRS) => ({
  insertionId: 'i',
  userId: '7',
  language: 'de',
  pairs,
  createdAt: new Date(0),
});
const detect = createLanguageDetector();
const stop = (text: string, isInternal = false, pending = [insertion()], customerLanguage = 'de') =>
  stopOfReply({ text, isInternal }, { teamLanguage: 'zh-CN', customerLanguage, pending }, detect);

describe('before a reply is saved', () => {
  it('lets pass what was inserted, with a signature, with less, and what was written in German', () => {
    expect(stop(GERMAN)).toBeNull();
    expect(stop(`${GERMAN}\n\nViele Grüße\n李雷`)).toBeNull();
    expect(stop(PAIRS[2]?.target ?? '')).toBeNull();
    expect(stop('Vielen Dank für Ihre Geduld, wir melden uns morgen.', false, [])).toBeNull();
    expect(stop('')).toBeNull();
    expect(stop('  \n')).toBeNull();
  });

  it("stops a public reply in the team's language, and one with a sentence of it left", () => {
    expect(stop('您好，包裹明天送达。', false, [])).toMatchObject({
      kind: 'team_language',
      words: '您好，包裹明天送达。',
    });
    expect(stop('好的', false, [])).toMatchObject({ kind: 'team_language' });
    expect(stop(`${GERMAN}\n请您再等两天，谢谢。`)).toMatchObject({
      kind: 'team_language',
      words: '请您再等两天，谢谢。',
    });
    // The customer reads it, nobody knows what the customer reads, or it is a note.
    expect(stop('您好，包裹明天送达。', false, [], 'zh-CN')).toBeNull();
    expect(stop('您好，包裹明天送达。', false, [], 'und')).toBeNull();
    expect(stop('您好，包裹明天送达。', true)).toBeNull();
  });

  it('takes no offence at what was inserted as written on purpose', () => {
    const asWritten = insertion([{ source: '您好，请稍等。', target: '您好，请稍等。' }]);
    expect(stop('您好，请稍等。', false, [asWritten])).toBeNull();
  });

  it('stops our reply from becoming a note', () => {
    expect(stop(GERMAN, true)).toMatchObject({ kind: 'note' });
    expect(stop(`同事请看：\n${PAIRS[0]?.target}`, true)).toBeNull();
    expect(stop(GERMAN, true, [])).toBeNull();
  });

  it('stops an edit that says something else, and lets one pass that does not', () => {
    expect(stop(GERMAN.replace('16,84', '168,40'))).toMatchObject({
      kind: 'edited',
      checks: expect.arrayContaining([
        expect.objectContaining({
          kind: 'amounts',
          ok: false,
          pair: 1,
          source: ['€16.84'],
          target: ['168,40 €'],
        }),
      ]),
    });
    expect(stop(GERMAN.replace('als Entschädigung', 'als kleine Entschädigung'))).toBeNull();
    expect(stop(`${GERMAN}\nBitte haben Sie noch etwas Geduld mit uns.`)).toBeNull();
  });
});
