import type { DeliveryEvent } from '../domain.ts';

/**
 * Every job there is, and which event leads to which. Payloads hold ids only; a handler reads the
 * state as it is when it runs, so running one twice is the same as once.
 */
export interface JobPayloads {
  /** A customer may have written: read, understand, score, set fields. */
  'customer-wrote': TicketJob;
  /** A colleague may have replied: remember it; writes nothing to the helpdesk. */
  'agent-replied': TicketJob;
  /** What may take a vendor's time: translations and the draft, for a ticket already scored. */
  'prepare-ticket': TicketJob;
  /** Waits for an engine that was away, beside whatever a new message asks for. */
  'prepare-later': TicketJob;
  /** A model's second look at a ticket whose fields are written. */
  'refine-risk': TicketJob;
  /** Fields, group, triggers and webhook, then knowledge: after consent, and again to repair. */
  'set-up': InstallationJob;
  /** Reads the help centre's articles. */
  'learn-articles': InstallationJob;
  /** Looks for changed tickets that no delivery announced. */
  sweep: InstallationJob;
  /** Reads the tickets from before our time, a page at a time. */
  'read-history': InstallationJob;
  /** Takes a fresh access token before the old one ends. */
  'refresh-grant': InstallationJob;
  /** Takes our values off the tickets, after fields were switched off. */
  'clear-fields': InstallationJob;
  /** Looks whether the app is still installed. */
  'check-installed': InstallationJob;
  /** Deletes texts that are older than the account wants them kept. */
  'retain-texts': InstallationJob;
  /** Looks for what keeps our rules from working. */
  'examine-triggers': InstallationJob;
  /** Brings the glossary's copies at vendors in step. */
  'sync-glossary': InstallationJob;
  /** Compares all customers with each other and gives each a tier. */
  'compare-customers': InstallationJob;
  /** Does the next thing with an order file that was uploaded. */
  'read-order-file': UploadJob;
  /** Takes away what has ended. */
  'forget-ended': InstallationJob;
}

export interface TicketJob {
  installationId: string;
  ticketId: string;
}

export interface InstallationJob {
  installationId: string;
}

export interface UploadJob {
  installationId: string;
  uploadId: string;
}

export type JobName = keyof JobPayloads;

export const JOB_NAMES = [
  'customer-wrote',
  'agent-replied',
  'prepare-ticket',
  'prepare-later',
  'refine-risk',
  'set-up',
  'learn-articles',
  'sweep',
  'read-history',
  'refresh-grant',
  'forget-ended',
  'clear-fields',
  'compare-customers',
  'read-order-file',
  'examine-triggers',
  'retain-texts',
  'sync-glossary',
  'check-installed',
] as const satisfies readonly JobName[];

/** What a helpdesk's delivery says has happened → the job that looks. */
export const JOB_OF_EVENT = {
  customer_wrote: 'customer-wrote',
  agent_replied: 'agent-replied',
  content_changed: 'customer-wrote',
  state_changed: 'agent-replied',
} as const satisfies Record<DeliveryEvent, JobName>;

/** One job of a kind may run, and one may wait, for each of these keys. */
export function keyOf(payload: TicketJob | InstallationJob | UploadJob): string {
  if ('uploadId' in payload) return `${payload.installationId}:${payload.uploadId}`;
  return 'ticketId' in payload
    ? `${payload.installationId}:${payload.ticketId}`
    : payload.installationId;
}
