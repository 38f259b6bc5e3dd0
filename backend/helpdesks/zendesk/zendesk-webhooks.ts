import { HelpdeskError } from '../helpdesk.ts';
import type { RoutingPlan } from '../set-up-plan.ts';
import { marked } from './set-up-marks.ts';
import type { ZendeskClient } from './zendesk-client.ts';
import { listAll } from './zendesk-pages.ts';

/** The secret that Zendesk signs test calls of unsaved webhooks with; anybody knows it. */
const PUBLIC_TEST_SECRET = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==';

export interface ZendeskWebhook {
  id: string;
  name: string;
  status: string;
  endpoint: string;
}

/** Makes our webhook exist, active and leading to us; answers the secret that it signs with. */
export async function ensureWebhook(client: ZendeskClient, wanted: RoutingPlan['webhook']) {
  const existing = await listAll<ZendeskWebhook>(
    client,
    `/api/v2/webhooks?filter[name_contains]=${encodeURIComponent(wanted.name)}`,
    'webhooks',
  );
  const body = {
    webhook: {
      name: wanted.name,
      description: marked(wanted.description, 'webhook'),
      status: 'active',
      endpoint: wanted.endpoint,
      http_method: 'POST',
      request_format: 'json',
      subscriptions: ['conditional_ticket_events'],
    },
  };
  const found = existing.find((webhook) => webhook.name === wanted.name);
  let id = found?.id;
  if (id === undefined) {
    const made = await client.request<{ webhook: ZendeskWebhook }>(
      'POST',
      '/api/v2/webhooks',
      body,
    );
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
