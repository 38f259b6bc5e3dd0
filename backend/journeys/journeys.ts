import { join } from 'node:path';
import type { IdentityStore } from '../customers/identity/identity-store.ts';
import type { OrderStore } from '../customers/order-store.ts';
import type { UploadStore } from '../customers/orders-file/upload-store.ts';
import type { ProfileStore } from '../customers/profile-store.ts';
import type { WorthStore } from '../customers/worth/worth-store.ts';
import type { Database } from '../database/database.ts';
import type { DraftStore } from '../drafting/draft-store.ts';
import { loadReplyTemplates } from '../drafting/load-reply-templates.ts';
import { loadMachineNotice } from '../drafting/machine-notice.ts';
import type { EnginesOf } from '../engines/installation-engines.ts';
import type { EngineParts } from '../engines/open-engines.ts';
import type { HelpdeskOf } from '../helpdesks/helpdesks.ts';
import type { RoutingPlan } from '../helpdesks/set-up-plan.ts';
import type { OAuthClient } from '../helpdesks/zendesk/oauth-client.ts';
import type { PreviewRequest, PreviewView } from '../http/contract-set-up.ts';
import type { FeedbackStore } from '../insights/feedback-store.ts';
import { createRefinementStore } from '../insights/refinement-store.ts';
import type { AgentAccess } from '../installations/agent-access.ts';
import type { AgentLanguages } from '../installations/agent-languages.ts';
import type { Grants } from '../installations/grant-store.ts';
import type { HistoryStore } from '../installations/history-store.ts';
import type { Installation, InstallationStore } from '../installations/installation-store.ts';
import type { Sessions } from '../installations/session-store.ts';
import type { SetUpStore } from '../installations/set-up-store.ts';
import type { TicketJob } from '../jobs/catalogue.ts';
import type { JobHandlers, JobQueue } from '../jobs/job-queue.ts';
import type { ArticleStore } from '../knowledge/article-store.ts';
import { createArticleFinder } from '../knowledge/find-articles.ts';
import type { Log } from '../log.ts';
import { createComplaintReader } from '../risk/read-complaint.ts';
import { loadSetUpTexts } from '../routing/load-set-up-texts.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { createLanguageDetector } from '../translation/detect-language.ts';
import type { TranslationMemory } from '../translation/translation-memory.ts';
import { createAdminJourneys } from './admin-journeys.ts';
import { agentCorrected } from './agent-corrected.ts';
import {
  createReplyJourneys,
  type ReplyJourneys,
  recordInsertion,
} from './agent-finishes-reply.ts';
import { agentOpenedTicket } from './agent-opened-ticket.ts';
import { type ComposeJourneys, createComposeJourneys } from './agent-opens-ticket-for-customer.ts';
import { agentReplied } from './agent-replied.ts';
import { agentWroteReply } from './agent-wrote-reply.ts';
import { learnArticles } from './articles-learned.ts';
import {
  type CustomerJourneys,
  createCustomerJourneys,
  customerJobs,
  tendCustomers,
} from './customer-journeys.ts';
import { customerWrote } from './customer-wrote.ts';
import { createDeskJourneys, type DeskJourneys } from './desk-journeys.ts';
import { forgetEnded } from './forget-ended.ts';
import { syncGlossary } from './glossary-changed.ts';
import { readHistory } from './history-read.ts';
import { setUp } from './installed.ts';
import {
  countPerson,
  erase,
  exportFor,
  readPrivacy,
  retain,
  setMasking,
  setRetention,
} from './people-erased.ts';
import type {
  AdminJourneys,
  AgentJourneys,
  DoctorJourneys,
  PrivacyJourneys,
} from './peoples-journeys.ts';
import { prepareLater, prepareTicket } from './prepare-ticket.ts';
import { checkInstalled, deleteRemoved } from './removed.ts';
import { refineRisk } from './risk-refined.ts';
import { clearFields } from './set-up-changed.ts';
import { sweep } from './swept.ts';
import { createDoctorJourneys, examineOnSchedule } from './triggers-examined.ts';

export interface JourneyParts {
  database: Database;
  queue: JobQueue;
  installations: InstallationStore;
  setUp: SetUpStore;
  history: HistoryStore;
  /** Pages of its export that a helpdesk hands out a minute. */
  exportsPerMinute: number;
  tickets: TicketStore;
  profiles: ProfileStore;
  orders: OrderStore;
  worth: WorthStore;
  identity: IdentityStore;
  uploads: UploadStore;
  articles: ArticleStore;
  drafts: DraftStore;
  feedback: FeedbackStore;
  grants: Grants;
  sessions: Sessions;
  access: AgentAccess;
  agentLanguages: AgentLanguages;
  oauth: OAuthClient;
  originOf(subdomain: string): string;
  helpdeskOf: HelpdeskOf;
  enginesOf: EnginesOf;
  engineParts: EngineParts;
  memory: TranslationMemory;
  publicUrl: string;
  /** Pure: compares the plan with what a page read of the account. */
  previewSetUp(plan: RoutingPlan, account: PreviewRequest): PreviewView;
  prepareAgainAfterSeconds: number;
  /** Seconds from a delivery's arrival to the fields on the ticket. */
  onEventHandled(seconds: number): void;
  log: Log;
  now: () => Date;
}

