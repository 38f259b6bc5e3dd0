import type { FastifyInstance } from 'fastify';
import { type Account, newRecordId, timestamp } from './account.ts';
import { readId, readWrapped } from './ids.ts';
import { cutPage } from './page.ts';
import type { RuleCondition } from './records.ts';
import { requestUrl } from './request-url.ts';
import { recordInvalid, recordNotFound } from './vendor-error.ts';
import type { ViewRecord } from './view-record.ts';

/** One of these must be asked for in `all` (documentation, "Create View"). */
const ANCHORS = ['status', 'type', 'group_id', 'assignee_id', 'requester_id'];
const MOST_COLUMNS = 10;
const COLUMNS = new Set(
  'assigned assignee brand created due_date group locale nice_id organization priority requester score solved status subject submitter type updated updated_assignee updated_requester description'.split(
    ' ',
  ),
);

export function viewsRoutes(app: FastifyInstance, account: Account): void {
  const { store } = account;
  type ById = { Params: { id: string } };
  const find = (id: string): ViewRecord => {
    const view = store.get('view', readId(id));
    if (view === null) throw recordNotFound();
    return view;
  };

  app.get('/views', (request) => {
    const views = store.list('view').sort((a, b) => a.position - b.position || a.id - b.id);
    const { items, around } = cutPage(views, requestUrl(account, request.url), (view) => view.id);
    return { views: items.map((view) => show(account, view)), ...around };
  });
  app.get<ById>('/views/:id', (request) => ({ view: show(account, find(request.params.id)) }));
  app.post('/views', (request, reply) => {
    void reply.code(201);
    return { view: show(account, save(account, null, readWrapped(request.body, 'view'))) };
  });
  app.put<ById>('/views/:id', (request) => {
    const before = find(request.params.id);
    return { view: show(account, save(account, before, readWrapped(request.body, 'view'))) };
  });
  app.delete<ById>('/views/:id', (request, reply) => {
    store.remove('view', find(request.params.id).id);
    return reply.code(204).send();
  });
}

function save(
  account: Account,
  before: ViewRecord | null,
  given: Record<string, unknown>,
): ViewRecord {
  const at = timestamp(account.now());
  const title = String(given.title ?? before?.title ?? '').trim();
  if (title === '') throw recordInvalid({ title: 'Title: cannot be blank' });
  const all = (given.all ?? before?.conditions.all ?? []) as RuleCondition[];
  const any = (given.any ?? before?.conditions.any ?? []) as RuleCondition[];
  if (!Array.isArray(all) || !Array.isArray(any)) {
    throw recordInvalid({ conditions: 'Conditions: are invalid' });
  }
  if (!all.some(({ field }) => ANCHORS.includes(field))) {
    throw recordInvalid({
      base: `Your view must include at least one of the following in "all": ${ANCHORS.join(', ')}`,
    });
  }
  const output = (given.output ?? {}) as Record<string, unknown>;
  const columns = (output.columns ?? before?.columns ?? ['status', 'subject']) as (
    | string
    | number
  )[];
  if (columns.length > MOST_COLUMNS) {
    throw recordInvalid({ columns: `Columns: at most ${MOST_COLUMNS}` });
  }
  for (const column of columns) {
    const isField = account.store.get('ticket_field', String(column)) !== null;
    if (!isField && !COLUMNS.has(String(column))) {
      throw recordInvalid({ columns: `Columns: ${column} is invalid` });
    }
  }
  const view: ViewRecord = {
    id: before?.id ?? newRecordId(account),
    title,
    description: String(given.description ?? before?.description ?? ''),
    active: typeof given.active === 'boolean' ? given.active : (before?.active ?? true),
    position: before?.position ?? account.store.list('view').length + 1,
    conditions: { all, any },
    columns,
    sort_by: String(output.sort_by ?? before?.sort_by ?? 'nice_id'),
    sort_order: String(output.sort_order ?? before?.sort_order ?? 'desc'),
    created_at: before?.created_at ?? at,
    updated_at: at,
  };
  account.store.put('view', view.id, view);
  return view;
}

function show(account: Account, { columns, sort_by, sort_order, ...view }: ViewRecord) {
  const titleOf = (column: string | number) =>
    account.store.get('ticket_field', String(column))?.title ?? String(column);
  return {
    url: `${account.origin()}/api/v2/views/${view.id}.json`,
    ...view,
    raw_title: view.title,
    default: false,
    restriction: null,
    execution: {
      columns: columns.map((id) => ({ id, title: titleOf(id) })),
      sort_by,
      sort_order,
      group_by: null,
      group_order: 'desc',
    },
  };
}
