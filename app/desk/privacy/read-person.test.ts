import { expect, it } from 'vitest';
import { readPerson } from './read-person.ts';

it.each([
  ['Ana.Costa@Example.org', { email: 'Ana.Costa@Example.org' }],
  ['  ana@example.org ', { email: 'ana@example.org' }],
  ['#48213', { ticketId: '48213' }],
  ['48213', { ticketId: '48213' }],
  ['９００', { ticketId: '900' }],
  ['9007199254740993', { ticketId: '9007199254740993' }],
  ['', null],
  ['   ', null],
  ['Ana Costa', null],
  ['@', null],
  ['ana@', null],
  ['123456789012345678901', null],
  ['ana @example.org', null],
])('%j is read as %j', (text, person) => {
  expect(readPerson(text)).toEqual(person);
});
