import { expect, it } from 'vitest';
import { faultyField } from './faulty-field.ts';

it.each([
  ['engine_name', 'name'],
  ['engine_model', 'model'],
  ['engine_key', 'key'],
  ['engine_key_again', 'key'],
  ['engine_address_not_a_url', 'address'],
  ['engine_kind', null],
  ['engines_too_many', null],
  ['offline', null],
  [undefined, null],
])('%s is about the field %s', (code, field) => {
  expect(faultyField(code)).toBe(field);
});
