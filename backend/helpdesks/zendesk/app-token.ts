import { createHash } from 'node:crypto';
import { type CryptoKey, decodeJwt, errors, importSPKI, jwtVerify } from 'jose';
import { Unauthorized, Unavailable } from '../../errors.ts';
import type { AccountOrigins } from './account-origin.ts';

/** Who opened our page, as Zendesk signed it. */
export interface AppVisitor {
  subdomain: string;
  /** Zendesk's id of the app's installation in that account. */
  externalInstallationId: string;
  /** Zendesk's user id; null when the token does not say. */
  userId: string | null;
  location: string;
  /** The token's `jti`, else its hash: it counts once. */
  tokenId: string;
  expiresAt: Date;
}

export type AppTokenVerifier = (token: string) => Promise<AppVisitor>;

const CLOCK_TOLERANCE_SECONDS = 30;
const KEY_LIFETIME_MS = 6 * 3_600_000;
const REFETCH_AFTER_MS = 60_000;

/**
 * Checks the RS256 token that Zendesk POSTs to a `signedUrls` app: algorithm pinned, signature,
 * `iss` = the account's host, `aud` = an installation of that very account, `exp`, `nbf`.
 * The key's id in the account's address is our own configuration, never the token's word.
 *
 * Throws {@link Unauthorized}; {@link Unavailable} when the account's key cannot be had.
 */
export function createAppTokenVerifier(options: {
  origins: AccountOrigins;
  appId: string;
  /** PEM from the configuration; null fetches it from the account. */
  publicKey: string | null;
  fetch: typeof fetch;
  now: () => Date;
}): AppTokenVerifier {
  const { origins, appId, publicKey, fetch, now } = options;
  const keys = new Map<string, { key: CryptoKey; fetchedAt: number }>();

  async function keyOf(origin: string, maximumAgeMs: number): Promise<CryptoKey> {
    if (publicKey !== null) return importSPKI(publicKey, 'RS256');
    const known = keys.get(origin);
    if (known !== undefined && now().getTime() - known.fetchedAt <= maximumAgeMs) return known.key;
    const address = `${origin}/api/v2/apps/${encodeURIComponent(appId)}/public_key.pem`;
    const response = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(5_000),
    }).catch((cause: unknown) => {
      throw new Unavailable(
        'key_unavailable',
        "The account's key cannot be fetched now.",
        5,
        cause,
      );
    });
    if (!response.ok) {
      throw new Unavailable('key_unavailable', "The account's key cannot be fetched now.");
    }
    const key = await importSPKI(await response.text(), 'RS256').catch((cause: unknown) => {
      throw new Unavailable('key_unavailable', "The account's key cannot be read.", 5, cause);
    });
    keys.set(origin, { key, fetchedAt: now().getTime() });
    return key;
  }

  /** Many agents may come at once, on Monday morning: one question for all of them. */
  const asking = new Map<string, Promise<CryptoKey>>();
  function askOnce(origin: string, maximumAgeMs: number): Promise<CryptoKey> {
    const asked = asking.get(origin);
    if (asked !== undefined) return asked;
    const answer = keyOf(origin, maximumAgeMs).finally(() => asking.delete(origin));
    asking.set(origin, answer);
    return answer;
  }

  return async (token) => {
    const refused = new Unauthorized(
      'app_token_invalid',
      'This page must be opened inside the helpdesk: its signed token is missing, wrong or too old.',
    );
    let claims: ReturnType<typeof decodeJwt>;
    try {
      claims = decodeJwt(token);
    } catch {
      throw refused;
    }
    const subdomain = origins.subdomainOf(String(claims.iss ?? '').replace(/^https?:\/\//, ''));
    if (subdomain === null) throw refused;
    const origin = origins.originOf(subdomain);
    const prefix = `${origin}/api/v2/apps/installations/`;
    const audience = String(claims.aud ?? '');
    const installation = /^(\d+)\.json$/.exec(audience.slice(prefix.length))?.[1];
    if (!audience.startsWith(prefix) || installation === undefined) throw refused;

    const verify = async (maximumAgeMs: number) =>
      jwtVerify(token, await askOnce(origin, maximumAgeMs), {
        algorithms: ['RS256'],
        issuer: String(claims.iss),
        audience,
        currentDate: now(),
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'iat'],
      });
    try {
      await verify(KEY_LIFETIME_MS).catch((error: unknown) => {
        // The account may have a new key.
        if (error instanceof errors.JWSSignatureVerificationFailed) return verify(REFETCH_AFTER_MS);
        throw error;
      });
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refused;
      throw error;
    }
    // A clock that is ahead by more than the tolerance could make tokens for later.
    if ((claims.iat ?? 0) > now().getTime() / 1_000 + CLOCK_TOLERANCE_SECONDS) throw refused;
    const context = (claims.context ?? {}) as { location?: unknown };
    const person = `${origin}/api/v2/users/`;
    const subject = String(claims.sub ?? '');
    return {
      subdomain,
      externalInstallationId: installation,
      userId: subject.startsWith(person)
        ? (/^(\d+)\.json$/.exec(subject.slice(person.length))?.[1] ?? null)
        : null,
      location: String(context.location ?? ''),
      tokenId: claims.jti ?? createHash('sha256').update(token).digest('base64url'),
      expiresAt: new Date((claims.exp ?? 0) * 1_000),
    };
  };
}
