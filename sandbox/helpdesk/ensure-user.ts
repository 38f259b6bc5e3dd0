import { type Account, newRecordId, timestamp } from './account.ts';
import type { Role, UserRecord } from './records.ts';
import { findUserByEmail } from './users-routes.ts';

export interface NewUser {
  name?: string;
  email: string | null;
  locale?: string;
  timeZone?: string;
  role?: Role;
  groupIds?: number[];
}

/** The account's user with this address; made when there is none. Never changes an existing one. */
export function ensureUser(account: Account, user: NewUser): UserRecord {
  const known = user.email === null ? null : findUserByEmail(account, user.email);
  if (known !== null) return known;
  const at = timestamp(account.now());
  const id = newRecordId(account);
  const timeZone = user.timeZone ?? 'Asia/Shanghai';
  const groupIds = user.groupIds ?? [];
  const record: UserRecord = {
    id,
    name: user.name ?? user.email ?? 'Visitor',
    email: user.email,
    role: user.role ?? 'end-user',
    // Zendesk gives customers the account's default when a channel tells it nothing better.
    locale: user.locale ?? 'en-US',
    time_zone: timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone,
    iana_time_zone: timeZone,
    group_ids: groupIds,
    default_group_id: groupIds[0] ?? null,
    created_at: at,
    updated_at: at,
  };
  account.store.put('user', id, record);
  return record;
}
