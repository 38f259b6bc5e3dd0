import type { StoredOrder } from '../customers/order-store.ts';
import type { InsertionRequest, ReplyRequest, ReplyView, TicketView } from '../http/contract.ts';
import type {
  DoctorView,
  DryRunRequest,
  DryRunView,
  RepairRequest,
} from '../http/contract-doctor.ts';
import type { PersonRequest, PrivacyView } from '../http/contract-privacy.ts';
import type {
  ConnectRequest,
  PreviewRequest,
  PreviewView,
  SetUpChange,
  SetUpView,
  WatchView,
} from '../http/contract-set-up.ts';
import type { PersonCounts } from '../privacy/erase-customer.ts';
import type { AgentCorrection } from './agent-corrected.ts';

/** What an agent does with a ticket; each is one journey. */
export interface AgentJourneys {
  openTicket(
    installationId: string,
    ticketId: string,
    agent: { userId: string; language: string; isRestricted: boolean },
  ): Promise<TicketView>;
  translateReply(
    installationId: string,
    ticketId: string,
    request: ReplyRequest,
    signal: AbortSignal,
  ): Promise<ReplyView>;
  recordInsertion(
    installationId: string,
    ticketId: string,
    userId: string,
    insertion: InsertionRequest,
  ): Promise<void>;
  correct(
    installationId: string,
    ticketId: string,
    userId: string,
    correction: AgentCorrection,
  ): Promise<void>;
}

/** What an admin does to install us. */
export interface AdminJourneys {
  /** Where set-up stands. */
  readSetUp(installationId: string): Promise<SetUpView>;
  /** Address of the helpdesk's consent page. */
  startConsent(installationId: string, userId: string, request: ConnectRequest): Promise<string>;
  /** What set-up would make, beside what the admin's page read of the account. */
  previewSetUp(installationId: string, account: PreviewRequest): Promise<PreviewView>;
  /** Changes how we work in this account; answers where set-up then stands. */
  changeSetUp(installationId: string, userId: string, change: SetUpChange): Promise<SetUpView>;
  /** What would have gone to the senior group on a day. */
  watchList(installationId: string, day: string | null): Promise<WatchView>;
  /** The way back from the consent page. Throws when state or code are not good. */
  finishConsent(state: string, code: string): Promise<void>;
  /** The same way back, when consent was refused. */
  denyConsent(state: string): Promise<void>;
  /** Has everything made again that is missing or was changed. */
  repair(installationId: string): Promise<void>;
  /** Answers how many were kept. */
  importOrders(installationId: string, orders: StoredOrder[]): Promise<number>;
  now(): Date;
  isAdmin(installationId: string, userId: string): Promise<boolean>;
}

/** What an admin does about the data of people. */
export interface PrivacyJourneys {
  read(installationId: string): Promise<PrivacyView>;
  /** How much there is of a person. Throws `BadInput` when nobody is named. */
  count(installationId: string, person: PersonRequest): Promise<PersonCounts>;
  /** Erases; answers how much it was. */
  erase(installationId: string, userId: string, person: PersonRequest): Promise<PersonCounts>;
  /** A zip; null: of the whole account. */
  export(
    installationId: string,
    userId: string,
    person: PersonRequest | null,
  ): Promise<NodeJS.ReadableStream>;
  setRetention(installationId: string, userId: string, days: number | null): Promise<void>;
  setMasking(installationId: string, userId: string, isOn: boolean): Promise<void>;
}

/** What an admin sees and mends of the account's triggers. */
export interface DoctorJourneys {
  /** As it was last found. */
  read(installationId: string): Promise<DoctorView>;
  /** Looks now. */
  examine(installationId: string): Promise<DoctorView>;
  /** Throws `BadInput` when the finding is gone or does not offer this. */
  repair(installationId: string, userId: string, request: RepairRequest): Promise<DoctorView>;
  dryRun(installationId: string, ticket: DryRunRequest): Promise<DryRunView>;
}
