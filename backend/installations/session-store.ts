import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Database } from '../database/database.ts';
import { Unauthorized } from '../errors.ts';
import type { InstallationStatus } from './installation-store.ts';

/** Who is using our page. */
export interface Visitor {
  installationId: string;
  sessionId: string;
  /** The helpdesk's user id; null when the app token did not say. */
  userId: string | null;
  /** Crossdesk was removed from the account, and its data is still kept. */
  isRemoved: boolean;
}

export interface OpenedSession {
  sessionId: string;
  /** Good for the next refresh only. */
  secret: string;
  accessToken: string;
  expiresInSeconds: number;
  location: string;
}

/**
 * An access token of ten minutes, and behind it a session on the server (12 h idle, 7 days at
 * most, revocable), because an iframe lives all day and laptops sleep. No cookies: browsers block
 * them in a frame.
 */
export interface Sessions {
  open(visit: {
    installationId: string;
    userId: string | null;
    location: string;
    tokenId: string;
    tokenExpiresAt: Date;
  }): Promise<OpenedSession>;
  /** Throws {@link Unauthorized} `session_expired`; the page must then be loaded anew. */
  refresh(sessionId: string, secret: string): Promise<OpenedSession & { installationId: string }>;
  /** Throws {@link Unauthorized}. Looks at the session's row too, so that revoking works at once. */
  authenticate(accessToken: string): Promise<Visitor>;
  /** Whether it has neither ended nor been revoked; the access token does not matter here. */
  isAlive(installationId: string, sessionId: string): Promise<boolean>;
  revoke(installationId: string, sessionId: string): Promise<void>;
  /** Forgets what has ended. */
  forgetEnded(installationId: string): Promise<void>;
}

const ACCESS_SECONDS = 600;
const IDLE_MS = 12 * 3_600_000;
const LIFETIME_MS = 7 * 86_400_000;
/**
 * Two refreshes in flight carry the same secret; both must get an answer. So does a page whose
 * answer was lost, however late: it cannot have used a token of the next generation.
 */
const GRACE_MS = 60_000;

interface Row {
  installation_id: string;
  session_id: string;
  user_id: string;
  location: string;
  generation: number;
  confirmed_generation: number;
  rotated_at: Date;
  created_at: Date;
  last_used_at: Date;
  revoked_at: Date | null;
}

