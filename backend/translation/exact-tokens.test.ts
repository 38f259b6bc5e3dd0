import { expect, it } from 'vitest';
import { findExactTokens } from './exact-tokens.ts';

it.each([
  ['Bitte auf DE89 3704 0044 0532 0130 00 überweisen.', ['iban DE89 3704 0044 0532 0130 00']],
  ['IBAN GB29NWBK60161331926819, danke', ['iban GB29NWBK60161331926819']],
  ['DE89 3704 0044 0532 0130 01 hat eine falsche Prüfziffer', []],
  ['LP91551855115620 DE89 3704 0044 0532 0130 00', ['iban DE89 3704 0044 0532 0130 00']],
  ['Der Code SAVE20 geht nicht', ['coupon SAVE20']],
  ['BLACK-FRIDAY-24 gilt?', ['coupon BLACK-FRIDAY-24']],
  ['优惠码：WELCOME 用不了', ['coupon WELCOME']],
  ['Gutscheincode "SOMMERLIEBE" abgelaufen', ['coupon SOMMERLIEBE']],
  ['I HATE THIS CODE PLEASE HELP', []],
  ['CODE: WELCOME DOES NOT WORK', ['coupon WELCOME']],
  ['the code is wrong', []],
  ['Danke 👍🏽❤️ 👨‍👩‍👧 🇩🇪 1️⃣', ['emoji 👍🏽', 'emoji ❤️', 'emoji 👨‍👩‍👧', 'emoji 🇩🇪', 'emoji 1️⃣']],
  ['2 < 3 and © 2026 and ™', []],
  ['Run `npm ci` and see <b>here</b><br/>', ['code `npm ci`', 'tag <b>', 'tag </b>', 'tag <br/>']],
  ['<a href="https://a.example/x">Link</a>', ['tag <a href="https://a.example/x">', 'tag </a>']],
  ['I <3 you', []],
])('%s', (text, tokens) => {
  expect(findExactTokens(text).map(({ kind, text: one }) => `${kind} ${one}`)).toEqual(tokens);
});

it('takes time in proportion, whatever is in the text', () => {
  for (const part of ['<a ', 'DE89 3704 ', 'AAA-', '`', '👨‍', 'code CODE ']) {
    const text = part.repeat(30_000 / part.length);
    expect(findExactTokens(text).length).toBeLessThan(text.length);
  }
}, 20_000);