export interface Journeys extends DeskJourneys {
  jobs: JobHandlers;
  agent: AgentJourneys;
  compose: ComposeJourneys;
  replies: ReplyJourneys;
  admin: AdminJourneys;
  privacy: PrivacyJourneys;
  doctor: DoctorJourneys;
  customers: CustomerJourneys;
  /** Has every installation look for tickets that no delivery announced. */
  sweepAll(): Promise<void>;
}

const TRANSLATIONS = join(import.meta.dirname, '../../translations');

/** Each thing that happens, with what it needs. */
export async function createJourneys(given: JourneyParts): Promise<Journeys> {
  const { database, queue, tickets, installations, now } = given;
  const parts = {
    ...given,
    detectLanguage: createLanguageDetector(),
    readComplaint: createComplaintReader(),
    findArticles: createArticleFinder(given.articles),
    refinements: createRefinementStore(database),
    machineNotice: loadMachineNotice(join(TRANSLATIONS, 'machine-notice.json')),
    templates: loadReplyTemplates(join(TRANSLATIONS, 'replies')),
    setUpTexts: loadSetUpTexts(join(TRANSLATIONS, 'set-up')),
    async onFieldsWritten({ installationId, ticketId }: TicketJob, until: Date) {
      const at = now();
      const arrived = await tickets.markHandled(installationId, ticketId, { until, at });
      for (const receivedAt of arrived) {
        given.onEventHandled((at.getTime() - receivedAt.getTime()) / 1_000);
      }
    },
  };
  const within = (urgency: Parameters<HelpdeskOf>[1]) => ({
    ...parts,
    helpdeskOf: (installation: Installation) => given.helpdeskOf(installation, urgency),
  });
  /** Somebody looks at a page meanwhile. */
  const awaited = within('person');
  /** Nobody waits for it. */
  const unhurried = within('background');

  return {
    jobs: {
      'customer-wrote': (job) => customerWrote(job, parts),
      'agent-replied': (job) => agentReplied(job, parts),
      'prepare-ticket': (job) => prepareTicket(job, parts),
      'prepare-later': (job) => prepareLater(job, parts),
      'refine-risk': (job) => refineRisk(job, parts),
      'set-up': (job) => setUp(job, awaited),
      'learn-articles': (job) => learnArticles(job, unhurried),
      sweep: (job) => sweep(job, unhurried),
      'read-history': (job) => readHistory(job, unhurried),
      'examine-triggers': (job) => examineOnSchedule(job, unhurried),
      'sync-glossary': (job) => syncGlossary(job, parts),
      ...customerJobs(unhurried),
      'retain-texts': (job) => retain(job, parts),
      'clear-fields': (job) => clearFields(job, unhurried),
      'check-installed': (job) => checkInstalled(job, unhurried),
      'forget-ended': (job) => forgetEnded(job, parts),
      'refresh-grant': async ({ installationId }) => {
        await given.grants.refreshAhead(await installations.get(installationId));
      },
    },
    agent: {
      openTicket: (installationId, ticketId, agent) =>
        agentOpenedTicket(installationId, ticketId, agent, parts),
      translateReply: (installationId, ticketId, request, signal) =>
        agentWroteReply(installationId, ticketId, request, signal, parts),
      recordInsertion: (installationId, ticketId, userId, insertion) =>
        recordInsertion(installationId, ticketId, { ...insertion, userId }, parts),
      correct: (installationId, ticketId, userId, correction) =>
        agentCorrected(installationId, ticketId, userId, correction, parts),
    },
    compose: createComposeJourneys(parts),
    replies: createReplyJourneys(parts),
    admin: createAdminJourneys(parts, awaited),
    ...createDeskJourneys(parts),
    doctor: createDoctorJourneys(awaited),
    customers: createCustomerJourneys(unhurried),
    privacy: {
      read: (installationId) => readPrivacy(installationId, parts),
      count: (installationId, person) => countPerson(installationId, person, awaited),
      erase: (installationId, userId, person) => erase(installationId, userId, person, awaited),
      export: (installationId, userId, person) =>
        exportFor(installationId, userId, person, awaited),
      setRetention: (installationId, userId, days) =>
        setRetention(installationId, userId, days, parts),
      setMasking: (installationId, userId, isOn) => setMasking(installationId, userId, isOn, parts),
    },
    async sweepAll() {
      await deleteRemoved(parts);
      for (const installationId of await installations.listConnected()) {
        await database.transaction((tx) => queue.enqueue(tx, 'refresh-grant', { installationId }));
      }
      for (const installationId of await installations.listReady()) {
        await database.transaction(async (tx) => {
          await queue.enqueue(tx, 'sweep', { installationId });
          await queue.enqueue(tx, 'forget-ended', { installationId });
          await queue.enqueue(tx, 'check-installed', { installationId });
          await queue.enqueue(tx, 'retain-texts', { installationId });
          await queue.enqueue(tx, 'examine-triggers', { installationId });
        });
        await tendCustomers(await installations.get(installationId), unhurried);
      }
    },
  };
}