export function createSessions(database: Database, key: Buffer, now: () => Date): Sessions {
  const expired = () =>
    new Unauthorized('session_expired', 'The session has ended. Reload the page to go on.');

  /** Secrets are made, not stored: the same generation always has the same one. */
  function secretOf(sessionId: string, generation: number): string {
    return createHmac('sha256', key).update(`${sessionId}:${generation}`).digest('base64url');
  }

  function isSecret(given: string, sessionId: string, generation: number): boolean {
    const wanted = Buffer.from(secretOf(sessionId, generation));
    const bytes = Buffer.from(given);
    return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
  }

  async function issue(
    row: Pick<Row, 'installation_id' | 'session_id' | 'user_id' | 'location'>,
    generation: number,
  ) {
    const issuedAt = Math.floor(now().getTime() / 1_000);
    const accessToken = await new SignJWT({
      iid: row.installation_id,
      uid: row.user_id,
      gen: generation,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(row.session_id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + ACCESS_SECONDS)
      .sign(key);
    return {
      sessionId: row.session_id,
      secret: secretOf(row.session_id, generation),
      accessToken,
      expiresInSeconds: ACCESS_SECONDS,
      location: row.location,
    };
  }

  function isAlive(row: Row): boolean {
    const at = now().getTime();
    return (
      row.revoked_at === null &&
      at - row.last_used_at.getTime() <= IDLE_MS &&
      at - row.created_at.getTime() <= LIFETIME_MS
    );
  }

  return {
    async open({ installationId, userId, location, tokenId, tokenExpiresAt }) {
      const sessionId = randomBytes(18).toString('base64url');
      const at = now();
      await database.transaction(async (tx) => {
        const used = await tx.query(
          `insert into used_app_tokens (installation_id, token_id, expires_at)
           values ($1, $2, $3) on conflict do nothing`,
          [installationId, tokenId, tokenExpiresAt],
        );
        if (used.rowCount === 0) {
          throw new Unauthorized(
            'app_token_used',
            'This signed token has been used already. Reload the app inside the helpdesk.',
          );
        }
        await tx.query(
          `insert into sessions (installation_id, session_id, user_id, location,
             rotated_at, created_at, last_used_at) values ($1, $2, $3, $4, $5, $5, $5)`,
          [installationId, sessionId, userId ?? '', location, at],
        );
      });
      return issue(
        {
          installation_id: installationId,
          session_id: sessionId,
          user_id: userId ?? '',
          location,
        },
        0,
      );
    },
    async refresh(sessionId, secret) {
      const refreshed = await database.transaction(async (tx) => {
        const { rows } = await tx.query<Row>(
          // The session's id is random and its own; its row says whose it is.
          `select * from sessions where session_id = $1 and installation_id is not null for update`,
          [sessionId],
        );
        const row = rows[0];
        if (row === undefined || !isAlive(row)) throw expired();
        const at = now();
        let { generation } = row;
        if (isSecret(secret, sessionId, generation)) {
          generation += 1;
          await tx.query(
            `update sessions set generation = $3, rotated_at = $4, last_used_at = $4
             where installation_id = $1 and session_id = $2`,
            [row.installation_id, sessionId, generation, at],
          );
        } else if (generation === 0 || !isSecret(secret, sessionId, generation - 1)) {
          throw expired();
        } else if (
          at.getTime() - row.rotated_at.getTime() > GRACE_MS &&
          row.confirmed_generation === generation
        ) {
          // The page holds the next secret already: somebody else shows a copy of the used one.
          return null;
        }
        return { ...(await issue(row, generation)), installationId: row.installation_id };
      });
      if (refreshed !== null) return refreshed;
      await database.query(
        'update sessions set revoked_at = $2 where session_id = $1 and installation_id is not null',
        [sessionId, now()],
      );
      throw expired();
    },
    async authenticate(accessToken) {
      const { payload } = await jwtVerify(accessToken, key, {
        algorithms: ['HS256'],
        currentDate: now(),
      }).catch(() => {
        throw new Unauthorized('token_expired', 'The access token is missing, wrong or too old.');
      });
      const installationId = String(payload.iid ?? '');
      const sessionId = String(payload.sub ?? '');
      const { rows } = await database.query<Row & { status: InstallationStatus }>(
        `select sessions.*, installations.status from sessions
         join installations on installations.installation_id = sessions.installation_id
         where sessions.installation_id = $1 and session_id = $2`,
        [installationId, sessionId],
      );
      const row = rows[0];
      if (row === undefined || !isAlive(row)) throw expired();
      const generation = Number(payload.gen ?? 0);
      if (generation > row.confirmed_generation) {
        await database.query(
          `update sessions set confirmed_generation = $3
           where installation_id = $1 and session_id = $2 and confirmed_generation < $3`,
          [installationId, sessionId, generation],
        );
      }
      const isRemoved = row.status === 'removed';
      return { installationId, sessionId, userId: row.user_id || null, isRemoved };
    },
    async isAlive(installationId, sessionId) {
      const { rows } = await database.query<Row>(
        'select * from sessions where installation_id = $1 and session_id = $2',
        [installationId, sessionId],
      );
      return rows[0] !== undefined && isAlive(rows[0]);
    },
    async forgetEnded(installationId) {
      const at = now();
      await database.query(
        'delete from sessions where installation_id = $1 and (created_at < $2 or last_used_at < $3)',
        [installationId, new Date(at.getTime() - LIFETIME_MS), new Date(at.getTime() - IDLE_MS)],
      );
      // Tokens that ended an hour ago are refused for that alone, whoever still holds one.
      await database.query(
        'delete from used_app_tokens where installation_id = $1 and expires_at < $2',
        [installationId, new Date(at.getTime() - 3_600_000)],
      );
    },
    async revoke(installationId, sessionId) {
      await database.query(
        'update sessions set revoked_at = $3 where installation_id = $1 and session_id = $2',
        [installationId, sessionId, now()],
      );
    },
  };
}
