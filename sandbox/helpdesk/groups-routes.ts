import type { FastifyInstance } from 'fastify';
import { type Account, newRecordId, timestamp } from './account.ts';
import { readId, readWrapped } from './ids.ts';
import { cutPage } from './page.ts';
import type { GroupRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { showGroup } from './ticket-view.ts';
import { recordInvalid, recordNotFound } from './vendor-error.ts';

export const liveGroups = (account: Account): GroupRecord[] =>
  account.store.list('group').filter((group) => !group.deleted);

export function addGroup(
  account: Account,
  group: { name: string; description?: string; is_public?: boolean; default?: boolean },
): GroupRecord {
  const at = timestamp(account.now());
  const id = newRecordId(account);
  const record: GroupRecord = {
    id,
    name: group.name,
    description: group.description ?? '',
    is_public: group.is_public ?? true,
    default: group.default ?? false,
    deleted: false,
    created_at: at,
    updated_at: at,
  };
  account.store.put('group', id, record);
  return record;
}

export function groupsRoutes(app: FastifyInstance, account: Account): void {
  const list = (url: string) => {
    const { items, around } = cutPage(
      liveGroups(account),
      requestUrl(account, url),
      (group) => group.id,
    );
    return { groups: items.map((group) => showGroup(account, group)), ...around };
  };
  app.get('/groups', (request) => list(request.url));
  app.get('/groups/assignable', (request) => list(request.url));

  app.get<{ Params: { id: string } }>('/groups/:id', (request) => {
    const group = account.store.get('group', readId(request.params.id));
    if (group === null) throw recordNotFound();
    return { group: showGroup(account, group) };
  });

  app.post('/groups', { config: { allowed: 'admin' } }, (request, reply) => {
    const { name, description, is_public } = readWrapped(request.body, 'group');
    if (typeof name !== 'string' || name.trim() === '') {
      throw recordInvalid({ name: 'Name: cannot be blank' });
    }
    if (liveGroups(account).some((group) => group.name === name)) {
      throw recordInvalid({ name: 'Name: has already been taken' });
    }
    const group = addGroup(account, {
      name,
      description: String(description ?? ''),
      is_public: is_public !== false,
    });
    void reply.code(201);
    return { group: showGroup(account, group) };
  });

  app.get('/group_memberships', (request) => {
    const memberships = account.store
      .list('user')
      .flatMap((user) => user.group_ids.map((groupId) => membership(account, user.id, groupId)));
    const { items, around } = cutPage(
      memberships,
      requestUrl(account, request.url),
      (one) => one.id,
    );
    return { group_memberships: items, ...around };
  });

  app.post('/group_memberships', { config: { allowed: 'admin' } }, (request, reply) => {
    const given = readWrapped(request.body, 'group_membership');
    const user = account.store.get('user', String(given.user_id));
    const group = account.store.get('group', String(given.group_id));
    if (user === null || user.role === 'end-user') {
      throw recordInvalid({ user: 'User: must be an agent' });
    }
    if (group === null) throw recordInvalid({ group: 'Group: is invalid' });
    const groupIds = [...new Set([...user.group_ids, group.id])];
    account.store.put('user', user.id, { ...user, group_ids: groupIds });
    void reply.code(201);
    return { group_membership: membership(account, user.id, group.id) };
  });
}

function membership(account: Account, userId: number, groupId: number) {
  const user = account.store.get('user', userId);
  return {
    // Derived, for memberships are kept with the user.
    id: userId * 10 + (groupId % 10),
    user_id: userId,
    group_id: groupId,
    default: user?.default_group_id === groupId,
    created_at: user?.created_at ?? null,
    updated_at: user?.updated_at ?? null,
  };
}
