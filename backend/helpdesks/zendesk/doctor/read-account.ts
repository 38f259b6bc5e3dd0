import { HelpdeskError } from '../../helpdesk.ts';
import type { TriggerDefinition } from '../trigger-types.ts';
import type { ZendeskClient } from '../zendesk-client.ts';
import type { ZendeskField } from '../zendesk-fields.ts';
import { listAll } from '../zendesk-pages.ts';
import type { NamedGroup } from '../zendesk-routing.ts';
import type { ZendeskView } from '../zendesk-views.ts';
import type { ZendeskWebhook } from '../zendesk-webhooks.ts';

/** All of an account that our rules meet, at one moment. */
export interface AccountSnapshot {
  triggers: (TriggerDefinition & { updated_at?: string })[];
  /** Category id → position. */
  categories: Record<string, number>;
  fields: ZendeskField[];
  groups: { id: string; name: string; members: number | null }[];
  views: ZendeskView[];
  /** Null when ours is gone. */
  webhook: (ZendeskWebhook & { invocations: { status: string; created_at: string }[] }) | null;
}

/** Reads what the doctor looks at: some seven calls, more where lists are long. */
export async function readAccount(
  client: ZendeskClient,
  webhookId: string | null,
): Promise<AccountSnapshot> {
  const triggers = await listAll<TriggerDefinition>(client, '/api/v2/triggers', 'triggers');
  const categories = await optional(() =>
    listAll<{ id: string; position: number }>(
      client,
      '/api/v2/trigger_categories',
      'trigger_categories',
    ),
  );
  const memberships = await optional(() =>
    listAll<{ group_id: number | string }>(
      client,
      '/api/v2/group_memberships',
      'group_memberships',
    ),
  );
  const groups = await listAll<NamedGroup>(client, '/api/v2/groups', 'groups');
  return {
    triggers: triggers.map((trigger) => ({
      ...trigger,
      id: String(trigger.id),
      category_id: trigger.category_id == null ? null : String(trigger.category_id),
    })),
    categories: Object.fromEntries((categories ?? []).map(({ id, position }) => [id, position])),
    fields: await listAll<ZendeskField>(client, '/api/v2/ticket_fields', 'ticket_fields'),
    groups: groups.map(({ id, name }) => ({
      id: String(id),
      name,
      members: memberships?.filter((one) => String(one.group_id) === String(id)).length ?? null,
    })),
    views: (await optional(() => listAll<ZendeskView>(client, '/api/v2/views', 'views'))) ?? [],
    webhook: webhookId === null ? null : await readWebhook(client, webhookId),
  };
}

async function readWebhook(client: ZendeskClient, id: string): Promise<AccountSnapshot['webhook']> {
  const path = `/api/v2/webhooks/${encodeURIComponent(id)}`;
  const found = await optional(() => client.request<{ webhook: ZendeskWebhook }>('GET', path));
  if (found === null) return null;
  const answer = await optional(() =>
    client.request<{ invocations: { status: string; created_at: string }[] }>(
      'GET',
      `${path}/invocations?page[size]=100`,
    ),
  );
  return { ...found.webhook, invocations: answer?.invocations ?? [] };
}

/** Null where the plan does not have it, or it is gone. */
async function optional<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    const kinds = ['forbidden', 'gone', 'rejected'];
    if (error instanceof HelpdeskError && kinds.includes(error.kind)) return null;
    throw error;
  }
}
