import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Account, timestamp } from './account.ts';
import { checkWebhook, type WebhookInput } from './check-webhook.ts';
import { readWrapped } from './ids.ts';
import { cutPage } from './page.ts';
import type { WebhookRecord } from './records.ts';
import { requestUrl } from './request-url.ts';
import { ulid } from './ulid.ts';
import { VendorError } from './vendor-error.ts';
import { attempt, makeSignedRequest } from './webhook-attempt.ts';
import { TEST_REQUEST_SECRET } from './webhook-signature.ts';

const notFound = (what: string): VendorError =>
  new VendorError(404, { errors: [{ code: `${what}NotFound`, title: `${what} not found` }] });

const show = ({ secret: _, authentication, custom_headers, ...webhook }: WebhookRecord) => ({
  ...webhook,
  ...(authentication === null ? {} : { authentication: { ...authentication, data: undefined } }),
  ...(Object.keys(custom_headers).length === 0 ? {} : { custom_headers }),
});

const newSecret = (): string => randomBytes(32).toString('base64');

export function webhooksRoutes(app: FastifyInstance, account: Account): void {
  const { store, now } = account;
  const config = { scope: 'webhooks', allowed: 'admin' } as const;
  type ById = { Params: { id: string } };
  const find = (id: string): WebhookRecord => {
    const webhook = store.get('webhook', id);
    if (webhook === null) throw notFound('Webhook');
    return webhook;
  };
  const save = (before: WebhookRecord | null, input: WebhookInput, userId: number) => {
    const at = timestamp(now());
    const webhook: WebhookRecord = {
      secret: newSecret(),
      created_at: at,
      created_by: String(userId),
      ...before,
      ...input,
      id: before?.id ?? ulid(now()),
      updated_at: at,
      updated_by: String(userId),
    };
    store.put('webhook', webhook.id, webhook);
    return webhook;
  };

  app.get('/webhooks', { config }, (request) => {
    const url = requestUrl(account, request.url);
    const part = url.searchParams.get('filter[name_contains]')?.toLowerCase() ?? '';
    const status = url.searchParams.get('filter[status]');
    const found = store
      .list('webhook')
      .filter((webhook) => webhook.name.toLowerCase().includes(part))
      .filter((webhook) => status === null || webhook.status === status);
    url.searchParams.set('page[size]', url.searchParams.get('page[size]') ?? '100');
    const { items, around } = cutPage(found, url, (webhook) => webhook.id);
    return { webhooks: items.map(show), ...around };
  });
  app.post('/webhooks', { config }, (request, reply) => {
    const input = checkWebhook(readWrapped(request.body, 'webhook'), null);
    void reply.code(201);
    return { webhook: show(save(null, input, request.caller.user.id)) };
  });
  app.get<ById>('/webhooks/:id', { config }, (request) => ({
    webhook: show(find(request.params.id)),
  }));
  app.put<ById>('/webhooks/:id', { config }, (request, reply) => {
    const before = find(request.params.id);
    save(
      before,
      checkWebhook(readWrapped(request.body, 'webhook'), before),
      request.caller.user.id,
    );
    return reply.code(204).send();
  });
  app.patch<ById>('/webhooks/:id', { config }, (request, reply) => {
    const before = find(request.params.id);
    const given = { ...before, ...readWrapped(request.body, 'webhook') };
    save(before, checkWebhook(given, before), request.caller.user.id);
    return reply.code(204).send();
  });
  app.delete<ById>('/webhooks/:id', { config }, (request, reply) => {
    store.remove('webhook', find(request.params.id).id);
    return reply.code(204).send();
  });

  app.get<ById>('/webhooks/:id/signing_secret', { config }, (request) => ({
    signing_secret: { algorithm: 'SHA256', secret: find(request.params.id).secret },
  }));
  app.post<ById>('/webhooks/:id/signing_secret', { config }, (request, reply) => {
    const webhook = { ...find(request.params.id), secret: newSecret() };
    store.put('webhook', webhook.id, webhook);
    void reply.code(201);
    return { signing_secret: { algorithm: 'SHA256', secret: webhook.secret } };
  });

  app.get<ById>('/webhooks/:id/invocations', { config }, (request) => {
    const webhook = find(request.params.id);
    const url = requestUrl(account, request.url);
    const newestFirst = store.list('invocation', webhook.id).reverse();
    const { items, around } = cutPage(newestFirst, url, (invocation) => invocation.id);
    const shown = items.map(({ attempts: _, body: __, ...invocation }) => invocation);
    return { invocations: shown, ...around };
  });
  app.get<{ Params: { id: string; invocationId: string } }>(
    '/webhooks/:id/invocations/:invocationId/attempts',
    { config },
    (request) => {
      const invocation = store.get('invocation', request.params.invocationId);
      if (invocation?.webhook_id !== request.params.id) throw notFound('Invocation');
      return { attempts: invocation.attempts };
    },
  );

  app.post<{ Querystring: { webhook_id?: string } }>(
    '/webhooks/test',
    { config },
    async (request) => {
      const given = readWrapped(request.body, 'request');
      const webhookId = request.query.webhook_id;
      const known = webhookId === undefined ? null : find(webhookId);
      const webhook = { id: '', authentication: null, ...known, ...checkTestRequest(given, known) };
      const result = await attempt(
        makeSignedRequest(webhook, ulid(now()), String(given.payload ?? ''), {
          secret: known?.secret ?? TEST_REQUEST_SECRET,
          sentAt: now().toISOString(),
          accountId: '21763904',
        }),
        { timeoutMs: 12_000, signal: new AbortController().signal },
      );
      if (result.outcome !== 'answered') {
        return { response: { status: null, payload: result.outcome, headers: [] } };
      }
      return { response: { status: result.status, payload: result.body, headers: [] } };
    },
  );
}

function checkTestRequest(given: Record<string, unknown>, known: WebhookRecord | null) {
  const { endpoint, http_method, custom_headers } = checkWebhook(
    { name: 'test', ...known, ...given, status: 'active', subscriptions: [] },
    null,
  );
  return { endpoint, http_method, custom_headers };
}
