import { createHash, randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { HelpdeskError } from '../helpdesk.ts';

/** What a consent gives us, as the token endpoint answers it. */
export interface TokenSet {
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
  scope: string;
}

export interface OAuthClient {
  /** Where an admin is asked; `state` and `codeVerifier` must be kept for the way back. */
  startAuthorization(origin: string): {
    authorizeUrl: string;
    state: string;
    codeVerifier: string;
  };
  /** Exchanges the code (valid 120 s, once). Throws {@link HelpdeskError}. */
  redeemCode(origin: string, code: string, codeVerifier: string): Promise<TokenSet>;
  /**
   * Exchanges a refresh token, which ends with that. Throws {@link HelpdeskError}, kind
   * `disconnected` when the account says that the grant is no longer good.
   */
  refresh(origin: string, refreshToken: string): Promise<TokenSet>;
  /** The person whose consent this token carries; `timeZone` is IANA, null when not told. */
  describeConsenter(
    origin: string,
    accessToken: string,
  ): Promise<{ isAdmin: boolean; timeZone: string | null }>;
  /** Ends the grant that this token belongs to. */
  revoke(origin: string, accessToken: string): Promise<void>;
}

const TokenAnswer = Compile(
  Type.Object({
    access_token: Type.String(),
    refresh_token: Type.String(),
    expires_in: Type.Number(),
    scope: Type.Optional(Type.String()),
  }),
);
/** groups, ticket_fields and search have no resource of their own, so `read` and `write` it is. */
const SCOPE = 'read write';
const ACCESS_SECONDS = 1_800;
const REFRESH_SECONDS = 30 * 86_400;

/** OAuth authorization code with PKCE, and rotating refresh tokens. */
export function createOAuthClient(options: {
  clientId: string;
  /** Null for a public client. */
  clientSecret: string | null;
  redirectUri: string;
  fetch: typeof fetch;
}): OAuthClient {
  const { clientId, clientSecret, redirectUri, fetch } = options;

  async function token(origin: string, grant: Record<string, string>): Promise<TokenSet> {
    const response = await fetch(`${origin}/oauth/tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ...grant,
        client_id: clientId,
        ...(clientSecret === null ? {} : { client_secret: clientSecret }),
        scope: SCOPE,
        expires_in: ACCESS_SECONDS,
        refresh_token_expires_in: REFRESH_SECONDS,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    }).catch((cause: unknown) => {
      throw new HelpdeskError('unavailable', 'The token endpoint did not answer.', { cause });
    });
    if (!response.ok) {
      const body = await response.text().catch(() => '');
      // Only this says that the grant itself is no longer good (RFC 6749, 5.2); a mistyped client
      // secret must not have every account connect again.
      const isGrantGone = /"error"\s*:\s*"invalid_grant"/.test(body);
      throw new HelpdeskError(
        isGrantGone ? 'disconnected' : response.status < 500 ? 'rejected' : 'unavailable',
        `The token endpoint refused (${response.status}).`,
      );
    }
    const answer: unknown = await response.json();
    if (!TokenAnswer.Check(answer)) {
      throw new HelpdeskError('unavailable', 'The token endpoint answered something else.');
    }
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      expiresInSeconds: answer.expires_in,
      scope: answer.scope ?? SCOPE,
    };
  }

  async function asBearer(url: string, method: string, accessToken: string): Promise<Response> {
    const response = await fetch(url, {
      method,
      headers: { Authorization: `Bearer ${accessToken}`, Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    }).catch((cause: unknown) => {
      throw new HelpdeskError('unavailable', 'The helpdesk did not answer.', { cause });
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new HelpdeskError('unavailable', `The helpdesk refused (${response.status}).`);
    }
    return response;
  }

  return {
    startAuthorization(origin) {
      const state = randomBytes(24).toString('base64url');
      const codeVerifier = randomBytes(48).toString('base64url');
      const url = new URL(`${origin}/oauth/authorizations/new`);
      url.search = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
        code_challenge_method: 'S256',
      }).toString();
      return { authorizeUrl: url.href, state, codeVerifier };
    },
    redeemCode: (origin, code, codeVerifier) =>
      token(origin, {
        grant_type: 'authorization_code',
        code,
        code_verifier: codeVerifier,
        redirect_uri: redirectUri,
      }),
    refresh: (origin, refreshToken) =>
      token(origin, { grant_type: 'refresh_token', refresh_token: refreshToken }),
    async describeConsenter(origin, accessToken) {
      const response = await asBearer(`${origin}/api/v2/users/me`, 'GET', accessToken);
      const { user } = (await response.json()) as {
        user?: { role?: unknown; iana_time_zone?: unknown };
      };
      const zone = user?.iana_time_zone;
      return { isAdmin: user?.role === 'admin', timeZone: typeof zone === 'string' ? zone : null };
    },
    async revoke(origin, accessToken) {
      const response = await asBearer(
        `${origin}/api/v2/oauth/tokens/current`,
        'DELETE',
        accessToken,
      );
      await response.body?.cancel();
    },
  };
}
