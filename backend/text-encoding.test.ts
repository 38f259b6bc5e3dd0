import { describe, expect, it } from 'vitest';
import { watchEncoding } from './text-encoding.ts';

const verdict = (bytes: Uint8Array, piece: number) => {
  const watch = watchEncoding();
  for (let at = 0; at < bytes.length; at += piece) watch.see(bytes.subarray(at, at + piece));
  return watch.verdict();
};
const western = (text: string) => Buffer.from(text, 'latin1');
/** `包邮` and `T恤` in GBK. */
const SHIPPING = [0xb0, 0xfc, 0xd3, 0xca];
const SHIRT = [0x54, 0xd0, 0xf4];

describe.each([1, 3, 4_096])('the encoding of a file that comes in pieces of %i bytes', (piece) => {
  it.each([
    ['words of German', western('Köln;Cologne\nGröße;size\nMüller;Mueller\nStraße;street')],
    ['two high letters within a word alone', western('Größe;size')],
    ['one high letter at the very end', western('coffee;café')],
    ['two accents in a row', western('créée;created')],
  ])('%s: Western', (_name, bytes) => {
    expect(verdict(bytes, piece)).toBe('windows-1252');
  });

  it.each([
    ['words of Chinese', [...SHIPPING, ...Buffer.from(',free shipping')]],
    ['one sign after a letter', [...SHIRT, ...Buffer.from(',shirt')]],
    ['one sign at the end', [...Buffer.from('shirt,'), ...SHIRT]],
  ])('%s: GB 18030', (_name, bytes) => {
    expect(verdict(Uint8Array.from(bytes), piece)).toBe('gb18030');
  });

  it('UTF-8 when all of it is', () => {
    expect(verdict(Buffer.from('Größe,尺码'), piece)).toBe('utf-8');
  });
});
