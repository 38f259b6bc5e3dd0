import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Account } from './account.ts';
import { authenticate, findSessionUser } from './authenticate.ts';
import { consentPage, notAnAdminPage, page, signInPage } from './consent-page.ts';
import { grantTokens, issueCode, type TokenRequest } from './oauth-grants.ts';
import { badRequest, recordNotFound } from './vendor-error.ts';

/** What an authorization request carries, in its query and again in the decision's form. */
interface AuthorizationRequest {
  response_type?: string;
  client_id?: string;
  redirect_uri?: string;
  scope?: string;
  state?: string;
  code_challenge?: string;
  code_challenge_method?: string;
  decision?: string;
}

const PLAIN_SCOPES = ['read', 'write', 'impersonate'];
const SCOPE =
  /^(tickets|users|auditlogs|organizations|hc|apps|triggers|automations|targets|webhooks):(read|write)$/;

/**
 * Why the request cannot go on, or null. Such a request is never redirected: nobody knows who
 * would be sent there.
 */
function findProblem(account: Account, request: AuthorizationRequest): string | null {
  const { clientId, redirectUrls } = account.oauthClient;
  if (request.client_id !== clientId) return 'No app is registered under this client_id.';
  const target = request.redirect_uri ?? '';
  if (!URL.canParse(target)) return 'The redirect_uri is not an address.';
  const own = Object.values(account.app.locations).map(({ url }) => new URL(url).origin);
  const isRegistered = redirectUrls?.includes(target) ?? own.includes(new URL(target).origin);
  if (!isRegistered) return 'The redirect_uri is not registered for this app.';
  if (request.response_type !== 'code') return 'response_type must be code.';
  const scopes = readScopes(request);
  if (scopes.length === 0) return 'No scope is asked for.';
  const unknown = scopes.find((scope) => !PLAIN_SCOPES.includes(scope) && !SCOPE.test(scope));
  if (unknown !== undefined) return `The scope ${unknown} does not exist.`;
  if (request.code_challenge !== undefined && request.code_challenge_method !== 'S256') {
    return 'code_challenge_method must be S256.';
  }
  const isPublicClient = account.oauthClient.clientSecret === '';
  if (isPublicClient && !request.code_challenge) return 'A public client must use PKCE.';
  return null;
}

const readScopes = (request: AuthorizationRequest): string[] =>
  (request.scope ?? '').split(/\s+/).filter((scope) => scope !== '');

export function oauthRoutes(app: FastifyInstance, account: Account): void {
  const staff = () => account.store.list('user').filter((user) => user.role !== 'end-user');
  const html = (reply: FastifyReply, status: number, body: string): FastifyReply =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      )
      .header('cache-control', 'no-store')
      .send(body);

  app.get<{ Querystring: AuthorizationRequest }>('/oauth/authorizations/new', (request, reply) => {
    const problem = findProblem(account, request.query);
    if (problem !== null) return html(reply, 400, page('This app cannot be connected', problem));
    const user = findSessionUser(account, request);
    if (user === null) return html(reply, 401, signInPage(staff(), request.url));
    if (user.role !== 'admin') {
      const admins = staff().filter((one) => one.role === 'admin');
      return html(reply, 403, notAnAdminPage(user, admins));
    }
    const scopes = readScopes(request.query);
    const fields = { ...request.query } as Record<string, string>;
    const { host } = new URL(account.origin());
    const appName = account.app.name;
    return html(reply, 200, consentPage({ appName, host, user, scopes, fields }));
  });

  app.post<{ Body: AuthorizationRequest }>('/oauth/authorizations', (request, reply) => {
    const given = request.body ?? {};
    const problem = findProblem(account, given);
    if (problem !== null) return html(reply, 400, page('This app cannot be connected', problem));
    const user = findSessionUser(account, request);
    if (user?.role !== 'admin') return html(reply, 403, page('An administrator is needed', ''));
    const target = new URL(given.redirect_uri ?? '');
    if (given.state !== undefined) target.searchParams.set('state', given.state);
    if (given.decision !== 'allow') {
      target.searchParams.set('error', 'access_denied');
      target.searchParams.set(
        'error_description',
        'The end-user or authorization server denied the request.',
      );
      return reply.redirect(target.href, 302);
    }
    const code = issueCode(account, {
      userId: user.id,
      redirectUri: given.redirect_uri ?? '',
      scopes: readScopes(given),
      codeChallenge: given.code_challenge ?? null,
    });
    target.searchParams.set('code', code);
    return reply.redirect(target.href, 302);
  });

  app.post('/oauth/tokens', (request, reply) => {
    if (typeof request.body !== 'object' || request.body === null) {
      throw badRequest('The request body must be a JSON object or a form');
    }
    void reply.header('cache-control', 'no-store');
    return grantTokens(account, request.body as TokenRequest);
  });

  app.get('/api/v2/oauth/tokens/current', (request) => {
    const { tokenId } = authenticate(account, request);
    const token = account.store.get('token', tokenId ?? '');
    if (token === null) throw recordNotFound();
    const { id, user_id, scopes, created_at, expires_at } = token;
    return { token: { id, user_id, scopes, created_at, expires_at } };
  });

  /** Revokes the token it is called with, and its refresh token. */
  app.delete('/api/v2/oauth/tokens/current', (request, reply) => {
    const { tokenId } = authenticate(account, request);
    if (tokenId === null) throw recordNotFound();
    account.store.remove('token', tokenId);
    return reply.code(204).send();
  });
}
