import type { FastifyInstance } from 'fastify';
import type { Account } from './account.ts';
import { appKey, installation } from './app-launch.ts';
import { recordNotFound } from './vendor-error.ts';

export function appsRoutes(app: FastifyInstance, account: Account): void {
  const config = { scope: 'apps' } as const;
  const show = () => {
    const { id, app_id, created_at } = installation(account);
    return {
      id,
      app_id: /^\d+$/.test(app_id) ? Number(app_id) : app_id,
      product: 'support',
      settings: { name: account.app.name, title: account.app.name },
      settings_objects: [],
      enabled: true,
      paid: null,
      collapsible: true,
      role_restrictions: null,
      group_restrictions: [],
      requirements: [],
      created_at,
      updated_at: created_at,
    };
  };

  app.get('/apps/installations', { config }, () => ({ installations: [show()] }));
  app.get<{ Params: { id: string } }>('/apps/installations/:id', { config }, (request) => {
    if (request.params.id !== String(installation(account).id)) throw recordNotFound();
    return show();
  });
}

/** The public key of signed URLs; readable by anybody, since it proves Zendesk, not the reader. */
export function publicKeyRoute(app: FastifyInstance, account: Account): void {
  app.get<{ Params: { id: string } }>('/api/v2/apps/:id/public_key.pem', (request, reply) => {
    if (request.params.id !== account.app.id) throw recordNotFound();
    void reply.type('application/x-pem-file');
    return appKey(account).publicPem;
  });
}
