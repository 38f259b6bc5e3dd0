import {
  type FieldGroup,
  HelpdeskError,
  type RoutingPlan,
  type RoutingProvision,
} from '../helpdesk.ts';
import type { ZendeskClient } from './zendesk-client.ts';
import { ensureTriggers } from './zendesk-triggers.ts';

/** The secret that Zendesk signs test calls of unsaved webhooks with; anybody knows it. */
const PUBLIC_TEST_SECRET = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';
const CATEGORY = 'Crossdesk';

type Id = number | string;
interface Named {
  id: Id;
  name: string;
}

/**
 * Makes the plan true in one account. Everything is looked up first: our rules by the mark in
 * their description, fields by the tags of their options, the rest by name; so repeating doubles
 * nothing, and a half-done run is completed by the next one.
 */
export async function ensureZendeskRouting(
  client: ZendeskClient,
  plan: RoutingPlan,
): Promise<RoutingProvision> {
  const fieldIds = await ensureFields(client, plan);
  const seniorGroupId = await ensureGroup(client, plan.seniorGroupName);
  const webhook = await ensureWebhook(client, plan.webhook);
  const categoryId = await ensureCategory(client);
  const ruleIds = await ensureTriggers(client, plan.rules, {
    categoryId,
    seniorGroupId,
    webhookId: webhook.id,
  });
  return {
    fieldIds,
    seniorGroupId,
    webhookId: webhook.id,
    webhookSecret: webhook.secret,
    ruleIds,
  };
}

async function ensureFields(client: ZendeskClient, plan: RoutingPlan) {
  interface Field {
    id: Id;
    type: string;
    title: string;
    custom_field_options?: { name: string; value: string }[];
  }
  const { ticket_fields: existing } = await client.request<{ ticket_fields: Field[] }>(
    'GET',
    '/api/v2/ticket_fields',
  );
  const ids: Partial<Record<FieldGroup, string>> = {};
  for (const field of plan.fields) {
    const wanted = field.options.map(({ tag, title }) => ({ name: title, value: tag }));
    const tags = new Set(wanted.map((option) => option.value));
    const found = existing.find(
      (candidate) =>
        candidate.type === 'tagger' &&
        candidate.custom_field_options?.some((option) => tags.has(option.value)),
    );
    if (found === undefined) {
      const made = await client.request<{ ticket_field: Field }>('POST', '/api/v2/ticket_fields', {
        ticket_field: {
          type: 'tagger',
          title: field.title,
          description: field.description,
          custom_field_options: wanted,
        },
      });
      ids[field.group] = String(made.ticket_field.id);
      continue;
    }
    const kept = found.custom_field_options ?? [];
    const missing = wanted.filter((option) => !kept.some((have) => have.value === option.value));
    if (missing.length > 0) {
      await client.request('PUT', `/api/v2/ticket_fields/${found.id}`, {
        ticket_field: { custom_field_options: [...kept, ...missing] },
      });
    }
    ids[field.group] = String(found.id);
  }
  return ids as Record<FieldGroup, string>;
}

async function ensureGroup(client: ZendeskClient, name: string): Promise<string> {
  const { groups } = await client.request<{ groups: Named[] }>('GET', '/api/v2/groups');
  const found = groups.find((group) => group.name === name);
  if (found !== undefined) return String(found.id);
  const made = await client.request<{ group: Named }>('POST', '/api/v2/groups', {
    group: { name, description: 'Tickets that Crossdesk thinks need an experienced colleague.' },
  });
  return String(made.group.id);
}

async function ensureWebhook(client: ZendeskClient, wanted: RoutingPlan['webhook']) {
  interface Webhook {
    id: string;
    name: string;
    status: string;
    endpoint: string;
  }
  const { webhooks } = await client.request<{ webhooks: Webhook[] }>(
    'GET',
    `/api/v2/webhooks?filter[name_contains]=${encodeURIComponent(wanted.name)}`,
  );
  const body = {
    webhook: {
      name: wanted.name,
      description: 'Tells Crossdesk that somebody wrote. Carries ids only.',
      status: 'active',
      endpoint: wanted.endpoint,
      http_method: 'POST',
      request_format: 'json',
      subscriptions: ['conditional_ticket_events'],
    },
  };
  const found = webhooks.find((webhook) => webhook.name === wanted.name);
  let id = found?.id;
  if (id === undefined) {
    const made = await client.request<{ webhook: Webhook }>('POST', '/api/v2/webhooks', body);
    id = made.webhook.id;
  } else if (found?.endpoint !== wanted.endpoint || found.status !== 'active') {
    await client.request('PUT', `/api/v2/webhooks/${id}`, body);
  }
  const { signing_secret } = await client.request<{ signing_secret: { secret: string } }>(
    'GET',
    `/api/v2/webhooks/${id}/signing_secret`,
  );
  if (!signing_secret.secret || signing_secret.secret === PUBLIC_TEST_SECRET) {
    throw new HelpdeskError(
      'rejected',
      'The webhook has no secret of its own; signatures of it would prove nothing.',
    );
  }
  return { id, secret: signing_secret.secret };
}

async function ensureCategory(client: ZendeskClient): Promise<string> {
  const { trigger_categories: categories } = await client.request<{ trigger_categories: Named[] }>(
    'GET',
    '/api/v2/trigger_categories?page[size]=100',
  );
  const found = categories.find((category) => category.name === CATEGORY);
  if (found !== undefined) return String(found.id);
  const made = await client.request<{ trigger_category: Named }>(
    'POST',
    '/api/v2/trigger_categories',
    { trigger_category: { name: CATEGORY, position: 0 } },
  );
  return String(made.trigger_category.id);
}
