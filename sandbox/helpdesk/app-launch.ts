import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { importPKCS8, SignJWT } from 'jose';
import { type Account, newRecordId, timestamp } from './account.ts';
import type { Documents, UserRecord } from './records.ts';
import { badRequest } from './vendor-error.ts';

/** The places of a helpdesk that there are here; an app is seen in those that its manifest names. */
export const LOCATIONS = [
  'ticket_sidebar',
  'new_ticket_sidebar',
  'nav_bar',
  'ticket_editor',
] as const;
export type Location = (typeof LOCATIONS)[number];

/** How long a signed address may be used. */
const LIFETIME_SECONDS = 300;

/** The app's key pair; made once and kept with the account. */
export function appKey(account: Account): Documents['app_key'] {
  const kept = account.store.get('app_key', account.app.id);
  if (kept !== null) return kept;
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = {
    kid: randomUUID(),
    privatePem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
  account.store.put('app_key', account.app.id, key);
  return key;
}

/** Our app is installed once, from the start. */
export function installation(account: Account): Documents['installation'] {
  const kept = account.store.list('installation').find((one) => one.app_id === account.app.id);
  if (kept !== undefined) return kept;
  const id = newRecordId(account);
  const created = { id, app_id: account.app.id, created_at: timestamp(account.now()) };
  account.store.put('installation', id, created);
  return created;
}

/**
 * What Zendesk POSTs into the app's iframe: the address with `origin` and `app_guid`, and the
 * signed token that says who looks at what (`signedUrls: true`).
 */
export async function signLaunch(
  account: Account,
  user: UserRecord,
  location: Location,
): Promise<{ url: string; token: string }> {
  const origin = account.origin();
  const place = account.app.locations[location];
  if (place === undefined) throw badRequest(`The app's manifest has no location ${location}`);
  const url = new URL(place.url);
  url.searchParams.set('origin', origin);
  url.searchParams.set('app_guid', randomUUID());
  const key = appKey(account);
  const issuedAt = Math.floor(account.now().getTime() / 1000);
  const token = await new SignJWT({
    context: { product: 'support', location },
    qsh: createHash('sha256').update(url.search.slice(1)).digest('hex'),
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .setIssuer(new URL(origin).host)
    .setAudience(`${origin}/api/v2/apps/installations/${installation(account).id}.json`)
    .setSubject(`${origin}/api/v2/users/${user.id}.json`)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .setJti(randomUUID())
    .sign(await importPKCS8(key.privatePem, 'RS256'));
  return { url: url.href, token };
}
