import { HelpdeskError, type HelpdeskErrorKind } from '../helpdesk.ts';
import type { MadeThing, RoutingPlan, RoutingProvision } from '../set-up-plan.ts';
import { marked, markOf } from './set-up-marks.ts';
import type { ZendeskClient } from './zendesk-client.ts';
import { ensureColumn, ensureOneOf, type ZendeskField } from './zendesk-fields.ts';
import { listAll } from './zendesk-pages.ts';
import { ensureTrigger, type ZendeskTrigger } from './zendesk-triggers.ts';
import { ensureView, type ZendeskView } from './zendesk-views.ts';
import { ensureWebhook } from './zendesk-webhooks.ts';

export interface NamedGroup {
  id: number | string;
  name: string;
  description?: string | null;
  deleted?: boolean;
}
export interface NamedCategory {
  id: number | string;
  name: string;
}

/** What a plan or a permission forbids stays forbidden; everything else is tried again. */
const LASTING = new Set<HelpdeskErrorKind>(['forbidden', 'rejected', 'gone']);

type Told = Pick<MadeThing, 'key' | 'kind' | 'title' | 'description'>;

/**
 * Makes the plan true in one account. Everything is looked up first, by our marks, so repeating
 * doubles nothing, and a half-done run is completed by the next one.
 */
export async function ensureZendeskRouting(
  client: ZendeskClient,
  plan: RoutingPlan,
  tell: (thing: MadeThing) => Promise<void>,
): Promise<RoutingProvision> {
  /** Null when the account refused it. */
  async function make<T extends { id: string; isAdopted?: boolean; name?: string }>(
    thing: Told,
    work: () => Promise<T>,
  ): Promise<T | null> {
    try {
      const made = await work();
      const { id, isAdopted = false, name = thing.title } = made;
      const state = isAdopted ? 'adopted' : 'made';
      // What is somebody else's bears his name, and is not for what ours is for.
      const description = isAdopted ? '' : thing.description;
      await tell({ ...thing, title: name, description, externalId: id, state, problem: null });
      return made;
    } catch (error) {
      if (!(error instanceof HelpdeskError) || !LASTING.has(error.kind)) throw error;
      await tell({ ...thing, externalId: null, state: 'failed', problem: error.kind });
      return null;
    }
  }
  const missing = (): never => {
    throw new HelpdeskError('rejected', 'What this needs could not be made.');
  };

  const fieldIds: RoutingProvision['fieldIds'] = {};
  const fields = await listAll<ZendeskField>(client, '/api/v2/ticket_fields', 'ticket_fields');
  for (const field of plan.fields) {
    const made = await make(told(`field:${field.group}`, 'field', field), async () => ({
      id: await ensureOneOf(client, fields, field),
    }));
    if (made !== null) fieldIds[field.group] = made.id;
  }
  for (const column of plan.columns) {
    const made = await make(told(`column:${column.column}`, 'column', column), async () => ({
      id: await ensureColumn(client, fields, column),
    }));
    if (made !== null) fieldIds[column.column] = made.id;
  }
  const group = await make(
    {
      key: 'group',
      kind: 'group',
      title: plan.seniorGroup.name,
      description: plan.seniorGroup.description,
    },
    () => ensureGroup(client, plan.seniorGroup),
  );
  const category = await make(
    { key: 'category', kind: 'category', title: plan.category.name, description: '' },
    async () => ({ id: await ensureCategory(client, plan.category.name) }),
  );
  const webhook = await make(
    {
      key: 'webhook',
      kind: 'webhook',
      title: plan.webhook.name,
      description: plan.webhook.description,
    },
    () => ensureWebhook(client, plan.webhook),
  );

  const ruleIds: Record<string, string> = {};
  const triggers = await listAll<ZendeskTrigger>(client, '/api/v2/triggers', 'triggers');
  for (const [index, rule] of plan.rules.entries()) {
    const made = await make(told(`trigger:${rule.key}`, 'trigger', rule), async () => ({
      id: await ensureTrigger(client, triggers, rule, index + 1, {
        // Accounts without categories take triggers without one.
        categoryId: category?.id ?? null,
        seniorGroupId: rule.effect.toSeniorGroup ? (group?.id ?? missing()) : '',
        webhookId: rule.effect.callWebhook ? (webhook?.id ?? missing()) : '',
      }),
    }));
    if (made !== null) ruleIds[rule.key] = made.id;
  }

  const views = await listAll<ZendeskView>(client, '/api/v2/views', 'views').catch(
    (error: unknown) => {
      if (error instanceof HelpdeskError && LASTING.has(error.kind)) return [];
      throw error;
    },
  );
  for (const view of plan.views) {
    await make(told(`view:${view.key}`, 'view', view), async () => ({
      id: await ensureView(client, views, view, fieldIds),
    }));
  }
  return {
    fieldIds,
    seniorGroupId: group?.id ?? null,
    webhookId: webhook?.id ?? null,
    webhookSecret: webhook?.secret ?? null,
    ruleIds,
  };
}

const told = (
  key: string,
  kind: Told['kind'],
  { title, description }: { title: string; description: string },
): Told => ({ key, kind, title, description });

async function ensureGroup(
  client: ZendeskClient,
  wanted: RoutingPlan['seniorGroup'],
): Promise<{ id: string; isAdopted: boolean; name: string }> {
  // Without a mark of ours it is somebody else's, whatever its name.
  const answer = ({ id, name, description }: NamedGroup) => ({
    id: String(id),
    name,
    isAdopted: !(description ?? '').includes(markOf('group')),
  });
  if (wanted.chosenId !== null) {
    const { group } = await client.request<{ group: NamedGroup }>(
      'GET',
      `/api/v2/groups/${encodeURIComponent(wanted.chosenId)}`,
    );
    if (group.deleted === true) throw new HelpdeskError('gone', 'The chosen group was deleted.');
    return answer(group);
  }
  const groups = await listAll<NamedGroup>(client, '/api/v2/groups', 'groups');
  const found =
    groups.find((group) => group.description?.includes(markOf('group'))) ??
    groups.find((group) => group.name === wanted.name);
  if (found !== undefined) return answer(found);
  const made = await client.request<{ group: NamedGroup }>('POST', '/api/v2/groups', {
    group: { name: wanted.name, description: marked(wanted.description, 'group') },
  });
  return { id: String(made.group.id), name: wanted.name, isAdopted: false };
}

async function ensureCategory(client: ZendeskClient, name: string): Promise<string> {
  const categories = await listAll<NamedCategory>(
    client,
    '/api/v2/trigger_categories',
    'trigger_categories',
  );
  const found = categories.find((category) => category.name === name);
  if (found !== undefined) return String(found.id);
  const made = await client.request<{ trigger_category: NamedCategory }>(
    'POST',
    '/api/v2/trigger_categories',
    { trigger_category: { name, position: 0 } },
  );
  return String(made.trigger_category.id);
}
