import { describe, expect, it } from 'vitest';
import { joinSentences, splitSentences } from './split-sentences.ts';

const texts = (text: string, language: string) =>
  splitSentences(text, language).map((one) => one.text);

describe('splitSentences', () => {
  it.each([
    ['de', 'Guten Tag. Wo ist mein Paket?', ['Guten Tag.', 'Wo ist mein Paket?']],
    ['de', 'Ihre Bestellung Nr. 20418 kommt am 25. November an.', 1],
    ['de', 'Wir prüfen z. B. den Zoll. Danke.', ['Wir prüfen z. B. den Zoll.', 'Danke.']],
    ['en', 'Dear Mr. Smith, order No. 5 is late.', 1],
    ['en', 'It cost $16.84. Why?', ['It cost $16.84.', 'Why?']],
    ['en', 'See order DE.20418.A please. Thanks!', ['See order DE.20418.A please.', 'Thanks!']],
    ['en', 'Mail me at a.b@c.example. Bye.', ['Mail me at a.b@c.example.', 'Bye.']],
    ['fr', 'Bonjour M. Dupont, votre colis est là. Merci.', 2],
    ['es', '¿Dónde está? ¡No ha llegado!', ['¿Dónde está?', '¡No ha llegado!']],
    ['zh-CN', '您好。包裹到了吗？谢谢！', ['您好。', '包裹到了吗？', '谢谢！']],
    ['ja', 'お世話になります。届きません。', ['お世話になります。', '届きません。']],
    ['hi', 'नमस्ते। मेरा ऑर्डर कहाँ है?', 2],
    ['ar', 'مرحبا. أين طلبي؟', 2],
    ['ru', 'Здравствуйте! Где заказ?', 2],
    ['en', 'Help!!! 😡😡', 1],
    ['de', 'Hallo,\n\nwo ist es?\nDanke', ['Hallo,', 'wo ist es?', 'Danke']],
    ['not-a-locale-at-all', 'One. Two.', 2],
  ])('%s: %s', (language, text, expected) => {
    const found = texts(text, language);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  it.each([
    'Hallo,\n\nwo ist mein Paket? Es ist spät.\nDanke\n\n\nKatrin',
    '您好。\n包裹到了吗？谢谢！',
    'One. Two.\nThree.',
  ])('keeps the layout: %j', (text) => {
    expect(joinSentences(splitSentences(text, 'de'))).toBe(text);
  });

  it('spaces the joined text as the language does', () => {
    const chinese = splitSentences('您好。谢谢！\n再见。', 'zh-CN');
    const english = ['Hello.', 'Thanks!', 'Bye.'];
    const translated = chinese.map((one, index) => ({ ...one, text: english[index] ?? '' }));
    expect(joinSentences(translated, 'en')).toBe('Hello. Thanks!\nBye.');
    expect(
      joinSentences(
        splitSentences('Hello. Bye.', 'en').map((one, index) => ({
          ...one,
          text: ['您好。', '再见。'][index] ?? '',
        })),
        'zh-CN',
      ),
    ).toBe('您好。再见。');
  });

  it('finds no sentence in nothing', () => {
    expect(splitSentences(' \n ', 'de')).toEqual([]);
  });
});
