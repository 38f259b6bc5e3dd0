import type { Database } from '../database/database.ts';
import { Forbidden, Removed } from '../errors.ts';
import type { Helpdesk, HelpdeskAgent } from '../helpdesks/helpdesk.ts';
import type { Installation, InstallationStore } from './installation-store.ts';

/** What the helpdesk lets an agent see holds for our panel too. */
export interface AgentAccess {
  /**
   * Throws {@link Forbidden} unless this person is an active agent of the account who may see the
   * ticket there. Answers whether there are tickets that he may not see.
   */
  checkTicket(
    installationId: string,
    userId: string | null,
    ticketId: string,
  ): Promise<{ isRestricted: boolean }>;
  /** Throws {@link Forbidden} unless this person is an active agent of the account. */
  checkAgent(installationId: string, userId: string | null): Promise<void>;
  /** Whether this person administers the account; asked of the helpdesk each time. */
  isAdmin(installationId: string, userId: string): Promise<boolean>;
  /**
   * Whether this person may find, export and erase people's data: an admin. After removal the
   * helpdesk cannot be asked: then it is who was an admin when we last could, within
   * {@link KNOWN_MS} before the removal.
   */
  mayHandleData(installationId: string, userId: string): Promise<boolean>;
  /**
   * Asks once more who of the admins we know still is one, while the helpdesk answers: what it says
   * now holds until the data of a removed account is gone. Whom it says nothing of stays as known.
   */
  askAboutAdmins(installationId: string): Promise<void>;
}

interface Row {
  is_admin: boolean;
  is_active: boolean;
  sees: HelpdeskAgent['sees'];
  group_ids: string[];
  organization_id: string | null;
  checked_at: Date;
}

/** Until then what we were told is taken as it is; people change groups and leave. */
const FRESH_MS = 10 * 60_000;
/** Until then it serves once more while it is asked for anew, so that opening a ticket waits for nobody. */
const STALE_MS = 60 * 60_000;
/** Who was an admin longer ago may be none any more, though nobody told us. */
const KNOWN_MS = 30 * 86_400_000;

export function createAgentAccess(options: {
  database: Database;
  installations: Pick<InstallationStore, 'get'>;
  helpdeskOf(installation: Installation): Pick<Helpdesk, 'findAgent' | 'maySeeTicket'>;
  now: () => Date;
}): AgentAccess {
  const { database, installations, helpdeskOf, now } = options;

  async function read(installationId: string, userId: string) {
    const { rows } = await database.query<Row>(
      'select * from agents where installation_id = $1 and user_id = $2',
      [installationId, userId],
    );
    return rows[0] ?? null;
  }

  /** Asks the helpdesk, and remembers what it said. Null: nobody who works there. */
  async function ask(installationId: string, userId: string): Promise<HelpdeskAgent | null> {
    const installation = await installations.get(installationId);
    if (installation.status === 'removed') throw new Removed();
    if (installation.status === 'new') {
      throw new Forbidden(
        'not_connected',
        'An admin must connect Crossdesk to the helpdesk first.',
      );
    }
    const agent = await helpdeskOf(installation).findAgent(userId);
    if (agent === null) {
      await database.query('delete from agents where installation_id = $1 and user_id = $2', [
        installationId,
        userId,
      ]);
      return null;
    }
    await database.query(
      `insert into agents (installation_id, user_id, is_admin, is_active, sees, group_ids,
         organization_id, checked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (installation_id, user_id) do update set is_admin = excluded.is_admin,
         is_active = excluded.is_active, sees = excluded.sees, group_ids = excluded.group_ids,
         organization_id = excluded.organization_id, checked_at = excluded.checked_at`,
      [
        installationId,
        userId,
        agent.isAdmin,
        agent.isActive,
        agent.sees,
        JSON.stringify(agent.groupIds),
        agent.organizationId,
        now(),
      ],
    );
    return agent;
  }

  async function agentOf(installationId: string, userId: string): Promise<HelpdeskAgent | null> {
    const row = await read(installationId, userId);
    const age =
      row === null ? Number.POSITIVE_INFINITY : now().getTime() - row.checked_at.getTime();
    if (row === null || age > STALE_MS) return ask(installationId, userId);
    if (age > FRESH_MS) {
      // Not awaited: if the helpdesk cannot be asked now, the next opening tries again.
      ask(installationId, userId).catch(() => {});
    }
    return {
      personId: userId,
      isAdmin: row.is_admin,
      isActive: row.is_active,
      sees: row.sees,
      groupIds: row.group_ids,
      organizationId: row.organization_id,
    };
  }

  async function activeAgent(installationId: string, userId: string | null) {
    const agent = userId === null ? null : await agentOf(installationId, userId);
    if (agent?.isActive === true) return agent;
    throw new Forbidden(
      'agents_only',
      'The helpdesk does not know this person as an active agent of the account.',
    );
  }

  async function isAdmin(installationId: string, userId: string): Promise<boolean> {
    const agent = await ask(installationId, userId);
    return agent?.isActive === true && agent.isAdmin;
  }

  return {
    async checkAgent(installationId, userId) {
      await activeAgent(installationId, userId);
    },
    async checkTicket(installationId, userId, ticketId) {
      const agent = await activeAgent(installationId, userId);
      if (agent.sees === 'all') return { isRestricted: false };
      const helpdesk = helpdeskOf(await installations.get(installationId));
      if (!(await helpdesk.maySeeTicket(agent, ticketId))) {
        throw new Forbidden(
          'ticket_not_yours',
          'The helpdesk does not show this ticket to you. Ask an admin about your ticket access.',
        );
      }
      return { isRestricted: true };
    },
    isAdmin,
    async mayHandleData(installationId, userId) {
      const { status, removedAt } = await installations.get(installationId);
      if (status !== 'removed' || removedAt === null) return isAdmin(installationId, userId);
      const row = await read(installationId, userId);
      if (row === null || !row.is_active || !row.is_admin) return false;
      return row.checked_at.getTime() >= removedAt.getTime() - KNOWN_MS;
    },
    async askAboutAdmins(installationId) {
      const { rows } = await database.query<{ user_id: string }>(
        'select user_id from agents where installation_id = $1 and is_admin and is_active',
        [installationId],
      );
      for (const { user_id: userId } of rows) {
        await ask(installationId, userId).catch(() => {});
      }
    },
  };
}
