import { Forbidden } from '../errors.ts';
import type { Visitor } from '../installations/session-store.ts';

/** Whether the person administers the helpdesk account. */
export type IsAdmin = (installationId: string, userId: string) => Promise<boolean>;

/** Throws `Forbidden` unless the visitor is an admin. */
export async function adminsOnly(visitor: Visitor, isAdmin: IsAdmin): Promise<void> {
  const { installationId, userId } = visitor;
  if (userId === null || !(await isAdmin(installationId, userId))) {
    throw new Forbidden('admins_only', 'Only an admin of the helpdesk may do this.');
  }
}
