import type { FastifyInstance } from 'fastify';
import { type Account, newRecordId, timestamp } from './account.ts';
import { checkTrigger } from './check-trigger.ts';
import { readId, readWrapped } from './ids.ts';
import { cutPage } from './page.ts';
import type { RuleAction, RuleCondition, TriggerRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { addTriggerCategory } from './trigger-categories-routes.ts';
import { categoryPositions } from './trigger-ticket.ts';
import { badRequest, recordInvalid, recordNotFound, VendorError } from './vendor-error.ts';

/** In the order in which they run: by category, then by position. */
function sortedTriggers(account: Account): TriggerRecord[] {
  const positions = categoryPositions(account);
  const rank = (trigger: TriggerRecord) => positions[trigger.category_id] ?? Number.MAX_VALUE;
  return account.store
    .list('trigger')
    .sort((a, b) => rank(a) - rank(b) || a.position - b.position || a.id - b.id);
}

export function triggersRoutes(app: FastifyInstance, account: Account): void {
  const { store } = account;
  const config = { scope: 'triggers' } as const;
  const adminOnly = { ...config, allowed: 'admin' } as const;
  type ById = { Params: { id: string } };
  const show = (trigger: TriggerRecord) => ({
    url: `${account.origin()}/api/v2/triggers/${trigger.id}.json`,
    ...trigger,
    raw_title: trigger.title,
    default: false,
  });
  const find = (id: string): TriggerRecord => {
    const trigger = store.get('trigger', readId(id));
    if (trigger === null) throw recordNotFound();
    return trigger;
  };
  const list = (triggers: TriggerRecord[], path: string) => {
    const { items, around } = cutPage(triggers, requestUrl(account, path), ({ id }) => id);
    return { triggers: items.map(show), ...around };
  };

  app.get('/triggers', { config }, (request) => {
    const active = requestUrl(account, request.url).searchParams.get('active');
    const triggers = sortedTriggers(account).filter(
      (trigger) => active === null || String(trigger.active) === active,
    );
    return list(triggers, request.url);
  });
  app.get('/triggers/active', { config }, (request) =>
    list(
      sortedTriggers(account).filter((trigger) => trigger.active),
      request.url,
    ),
  );
  app.get<{ Querystring: { query?: string } }>('/triggers/search', { config }, (request) => {
    const query = request.query.query?.toLowerCase();
    if (query === undefined || query === '') throw badRequest('query is required');
    const found = sortedTriggers(account).filter((one) => one.title.toLowerCase().includes(query));
    return list(found, request.url);
  });
  app.get<ById>('/triggers/:id', { config }, (request) => ({
    trigger: show(find(request.params.id)),
  }));
  app.post('/triggers', { config: adminOnly }, (request, reply) => {
    const trigger = saveTrigger(account, null, readWrapped(request.body, 'trigger'));
    void reply.code(201);
    return { trigger: show(trigger) };
  });
  app.put<ById>('/triggers/:id', { config: adminOnly }, (request) => {
    const before = find(request.params.id);
    return { trigger: show(saveTrigger(account, before, readWrapped(request.body, 'trigger'))) };
  });
  app.delete<ById>('/triggers/:id', { config: adminOnly }, (request, reply) => {
    store.remove('trigger', find(request.params.id).id);
    return reply.code(204).send();
  });

  /** Only in accounts with one category, and only with every id. */
  app.put<{ Body: { trigger_ids?: (number | string)[] } | null }>(
    '/triggers/reorder',
    { config: adminOnly },
    (request) => {
      const ids = (request.body?.trigger_ids ?? []).map(String);
      if (store.list('trigger_category').length > 1) {
        throw new VendorError(400, { error: 'LimitOneCategory' });
      }
      const triggers = store.list('trigger');
      if (triggers.some(({ id }) => !ids.includes(String(id)))) throw recordNotFound();
      store.transaction(() => {
        for (const trigger of triggers) {
          const position = ids.indexOf(String(trigger.id)) + 1;
          store.put('trigger', trigger.id, { ...trigger, position });
        }
      });
      return list(sortedTriggers(account), request.url);
    },
  );
}

/** Stores a new or changed trigger; given conditions or actions replace both lists. */
export function saveTrigger(
  account: Account,
  before: TriggerRecord | null,
  given: Record<string, unknown>,
): TriggerRecord {
  return account.store.transaction(() => {
    const at = timestamp(account.now());
    const isRewritten = given.conditions !== undefined || given.actions !== undefined;
    const positions = account.store.list('trigger').map((trigger) => trigger.position);
    const trigger: TriggerRecord = {
      id: before?.id ?? newRecordId(account),
      title: String(given.title ?? before?.title ?? ''),
      description: String(given.description ?? before?.description ?? ''),
      active: typeof given.active === 'boolean' ? given.active : (before?.active ?? true),
      position:
        given.position === undefined
          ? (before?.position ?? Math.max(0, ...positions) + 1)
          : Number(given.position),
      category_id: readCategory(account, before, given),
      conditions:
        before !== null && !isRewritten ? before.conditions : readConditions(given.conditions),
      actions: before !== null && !isRewritten ? before.actions : readActions(given.actions),
      created_at: before?.created_at ?? at,
      updated_at: at,
    };
    checkTrigger(account, trigger);
    account.store.put('trigger', trigger.id, trigger);
    return trigger;
  });
}

function readCategory(
  account: Account,
  before: TriggerRecord | null,
  given: Record<string, unknown>,
): string {
  if (typeof given.category === 'object' && given.category !== null) {
    return addTriggerCategory(account, given.category as { name?: unknown }).id;
  }
  const id = given.category_id ?? before?.category_id;
  if (id === undefined || id === null || id === '') {
    throw recordInvalid({ category_id: 'Category: cannot be blank' });
  }
  return String(id);
}

function readConditions(given: unknown): TriggerRecord['conditions'] {
  const lists = (given ?? {}) as { all?: RuleCondition[] | null; any?: RuleCondition[] | null };
  return { all: lists.all ?? [], any: lists.any ?? [] };
}

function readActions(given: unknown): RuleAction[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw badRequest('actions must be an array');
  return given as RuleAction[];
}
