import { describe, expect, it } from 'vitest';
import { createSecrets } from './secrets.ts';

const old = Buffer.alloc(32, 1);
const fresh = Buffer.alloc(32, 2);

function ownerOf(keys: Buffer[], installationId = 'a') {
  return { installationId, dataKey: createSecrets(keys).newDataKey(installationId) };
}

describe('secrets', () => {
  it('opens what it sealed, and nothing of it can be read in the blob', () => {
    const secrets = createSecrets([old]);
    const owner = ownerOf([old]);
    const blob = secrets.seal(owner, 'token', 'рефреш-токен');
    expect(secrets.open(owner, 'token', blob)).toBe('рефреш-токен');
    expect(blob.toString('utf8')).not.toContain('рефреш');
    expect(secrets.seal(owner, 'token', 'x')).not.toEqual(secrets.seal(owner, 'token', 'x'));
  });

  it('opens for no other field, installation or byte', () => {
    const secrets = createSecrets([old]);
    const owner = ownerOf([old]);
    const blob = secrets.seal(owner, 'token', 'secret');
    expect(() => secrets.open(owner, 'other', blob)).toThrow();
    expect(() => secrets.open({ ...owner, installationId: 'b' }, 'token', blob)).toThrow();
    expect(() => secrets.open(ownerOf([old]), 'token', blob)).toThrow();
    const changed = Buffer.from(blob);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => secrets.open(owner, 'token', changed)).toThrow();
  });

  it('still opens with an older master key while that is configured, and names it when it is not', () => {
    const owner = ownerOf([old]);
    const blob = createSecrets([old]).seal(owner, 'token', 'kept');
    expect(createSecrets([fresh, old]).open(owner, 'token', blob)).toBe('kept');
    expect(() => createSecrets([fresh]).open(owner, 'token', blob)).toThrow(/master key \w{8}/);
  });
});
