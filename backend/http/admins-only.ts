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

/**
 * The same for people's data, where a removed account's admins are those we knew: the helpdesk
 * cannot be asked any more, and who is refused is told so.
 */
export async function dataHandlersOnly(visitor: Visitor, mayHandleData: IsAdmin): Promise<void> {
  if (!visitor.isRemoved) return adminsOnly(visitor, mayHandleData);
  const { installationId, userId } = visitor;
  if (userId === null || !(await mayHandleData(installationId, userId))) {
    throw new Forbidden(
      'removed_admin_unknown',
      'Crossdesk was removed and can no longer ask the helpdesk who is an admin. This person was not known as one.',
    );
  }
}
