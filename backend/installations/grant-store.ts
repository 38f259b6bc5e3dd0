import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Queryable } from '../database/database.ts';
import { HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { OAuthClient, TokenSet } from '../helpdesks/zendesk/oauth-client.ts';
import type { Secrets } from '../secrets.ts';
import type { Installation } from './installation-store.ts';

/** What an account's admin has consented to: a short access token and a rotating refresh token. */
export interface Grants {
  /** Stores what a consent, or a refresh, gave. */
  store(tx: Queryable, installation: Installation, tokens: TokenSet): Promise<void>;
  /**
   * A token that is good for at least a minute more, refreshed when needed; pass the one that was
   * refused to get another. Throws `HelpdeskError` kind `disconnected` when a person must connect again.
   */
  accessToken(installation: Installation, refused?: string): Promise<string>;
  /**
   * Refreshes a token that ends within ten minutes, so that no event waits for it. Nothing happens
   * without a grant, with one that is broken, or while another process is at it.
   */
  refreshAhead(installation: Installation): Promise<void>;
  /** Ends the grant here and, as far as it can be told now, in the helpdesk. */
  end(installation: Installation): Promise<void>;
  /** Keeps `state` and verifier of a consent that has been asked for. */
  rememberRequest(
    installation: Installation,
    request: { state: string; codeVerifier: string; userId: string },
  ): Promise<void>;
  /** Opens what {@link takeRequest} returned. */
  openVerifier(installation: Installation, sealed: Buffer): string;
  /** The verifier of that consent, once. Null when unknown or older than ten minutes. */
  takeRequest(
    state: string,
  ): Promise<{ installationId: string; verifier: Buffer; userId: string } | null>;
}

interface Row {
  access_token: Buffer;
  refresh_token: Buffer;
  expires_at: Date;
  broken_since: Date | null;
}

const EARLY_MS = 60_000;
/** Twice as long as the schedule's interval: one missed turn does no harm. */
const AHEAD_MS = 10 * 60_000;
/** Longer than any refresh takes; a process that died in one frees it by this. */
const LEASE = '20 seconds';
const WAITS = 60;

export function createGrants(options: {
  database: Database;
  secrets: Secrets;
  oauth: OAuthClient;
  originOf: (subdomain: string) => string;
  now: () => Date;
}): Grants {
  const { database, secrets, oauth, originOf, now } = options;

  async function read(installation: Installation): Promise<Row | null> {
    const { rows } = await database.query<Row>(
      'select * from oauth_grants where installation_id = $1',
      [installation.installationId],
    );
    return rows[0] ?? null;
  }

  async function store(tx: Queryable, installation: Installation, tokens: TokenSet) {
    await tx.query(
      `insert into oauth_grants (installation_id, access_token, refresh_token, expires_at, scope)
       values ($1, $2, $3, $4, $5)
       on conflict (installation_id) do update set access_token = excluded.access_token,
         refresh_token = excluded.refresh_token, expires_at = excluded.expires_at,
         scope = excluded.scope, lease_until = null, broken_since = null, updated_at = now()`,
      [
        installation.installationId,
        secrets.seal(installation, 'access_token', tokens.accessToken),
        secrets.seal(installation, 'refresh_token', tokens.refreshToken),
        new Date(now().getTime() + tokens.expiresInSeconds * 1_000),
        tokens.scope,
      ],
    );
  }

  /** Only if no new consent has replaced the grant while it was being refreshed. */
  async function storeAfter(old: Buffer, installation: Installation, tokens: TokenSet) {
    await database.transaction(async (tx) => {
      const { rows } = await tx.query(
        `select 1 from oauth_grants where installation_id = $1 and refresh_token = $2 for update`,
        [installation.installationId, old],
      );
      if (rows.length === 0) return;
      await store(tx, installation, tokens);
      // A process that took our lease for abandoned was told that the old token is gone.
      await tx.query(
        `update installations set status = 'ready'
         where installation_id = $1 and status = 'disconnected' and webhook_secret is not null`,
        [installation.installationId],
      );
    });
  }

  /**
   * One process refreshes; no lock is held over HTTP, only a lease in the row. False: somebody else
   * is at it, or was done with it since `seen` was read.
   */
  async function tryRefresh(installation: Installation, seen: Row): Promise<boolean> {
    const { rows } = await database.query<Row>(
      `update oauth_grants set lease_until = now() + interval '${LEASE}'
       where installation_id = $1 and refresh_token = $2 and broken_since is null
         and (lease_until is null or lease_until < now()) returning *`,
      [installation.installationId, seen.refresh_token],
    );
    const row = rows[0];
    if (row === undefined) return false;
    const refreshToken = secrets.open(installation, 'refresh_token', row.refresh_token);
    try {
      const tokens = await oauth.refresh(originOf(installation.subdomain), refreshToken);
      await storeAfter(row.refresh_token, installation, tokens);
    } catch (error) {
      const broken = error instanceof HelpdeskError && error.kind === 'disconnected';
      // A new consent may have come meanwhile: what happened to the old token says nothing about it.
      const told = await database.query(
        `update oauth_grants set lease_until = null,
           broken_since = case when $2 then now() else broken_since end
         where installation_id = $1 and refresh_token = $3`,
        [installation.installationId, broken, row.refresh_token],
      );
      if (broken && told.rowCount > 0) {
        // The desk says so; set-up makes it ready again after a new consent.
        await database.query(
          `update installations set status = 'disconnected'
           where installation_id = $1 and status in ('connected', 'ready')`,
          [installation.installationId],
        );
      }
      throw error;
    }
    return true;
  }

  return {
    store,
    async refreshAhead(installation) {
      const row = await read(installation);
      if (row === null || row.broken_since !== null) return;
      if (row.expires_at.getTime() - now().getTime() <= AHEAD_MS)
        await tryRefresh(installation, row);
    },
    async accessToken(installation, refused) {
      for (let waited = 0; waited < WAITS; waited += 1) {
        const row = await read(installation);
        if (row === null || row.broken_since !== null) {
          throw new HelpdeskError('disconnected', 'An admin must connect Crossdesk again.');
        }
        const token = secrets.open(installation, 'access_token', row.access_token);
        const isFresh = row.expires_at.getTime() - now().getTime() > EARLY_MS;
        if (isFresh && token !== refused) return token;
        // Somebody else is refreshing: look again shortly.
        if (!(await tryRefresh(installation, row))) await delay(250);
      }
      throw new HelpdeskError('unavailable', 'The access token could not be refreshed in time.');
    },
    async end(installation) {
      const row = await read(installation);
      if (row === null) return;
      await database.query('delete from oauth_grants where installation_id = $1', [
        installation.installationId,
      ]);
      const token = secrets.open(installation, 'access_token', row.access_token);
      await oauth.revoke(originOf(installation.subdomain), token);
    },
    async rememberRequest(installation, { state, codeVerifier, userId }) {
      await database.query(
        `insert into oauth_requests (installation_id, state_hash, code_verifier, user_id, expires_at)
         values ($1, $2, $3, $4, now() + interval '10 minutes')`,
        [
          installation.installationId,
          hash(state),
          secrets.seal(installation, 'code_verifier', codeVerifier),
          userId,
        ],
      );
    },
    openVerifier: (installation, sealed) => secrets.open(installation, 'code_verifier', sealed),
    async takeRequest(state) {
      const { rows } = await database.query<{
        installation_id: string;
        code_verifier: Buffer;
        user_id: string;
      }>(
        `delete from oauth_requests where state_hash = $1 and expires_at > now()
         returning installation_id, code_verifier, user_id`,
        [hash(state)],
      );
      const row = rows[0];
      return row === undefined
        ? null
        : {
            installationId: row.installation_id,
            verifier: row.code_verifier,
            userId: row.user_id,
          };
    },
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
