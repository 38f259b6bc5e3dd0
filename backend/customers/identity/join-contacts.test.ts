import { describe, expect, it } from 'vitest';
import { contactAddress } from '../contact-address.ts';
import { joinContacts } from './join-contacts.ts';
import { quotedNames } from './quoted-names.ts';

const same = (a: string, b: string) => ({ a, b, isSame: true });
const apart = (a: string, b: string) => ({ a, b, isSame: false });

describe('joinContacts', () => {
  it('joins chains, by the first address', () => {
    expect(
      [
        ...joinContacts(
          [
            ['c', 'b'],
            ['b', 'a'],
            ['x', 'y'],
          ],
          [],
        ),
      ].sort(),
    ).toEqual([
      ['a', 'a'],
      ['b', 'a'],
      ['c', 'a'],
      ['x', 'x'],
      ['y', 'x'],
    ]);
  });

  it('hears who decided before what is known', () => {
    expect(joinContacts([['a', 'b']], [apart('b', 'a')]).size).toBe(0);
    expect(joinContacts([], [same('b', 'a')]).get('b')).toBe('a');
  });
});

describe('contactAddress', () => {
  it.each([
    ['Jo@Example.org ', 'jo@example.org'],
    ['jo+shop@example.org', 'jo+shop@example.org'],
    ['Abc123+9f2-x@marketplace.amazon.co.uk', 'abc123@marketplace.amazon.co.uk'],
    ['evil+a@marketplace.amazon.de.example.org', 'evil+a@marketplace.amazon.de.example.org'],
  ])('%s', (written, address) => {
    expect(contactAddress(written)).toBe(address);
  });
});

describe('quotedNames', () => {
  it('finds numbers of orders and phones as people write them', () => {
    expect(
      quotedNames(
        'Hallo, meine Bestellung #DE-20418 (305-1234567-7654321). Tel. 0049 151 2345678!',
      ),
    ).toEqual({
      numbers: expect.arrayContaining(['DE-20418', '305-1234567-7654321']),
      phones: ['+491512345678'],
    });
    expect(quotedNames('注文番号：ｊｐ-３１４６６です。').numbers).toContain('JP-31466');
    expect(quotedNames('Wo ist mein Paket? 2 Hemden.').numbers).toEqual([]);
  });
});
