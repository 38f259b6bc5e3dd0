import type { FastifyRequest } from 'fastify';
import type { Account } from './account.ts';
import type { Role, UserRecord } from './records.ts';
import { forbidden, notAuthenticated, scopeMissing, tokenRefused } from './vendor-error.ts';

/** Resources that have OAuth scopes of their own; everything else needs plain `read` or `write`. */
export type ScopedResource =
  | 'tickets'
  | 'users'
  | 'auditlogs'
  | 'organizations'
  | 'hc'
  | 'apps'
  | 'triggers'
  | 'automations'
  | 'targets'
  | 'webhooks';

export interface Caller {
  user: UserRecord;
  /** Scopes of the OAuth token; null for a person's own browser session. */
  scopes: string[] | null;
  /** Id of the OAuth token, null for a browser session. */
  tokenId: number | null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    scope?: ScopedResource;
    /** Who may call; agents when absent. */
    allowed?: 'admin' | 'agent' | 'anyone';
    /** Limits of their own that a call counts against. */
    limit?: 'update-ticket' | 'incremental' | 'help-center';
  }
  interface FastifyRequest {
    caller: Caller;
  }
}

const SESSION_COOKIE = 'desk_session';

export function sessionCookie(sessionId: string): string {
  return `${SESSION_COOKIE}=${sessionId}; Path=/; HttpOnly; SameSite=Lax`;
}

/** The person whose desk session the request carries, or null. */
export function findSessionUser(account: Account, request: FastifyRequest): UserRecord | null {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  const mine = cookies.find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
  const session = account.store.get('desk_session', mine?.slice(SESSION_COOKIE.length + 1) ?? '');
  return session && account.store.get('user', session.user_id);
}

export function authenticate(account: Account, request: FastifyRequest): Caller {
  const authorization = request.headers.authorization;
  if (authorization !== undefined) return byToken(account, authorization);
  const user = findSessionUser(account, request);
  if (user === null) throw notAuthenticated();
  return { user, scopes: null, tokenId: null };
}

function byToken(account: Account, authorization: string): Caller {
  const accessToken = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (accessToken === undefined) throw notAuthenticated();
  const token = account.store.list('token').find((held) => held.access_token === accessToken);
  if (token === undefined || new Date(token.expires_at) <= account.now()) throw tokenRefused();
  const user = account.store.get('user', token.user_id);
  if (user === null) throw tokenRefused();
  return { user, scopes: token.scopes, tokenId: token.id };
}

/** Refuses with 403 what the caller's role or the token's scopes do not cover. */
export function authorize(request: FastifyRequest, caller: Caller): void {
  const { scope, allowed = 'agent' } = request.routeOptions.config;
  const access = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write';
  const sufficient = scope === undefined ? [access] : [access, `${scope}:${access}`];
  if (caller.scopes !== null && !sufficient.some((needed) => caller.scopes?.includes(needed))) {
    throw scopeMissing([access]);
  }
  const roles: Record<typeof allowed, Role[]> = {
    admin: ['admin'],
    agent: ['admin', 'agent'],
    anyone: ['admin', 'agent', 'end-user'],
  };
  if (!roles[allowed].includes(caller.user.role)) throw forbidden();
}
