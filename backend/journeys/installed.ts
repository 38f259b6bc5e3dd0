import type { Database } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import { BadInput, Forbidden } from '../errors.ts';
import { type Helpdesk, HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { RoutingPlan } from '../helpdesks/set-up-plan.ts';
import type { OAuthClient } from '../helpdesks/zendesk/oauth-client.ts';
import type { ConnectRequest } from '../http/contract-set-up.ts';
import type { Grants } from '../installations/grant-store.ts';
import type {
  ConsentAnswer,
  Installation,
  InstallationStore,
} from '../installations/installation-store.ts';
import type { SetUpStore } from '../installations/set-up-store.ts';
import type { InstallationJob } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { routingPlan, type SetUpTexts } from '../routing/routing-plan.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

export interface InstalledParts {
  database: Database;
  installations: InstallationStore;
  setUp: SetUpStore;
  tickets: Pick<TicketStore, 'announceAll'>;
  grants: Grants;
  oauth: OAuthClient;
  originOf(subdomain: string): string;
  helpdeskOf(installation: Installation): Helpdesk;
  queue: JobQueue;
  publicUrl: string;
  setUpTexts(language: LanguageTag): SetUpTexts;
  now: () => Date;
}

/** An admin wants to connect: the address where the helpdesk asks for consent. */
export async function startConsent(
  installationId: string,
  userId: string,
  { seniorGroup }: ConnectRequest,
  parts: InstalledParts,
): Promise<string> {
  const installation = await parts.installations.get(installationId);
  if (seniorGroup !== undefined) {
    await parts.installations.changeSettings(parts.database, installationId, {
      seniorGroupId: seniorGroup.groupId,
    });
  }
  const { authorizeUrl, state, codeVerifier } = parts.oauth.startAuthorization(
    parts.originOf(installation.subdomain),
  );
  await parts.grants.rememberRequest(installation, { state, codeVerifier, userId });
  return authorizeUrl;
}

/** Whoever was asked said no. A state that nobody asked with changes nothing. */
export async function denyConsent(state: string, parts: InstalledParts): Promise<void> {
  const request = await parts.grants.takeRequest(state);
  if (request !== null) await noteAnswer(request.installationId, 'denied', parts);
}

/**
 * The way back from consent. However it ends is noted for the page that asked, which does not hear
 * from the window where it was given.
 */
export async function finishConsent(
  state: string,
  code: string,
  parts: InstalledParts,
): Promise<void> {
  const request = await parts.grants.takeRequest(state);
  if (request === null) {
    throw new BadInput(
      'consent_unknown',
      'This consent was not asked for from here, or more than ten minutes ago. Start again from the app.',
    );
  }
  const { installationId } = request;
  try {
    await takeGrant(request, code, parts);
  } catch (error) {
    const isAgents = error instanceof Forbidden && error.code === 'consent_not_admins';
    await noteAnswer(installationId, isAgents ? 'not_admin' : 'failed', parts);
    throw error;
  }
}

function noteAnswer(
  installationId: string,
  answer: ConsentAnswer,
  { installations, database, now }: InstalledParts,
): Promise<void> {
  return installations.setConsentAnswer(database, installationId, { answer, at: now() });
}

/** The admin consented: keep the grant, then have everything made that we need. */
async function takeGrant(
  request: { installationId: string; verifier: Buffer },
  code: string,
  parts: InstalledParts,
): Promise<void> {
  const installation = await parts.installations.get(request.installationId);
  const verifier = parts.grants.openVerifier(installation, request.verifier);
  const tokens = await parts.oauth.redeemCode(
    parts.originOf(installation.subdomain),
    code,
    verifier,
  );
  // Zendesk lets any agent consent, and the token then can do what that agent can.
  const origin = parts.originOf(installation.subdomain);
  const consenter = await parts.oauth.describeConsenter(origin, tokens.accessToken);
  if (!consenter.isAdmin) {
    throw new Forbidden(
      'consent_not_admins',
      'Only an administrator of the helpdesk can connect Crossdesk. Nothing has been changed.',
    );
  }
  const { installationId } = installation;
  await parts.database.transaction(async (tx) => {
    await parts.grants.store(tx, installation, tokens);
    await parts.installations.setConsentAnswer(tx, installationId, {
      answer: 'given',
      at: parts.now(),
    });
    if (installation.status !== 'ready') {
      await parts.installations.setStatus(tx, installationId, 'connected');
    }
    // The team's clock is taken from the first admin who connects; it can be changed later.
    if (installation.status === 'new' && consenter.timeZone !== null) {
      await parts.installations.changeSettings(tx, installationId, {
        teamTimeZone: consenter.timeZone,
      });
    }
    await parts.queue.enqueue(tx, 'set-up', { installationId });
  });
}

/** Makes fields, group, triggers and webhook exist. Safe to repeat; then knowledge is read. */
export async function setUp(
  { installationId }: InstallationJob,
  parts: InstalledParts,
): Promise<void> {
  const installation = await parts.installations.get(installationId);
  const helpdesk = parts.helpdeskOf(installation);
  const shopName = await helpdesk.findShopName().catch((error: unknown) => {
    // Some plans have no brands; templates that name the shop are then not offered.
    if (error instanceof HelpdeskError && ['forbidden', 'gone', 'rejected'].includes(error.kind)) {
      return null;
    }
    throw error;
  });
  const provision = await helpdesk.ensureRouting(planFor(installation, parts), (thing) =>
    parts.setUp.saveThing(installationId, thing, parts.now()),
  );
  await parts.database.transaction(async (tx) => {
    await parts.installations.setProvision(tx, installation, provision);
    // Who has a ticket open waits for this.
    if (installation.status !== 'ready') await parts.tickets.announceAll(tx, installationId);
    if (shopName !== null) await parts.installations.setShopName(tx, installationId, shopName);
    await parts.queue.enqueue(tx, 'learn-articles', { installationId });
    await parts.queue.enqueue(tx, 'sweep', { installationId });
  });
}

/** Everything that must exist in this account. */
export function planFor(
  { installationId, teamLanguage, settings }: Installation,
  { publicUrl, setUpTexts }: Pick<InstalledParts, 'publicUrl' | 'setUpTexts'>,
): RoutingPlan {
  return routingPlan({
    webhookEndpoint: `${publicUrl}/webhooks/zendesk/${installationId}`,
    texts: setUpTexts(teamLanguage),
    teamLanguage,
    seniorGroupId: settings.seniorGroupId,
    isRouting: settings.switches.routing,
  });
}
