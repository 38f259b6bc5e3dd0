import type { FastifyInstance } from 'fastify';
import { type Account, newRecordId, timestamp } from './account.ts';
import { readId, readWrapped } from './ids.ts';
import { cutPage } from './page.ts';
import type { TriggerCategoryRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { recordInvalid, recordNotFound } from './vendor-error.ts';

export const sortedCategories = (account: Account): TriggerCategoryRecord[] =>
  account.store.list('trigger_category').sort((left, right) => left.position - right.position);

export function addTriggerCategory(
  account: Account,
  given: { name?: unknown; position?: unknown },
): TriggerCategoryRecord {
  if (typeof given.name !== 'string' || given.name.trim() === '') {
    throw recordInvalid({ name: 'Name: cannot be blank' });
  }
  const at = timestamp(account.now());
  const last = sortedCategories(account).at(-1);
  const category: TriggerCategoryRecord = {
    id: String(newRecordId(account)),
    name: given.name,
    position: typeof given.position === 'number' ? given.position : (last?.position ?? -1) + 1,
    created_at: at,
    updated_at: at,
  };
  account.store.put('trigger_category', category.id, category);
  return category;
}

export function triggerCategoriesRoutes(app: FastifyInstance, account: Account): void {
  const { store } = account;
  const config = { scope: 'triggers' } as const;
  const adminOnly = { ...config, allowed: 'admin' } as const;
  type ById = { Params: { id: string } };
  const find = (id: string): TriggerCategoryRecord => {
    const category = store.get('trigger_category', readId(id));
    if (category === null) throw recordNotFound();
    return category;
  };

  app.get('/trigger_categories', { config }, (request) => {
    const url = requestUrl(account, request.url);
    const { items, around } = cutPage(sortedCategories(account), url, (category) => category.id);
    return { trigger_categories: items, ...around };
  });
  app.get<ById>('/trigger_categories/:id', { config }, (request) => ({
    trigger_category: find(request.params.id),
  }));
  app.post('/trigger_categories', { config: adminOnly }, (request, reply) => {
    void reply.code(201);
    const given = readWrapped(request.body, 'trigger_category');
    return { trigger_category: addTriggerCategory(account, given) };
  });
  app.patch<ById>('/trigger_categories/:id', { config: adminOnly }, (request) => {
    const { name, position } = readWrapped(request.body, 'trigger_category');
    const category = find(request.params.id);
    const changed: TriggerCategoryRecord = {
      ...category,
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof position === 'number' ? { position } : {}),
      updated_at: timestamp(account.now()),
    };
    store.put('trigger_category', changed.id, changed);
    return { trigger_category: changed };
  });
  app.delete<ById>('/trigger_categories/:id', { config: adminOnly }, (request, reply) => {
    const category = find(request.params.id);
    if (store.list('trigger').some((trigger) => trigger.category_id === category.id)) {
      throw recordInvalid({ base: 'Category contains triggers' });
    }
    store.remove('trigger_category', category.id);
    return reply.code(204).send();
  });
}
