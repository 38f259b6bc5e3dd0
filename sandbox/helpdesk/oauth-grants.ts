import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Account, newRecordId } from './account.ts';
import type { TokenRecord } from './token-records.ts';
import { VendorError } from './vendor-error.ts';

/** Documentation, "Grant-Type Tokens": defaults of clients made since 2026. */
const ACCESS_SECONDS = { default: 1800, least: 300, most: 172_800 };
const REFRESH_SECONDS = { default: 30 * 86_400, least: 7 * 86_400, most: 90 * 86_400 };
const CODE_SECONDS = 120;

export interface TokenRequest {
  grant_type?: string;
  code?: string;
  client_id?: string;
  client_secret?: string;
  redirect_uri?: string;
  code_verifier?: string;
  refresh_token?: string;
  expires_in?: number | string;
  refresh_token_expires_in?: number | string;
}

export interface TokenAnswer {
  access_token: string;
  refresh_token: string;
  token_type: 'bearer';
  scope: string;
  expires_in: number;
  refresh_token_expires_in: number;
}

const oauthError = (status: number, error: string, description: string): VendorError =>
  new VendorError(status, { error, error_description: description });

const invalidGrant = (): VendorError =>
  oauthError(
    400,
    'invalid_grant',
    'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  );

const sameText = (left: string, right: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
};

const secondsFromNow = (account: Account, seconds: number): string =>
  new Date(account.now().getTime() + seconds * 1000).toISOString();

export function issueCode(
  account: Account,
  grant: { userId: number; redirectUri: string; scopes: string[]; codeChallenge: string | null },
): string {
  const code = randomBytes(32).toString('hex');
  account.store.put('authorization_code', code, {
    code,
    client_id: account.oauthClient.clientId,
    redirect_uri: grant.redirectUri,
    user_id: grant.userId,
    scopes: grant.scopes,
    code_challenge: grant.codeChallenge,
    expires_at: secondsFromNow(account, CODE_SECONDS),
  });
  return code;
}

export function grantTokens(account: Account, request: TokenRequest): TokenAnswer {
  checkClient(account, request);
  const lifetimes = readLifetimes(request);
  switch (request.grant_type) {
    case 'authorization_code': {
      const { user_id, scopes } = redeemCode(account, request);
      return issueTokens(account, user_id, scopes, lifetimes);
    }
    case 'refresh_token':
      return account.store.transaction(() => {
        const held = findRefreshable(account, request.refresh_token);
        // "…return a refresh token and delete the previous access and refresh tokens"
        // (support.zendesk.com/hc/en-us/articles/9182123625370).
        account.store.remove('token', held.id);
        return issueTokens(account, held.user_id, held.scopes, lifetimes);
      });
    default:
      throw oauthError(
        400,
        'unsupported_grant_type',
        'The authorization grant type is not supported by the authorization server.',
      );
  }
}

function checkClient(account: Account, request: TokenRequest): void {
  const { clientId, clientSecret } = account.oauthClient;
  const isKnown = request.client_id !== undefined && sameText(request.client_id, clientId);
  // A public client has no secret and proves itself by PKCE.
  const secretFits = clientSecret === '' || sameText(request.client_secret ?? '', clientSecret);
  if (!isKnown || !secretFits) {
    throw oauthError(
      401,
      'invalid_client',
      'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
    );
  }
}

function readLifetimes(request: TokenRequest): { access: number; refresh: number } {
  const read = (name: string, given: number | string | undefined, range: typeof ACCESS_SECONDS) => {
    if (given === undefined || given === '') return range.default;
    const seconds = Number(given);
    if (!Number.isInteger(seconds) || seconds < range.least || seconds > range.most) {
      throw oauthError(
        400,
        'invalid_request',
        `${name} must be between ${range.least} and ${range.most} seconds`,
      );
    }
    return seconds;
  };
  return {
    access: read('expires_in', request.expires_in, ACCESS_SECONDS),
    refresh: read('refresh_token_expires_in', request.refresh_token_expires_in, REFRESH_SECONDS),
  };
}

function redeemCode(account: Account, request: TokenRequest) {
  const code = account.store.get('authorization_code', request.code ?? '');
  if (code === null) throw invalidGrant();
  // Once only: also an attempt that fails uses the code up.
  account.store.remove('authorization_code', code.code);
  const isExpired = new Date(code.expires_at) <= account.now();
  if (isExpired || code.redirect_uri !== request.redirect_uri) throw invalidGrant();
  if (code.code_challenge !== null) {
    const hashed = createHash('sha256')
      .update(request.code_verifier ?? '')
      .digest('base64url');
    if (!sameText(hashed, code.code_challenge)) throw invalidGrant();
  }
  return code;
}

function findRefreshable(account: Account, refreshToken: string | undefined): TokenRecord {
  const held = account.store.list('token').find((token) => token.refresh_token === refreshToken);
  if (held === undefined || new Date(held.refresh_expires_at) <= account.now()) {
    throw invalidGrant();
  }
  return held;
}

function issueTokens(
  account: Account,
  userId: number,
  scopes: string[],
  lifetimes: { access: number; refresh: number },
): TokenAnswer {
  const id = newRecordId(account);
  const token: TokenRecord = {
    id,
    access_token: randomBytes(32).toString('hex'),
    refresh_token: randomBytes(32).toString('hex'),
    client_id: account.oauthClient.clientId,
    user_id: userId,
    scopes,
    created_at: account.now().toISOString(),
    expires_at: secondsFromNow(account, lifetimes.access),
    refresh_expires_at: secondsFromNow(account, lifetimes.refresh),
  };
  account.store.put('token', id, token);
  return {
    access_token: token.access_token,
    refresh_token: token.refresh_token,
    token_type: 'bearer',
    scope: scopes.join(' '),
    expires_in: lifetimes.access,
    refresh_token_expires_in: lifetimes.refresh,
  };
}
