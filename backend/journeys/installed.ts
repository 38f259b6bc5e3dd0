import type { Database } from '../database/database.ts';
import type { LanguageTag } from '../domain.ts';
import { BadInput, Forbidden } from '../errors.ts';
import { type Helpdesk, HelpdeskError } from '../helpdesks/helpdesk.ts';
import type { OAuthClient } from '../helpdesks/zendesk/oauth-client.ts';
import type { SetUpView } from '../http/contract-set-up.ts';
import type { Grants } from '../installations/grant-store.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { InstallationJob, JobName } from '../jobs/catalogue.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { routingPlan, type SetUpTexts } from '../routing/routing-plan.ts';

export interface InstalledParts {
  database: Database;
  installations: InstallationStore;
  grants: Grants;
  oauth: OAuthClient;
  originOf(subdomain: string): string;
  helpdeskOf(installation: Installation): Helpdesk;
  queue: JobQueue;
  publicUrl: string;
  setUpTexts(language: LanguageTag): SetUpTexts;
}

/** An admin wants to connect: the address where the helpdesk asks for consent. */
export async function startConsent(
  installationId: string,
  userId: string,
  parts: InstalledParts,
): Promise<string> {
  const installation = await parts.installations.get(installationId);
  const { authorizeUrl, state, codeVerifier } = parts.oauth.startAuthorization(
    parts.originOf(installation.subdomain),
  );
  await parts.grants.rememberRequest(installation, { state, codeVerifier, userId });
  return authorizeUrl;
}

/** The admin consented: keep the grant, then have everything made that we need. */
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
  const installation = await parts.installations.get(request.installationId);
  const verifier = parts.grants.openVerifier(installation, request.verifier);
  const tokens = await parts.oauth.redeemCode(
    parts.originOf(installation.subdomain),
    code,
    verifier,
  );
  // Zendesk lets any agent consent, and the token then can do what that agent can.
  const origin = parts.originOf(installation.subdomain);
  if (!(await parts.oauth.isAdmins(origin, tokens.accessToken))) {
    throw new Forbidden(
      'consent_not_admins',
      'Only an administrator of the helpdesk can connect Crossdesk. Nothing has been changed.',
    );
  }
  const { installationId } = installation;
  await parts.database.transaction(async (tx) => {
    await parts.grants.store(tx, installation, tokens);
    if (installation.status !== 'ready') {
      await parts.installations.setStatus(tx, installationId, 'connected');
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
  const { teamLanguage } = installation;
  const helpdesk = parts.helpdeskOf(installation);
  const shopName = await helpdesk.findShopName().catch((error: unknown) => {
    // Some plans have no brands; templates that name the shop are then not offered.
    if (error instanceof HelpdeskError && ['forbidden', 'gone', 'rejected'].includes(error.kind)) {
      return null;
    }
    throw error;
  });
  const provision = await helpdesk.ensureRouting(
    routingPlan({
      webhookEndpoint: `${parts.publicUrl}/webhooks/zendesk/${installationId}`,
      texts: parts.setUpTexts(teamLanguage),
      teamLanguage,
    }),
  );
  await parts.database.transaction(async (tx) => {
    await parts.installations.setProvision(tx, installation, provision);
    if (shopName !== null) await parts.installations.setShopName(tx, installationId, shopName);
    await parts.queue.enqueue(tx, 'learn-articles', { installationId });
    await parts.queue.enqueue(tx, 'sweep', { installationId });
  });
}

/** Where set-up stands, for the desk. `failedJobs`: names of jobs that failed for good. */
export function describeSetUp(
  installation: Installation,
  failedJobs: ReadonlySet<string>,
): SetUpView {
  const { status, settings } = installation;
  const isConnected = status === 'connected' || status === 'ready';
  const made = (done: boolean, by: JobName | null) => ({
    state: stateOf(done, isConnected, by !== null && failedJobs.has(by)),
    problem: null,
    detail: null,
    progress: null,
  });
  return {
    status,
    things: [],
    switches: settings.switches,
    seniorGroup: null,
    teamTimeZone: settings.teamTimeZone,
    history: settings.history,
    dataDeletedAt: null,
    steps: [
      { key: 'consent', ...made(isConnected, null) },
      { key: 'fields', ...made(Object.keys(installation.fieldIds).length > 0, 'set-up') },
      { key: 'routing', ...made(installation.seniorGroupId !== null, 'set-up') },
      { key: 'webhook', ...made(installation.webhookId !== null, 'set-up') },
      { key: 'knowledge', ...made(installation.articlesReadAt !== null, 'learn-articles') },
      { key: 'history', ...made(installation.sweptUntil !== null, 'sweep') },
    ],
  };
}

type StepState = SetUpView['steps'][number]['state'];

function stateOf(isDone: boolean, isConnected: boolean, hasFailed: boolean): StepState {
  if (isDone) return 'done';
  if (!isConnected) return 'waiting';
  return hasFailed ? 'failed' : 'running';
}
