import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifySignature } from './webhook-signature.ts';

const secret = 'whsec_as_a_literal_string';
const now = new Date('2026-05-01T12:00:00Z');
const timestamp = '2026-05-01T11:59:30Z';
const rawBody = Buffer.from('{"event":"customer_wrote","ticket_id":"48001"}');
const sign = (time: string, body: Buffer, key = secret) =>
  createHmac('sha256', key).update(time).update(body).digest('base64');
const delivery = (change: Partial<Parameters<typeof verifySignature>[0]> = {}) => ({
  signature: sign(timestamp, rawBody),
  timestamp,
  invocationId: 'one',
  rawBody,
  ...change,
});

describe('verifySignature', () => {
  it('accepts what Zendesk signs, also an empty body', () => {
    expect(verifySignature(delivery(), secret, now)).toMatchObject({ ok: true });
    const empty = Buffer.alloc(0);
    const signed = delivery({ rawBody: empty, signature: sign(timestamp, empty) });
    expect(verifySignature(signed, secret, now)).toMatchObject({ ok: true });
  });

  it.each([
    ['no signature', { signature: undefined }, 'signature_missing'],
    ['no timestamp', { timestamp: undefined }, 'signature_missing'],
    ['an empty signature', { signature: '' }, 'signature_missing'],
    ['a changed body', { rawBody: Buffer.from('{}') }, 'signature_wrong'],
    ['a changed timestamp', { timestamp: '2026-05-01T11:59:31Z' }, 'signature_wrong'],
    ['another secret', { signature: sign(timestamp, rawBody, 'other') }, 'signature_wrong'],
    ['not base64', { signature: '%%%' }, 'signature_wrong'],
  ])('refuses %s', (_what, change, code) => {
    expect(verifySignature(delivery(change), secret, now)).toEqual({ ok: false, code });
  });

  it.each(['2026-05-01T11:54:59Z', '2026-05-01T12:05:01Z', 'yesterday'])(
    'refuses a well signed delivery from %s',
    (time) => {
      const stale = delivery({ timestamp: time, signature: sign(time, rawBody) });
      expect(verifySignature(stale, secret, now)).toEqual({ ok: false, code: 'timestamp_stale' });
    },
  );

  it('gives a repetition the same key, and another call another', () => {
    const keyOf = (change = {}) => {
      const verdict = verifySignature(delivery(change), secret, now);
      return verdict.ok ? verdict.deliveryKey : null;
    };
    expect(keyOf()).toBe(keyOf());
    expect(keyOf()).not.toBe(keyOf({ invocationId: 'two' }));
  });
});
