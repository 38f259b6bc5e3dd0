import type { RoutingPlan } from '../set-up-plan.ts';
import { marked, markOf } from './set-up-marks.ts';
import type { ZendeskClient } from './zendesk-client.ts';

export interface ZendeskField {
  id: number | string;
  type: string;
  title: string;
  active?: boolean;
  description?: string | null;
  agent_description?: string | null;
  custom_field_options?: { name: string; value: string }[] | null;
}

const isMarked = (field: ZendeskField, key: string): boolean =>
  `${field.description ?? ''} ${field.agent_description ?? ''}`.includes(markOf(key));

/** The drop-down of a plan among those that are there: by our mark, else by the tags of its options. */
export function findOneOf(
  existing: ZendeskField[],
  { group, options }: RoutingPlan['fields'][number],
): ZendeskField | undefined {
  const tags = new Set(options.map((option) => option.tag));
  const taggers = existing.filter((field) => field.type === 'tagger');
  return (
    taggers.find((field) => isMarked(field, `field:${group}`)) ??
    taggers.find((field) => field.custom_field_options?.some((option) => tags.has(option.value)))
  );
}

export function findColumn(
  existing: ZendeskField[],
  { column }: RoutingPlan['columns'][number],
): ZendeskField | undefined {
  return existing.find((field) => field.type === 'text' && isMarked(field, `column:${column}`));
}

/** Makes the drop-down exist, be active, and have our options; others' options stay. */
export async function ensureOneOf(
  client: ZendeskClient,
  existing: ZendeskField[],
  plan: RoutingPlan['fields'][number],
): Promise<string> {
  const wanted = plan.options.map(({ tag, title }) => ({ name: title, value: tag }));
  const found = findOneOf(existing, plan);
  if (found === undefined) {
    return create(client, {
      type: 'tagger',
      title: plan.title,
      description: plan.description,
      agent_description: marked(plan.description, `field:${plan.group}`),
      custom_field_options: wanted,
    });
  }
  const kept = found.custom_field_options ?? [];
  const missing = wanted.filter((option) => !kept.some((have) => have.value === option.value));
  const change = {
    ...(missing.length > 0 ? { custom_field_options: [...kept, ...missing] } : {}),
    ...(found.active === false ? { active: true } : {}),
    ...(isMarked(found, `field:${plan.group}`)
      ? {}
      : { agent_description: marked(plan.description, `field:${plan.group}`) }),
  };
  await update(client, found, change);
  return String(found.id);
}

/** Makes the text field exist and be active. */
export async function ensureColumn(
  client: ZendeskClient,
  existing: ZendeskField[],
  plan: RoutingPlan['columns'][number],
): Promise<string> {
  const found = findColumn(existing, plan);
  if (found === undefined) {
    return create(client, {
      type: 'text',
      title: plan.title,
      description: plan.description,
      agent_description: marked(plan.description, `column:${plan.column}`),
    });
  }
  await update(client, found, found.active === false ? { active: true } : {});
  return String(found.id);
}

async function create(client: ZendeskClient, field: object): Promise<string> {
  const made = await client.request<{ ticket_field: ZendeskField }>(
    'POST',
    '/api/v2/ticket_fields',
    { ticket_field: field },
  );
  return String(made.ticket_field.id);
}

async function update(client: ZendeskClient, { id }: ZendeskField, change: object): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await client.request('PUT', `/api/v2/ticket_fields/${id}`, { ticket_field: change });
}
