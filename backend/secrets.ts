import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * Envelope encryption of what must not be readable in the database. Each installation has a data
 * key of its own; master keys, which only the configuration holds, wrap the data keys. Every blob
 * names the key that made it, so that keys can be rotated.
 */
export interface Secrets {
  /** A fresh data key, wrapped by the newest master key. */
  newDataKey(installationId: string): Buffer;
  /** Seals text for one field of one installation; it opens nowhere else. */
  seal(owner: KeyOwner, field: string, text: string): Buffer;
  /**
   * The data key wrapped by the newest master key; null when it is already. What it sealed stays as
   * it is. Throws when the key that wraps it is not configured.
   */
  rewrap(owner: KeyOwner): Buffer | null;
  /** Throws when the blob was changed, belongs to another field, or its key is unknown. */
  open(owner: KeyOwner, field: string, blob: Buffer): string;
}

export interface KeyOwner {
  installationId: string;
  dataKey: Buffer;
}

const VERSION = 1;
const IV = 12;
const TAG = 16;
const KEY_ID = 4;

export function createSecrets(masterKeys: Buffer[]): Secrets {
  const byId = new Map(masterKeys.map((key) => [keyId(key).toString('hex'), key]));
  const newest = masterKeys[0];
  if (newest === undefined) throw new Error('A master key is needed.');

  function dataKeyOf(owner: KeyOwner): Buffer {
    const id = owner.dataKey.subarray(1, 1 + KEY_ID).toString('hex');
    const master = byId.get(id);
    if (master === undefined) {
      throw new Error(`The master key ${id} of this installation is not configured.`);
    }
    return decrypt(master, `data-key:${owner.installationId}`, owner.dataKey);
  }

  return {
    newDataKey: (installationId) => encrypt(newest, `data-key:${installationId}`, randomBytes(32)),
    rewrap(owner) {
      if (wrappedBy(owner.dataKey) === masterKeyId(newest)) return null;
      return encrypt(newest, `data-key:${owner.installationId}`, dataKeyOf(owner));
    },
    seal: (owner, field, text) =>
      encrypt(dataKeyOf(owner), `${owner.installationId}:${field}`, Buffer.from(text, 'utf8')),
    open: (owner, field, blob) =>
      decrypt(dataKeyOf(owner), `${owner.installationId}:${field}`, blob).toString('utf8'),
  };
}

/** The name of a master key, as sealed values carry it; tells nothing of the key. */
export const masterKeyId = (key: Buffer): string => keyId(key).toString('hex');

/** The name of the master key that wraps a data key. */
export const wrappedBy = (dataKey: Buffer): string =>
  dataKey.subarray(1, 1 + KEY_ID).toString('hex');

function keyId(key: Buffer): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, KEY_ID);
}

/** version (1) · key id (4) · iv (12) · tag (16) · ciphertext; AES-256-GCM. */
function encrypt(key: Buffer, context: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), keyId(key), iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, context: string, blob: Buffer): Buffer {
  const head = 1 + KEY_ID;
  if (blob[0] !== VERSION) throw new Error('A sealed value of an unknown version.');
  const iv = blob.subarray(head, head + IV);
  const tag = blob.subarray(head + IV, head + IV + TAG);
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(blob.subarray(head + IV + TAG)), decipher.final()]);
}
