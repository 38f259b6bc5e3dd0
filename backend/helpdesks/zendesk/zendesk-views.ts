import type { FieldGroup } from '../helpdesk.ts';
import type { PlannedView } from '../set-up-plan.ts';
import { marked, markOf } from './set-up-marks.ts';
import type { ZendeskClient } from './zendesk-client.ts';

export interface ZendeskView {
  id: number | string;
  title?: string;
  description?: string | null;
  active?: boolean;
  conditions?: {
    all?: { field: string; value?: unknown }[];
    any?: { field: string; value?: unknown }[];
  };
  execution?: { columns?: { id?: number | string }[] };
}

/** Zendesk shows ten columns at most. */
const MOST_COLUMNS = 10;

export const findView = (existing: ZendeskView[], key: string): ZendeskView | undefined =>
  existing.find((view) => view.description?.includes(markOf(`view:${key}`)));

/**
 * Makes the list exist. One that is there is left as it is, but for being active: agents arrange
 * their lists, and we do not undo that.
 */
export async function ensureView(
  client: ZendeskClient,
  existing: ZendeskView[],
  view: PlannedView,
  fieldIds: Partial<Record<FieldGroup, string>>,
): Promise<string> {
  const found = findView(existing, view.key);
  if (found !== undefined) {
    if (found.active === false) {
      await client.request('PUT', `/api/v2/views/${found.id}`, { view: { active: true } });
    }
    return String(found.id);
  }
  const made = await client.request<{ view: ZendeskView }>('POST', '/api/v2/views', {
    view: viewOf(view, fieldIds),
  });
  return String(made.view.id);
}

/** In the API's JSON: `all` and `any` stand at the top here, other than in triggers. */
export function viewOf(view: PlannedView, fieldIds: Partial<Record<FieldGroup, string>>) {
  const own = (['summary', 'deadline', 'tier', 'language'] as const).flatMap((group) => {
    const id = fieldIds[group];
    return id === undefined ? [] : [id];
  });
  return {
    title: view.title,
    description: marked(view.description, `view:${view.key}`),
    active: true,
    all: [
      { field: 'status', operator: 'less_than', value: 'pending' },
      ...(view.anyTag.length === 0
        ? []
        : [{ field: 'current_tags', operator: 'includes', value: view.anyTag.join(' ') }]),
    ],
    any: [],
    output: {
      columns: [
        'status',
        'subject',
        ...own.slice(0, 2),
        'requester',
        ...own.slice(2),
        'updated',
      ].slice(0, MOST_COLUMNS),
      // Who has waited longest comes first; text fields cannot be sorted by.
      sort_by: 'updated',
      sort_order: 'asc',
    },
  };
}
