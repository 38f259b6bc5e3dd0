import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { AppTokenVerifier } from '../helpdesks/zendesk/app-token.ts';
import type { InstallationStore } from '../installations/installation-store.ts';
import type { Sessions } from '../installations/session-store.ts';
import type { SessionView } from './contract.ts';
import { likelyLocale, type PageAssets, renderPage } from './page.ts';

/**
 * `POST /zendesk/app`: Zendesk loads our page into its frame with a signed token; the token becomes
 * a session that the page carries.
 */
export async function pageRoutes(
  app: FastifyInstance,
  {
    verifyAppToken,
    installations,
    sessions,
    assets,
    sdkUrl,
    frameAncestors,
  }: {
    verifyAppToken: AppTokenVerifier;
    installations: InstallationStore;
    sessions: Sessions;
    assets: PageAssets;
    sdkUrl: string;
    frameAncestors: string;
  },
): Promise<void> {
  app.post<{ Body: { token?: unknown } | null }>(
    '/zendesk/app',
    { config: { isPublic: true }, bodyLimit: 16 * 1024 },
    async (request, reply) => {
      const token = request.body?.token;
      const visitor = await verifyAppToken(typeof token === 'string' ? token : '');
      const installation = await installations.ensure({
        subdomain: visitor.subdomain,
        externalId: visitor.externalInstallationId,
      });
      const session = await sessions.open({
        installationId: installation.installationId,
        userId: visitor.userId,
        location: visitor.location,
        tokenId: visitor.tokenId,
        tokenExpiresAt: visitor.expiresAt,
      });
      const nonce = randomBytes(16).toString('base64');
      const locale = likelyLocale(request.headers['accept-language']);
      const view: SessionView = {
        ...session,
        installationId: installation.installationId,
        installationStatus: installation.status,
      };
      return reply
        .header('Content-Security-Policy', contentSecurityPolicy(nonce, sdkUrl, frameAncestors))
        .type('text/html; charset=utf-8')
        .send(renderPage({ nonce, sdkUrl, assets, session: view, locale }));
    },
  );

  app.get('/zendesk/app', { config: { isPublic: true } }, (_request, reply) =>
    reply
      .code(401)
      .type('text/plain; charset=utf-8')
      .send('Crossdesk is a part of your helpdesk: open it there, in a ticket or in the side bar.'),
  );
}

/** No X-Frame-Options (it would block the frame), nonces for what we write into the page. */
function contentSecurityPolicy(nonce: string, sdkUrl: string, frameAncestors: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' ${new URL(sdkUrl).origin}`,
    `style-src 'nonce-${nonce}'`,
    `connect-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}
