import { describe, expect, it } from 'vitest';
import { numericId, parseLossless } from './lossless-json.ts';

describe('ids beyond 2^53', () => {
  it('are read with every digit, and small numbers as numbers', () => {
    expect(
      parseLossless(
        '{"ticket":{"id":9007199254740993,"group_id":20482113760401,"ids":[9223372036854775807],"size":1e400,"rate":0.12345678901234567890,"text":"9007199254740993"}}',
      ),
    ).toEqual({
      ticket: {
        id: '9007199254740993',
        group_id: 20_482_113_760_401,
        ids: ['9223372036854775807'],
        size: Number.POSITIVE_INFINITY,
        rate: 0.123_456_789_012_345_68,
        text: '9007199254740993',
      },
    });
  });

  it('are written as numbers with every digit', () => {
    const body = { custom_fields: [{ id: numericId('9007199254740995'), value: 'a' }] };
    expect(JSON.stringify(body)).toBe('{"custom_fields":[{"id":9007199254740995,"value":"a"}]}');
  });

  it.each(['', '007', '1.5', '1,"x":2', 'abc'])('leaves %j a string', (id) => {
    expect(JSON.stringify(numericId(id))).toBe(JSON.stringify(id));
  });

  it('refuses what is no JSON, with long numbers and without', () => {
    expect(() => parseLossless('{"id":90071992547409931234')).toThrow(SyntaxError);
    expect(() => parseLossless('{"id":')).toThrow(SyntaxError);
  });
});
