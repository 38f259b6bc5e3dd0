import type { Store } from './store.ts';

/** A line for the log: ids and counts, never texts or names. */
export type Log = (message: string, details?: Record<string, unknown>) => void;

export interface AppSettings {
  id: string;
  name: string;
  /** As in the app's manifest: where each of its pages is served, launched with a signed token. */
  locations: Record<string, AppLocation>;
}

export interface AppLocation {
  url: string;
  /** In CSS lengths; of the frame as it first opens. */
  size?: { width: string; height: string };
}

export interface OAuthClientSettings {
  clientId: string;
  clientSecret: string;
  /** Registered addresses; absent means any address on the app's own origin. */
  redirectUrls?: string[];
}

/** The pretend account, as every part of the server sees it. */
export interface Account {
  store: Store;
  now: () => Date;
  log: Log;
  app: AppSettings;
  oauthClient: OAuthClientSettings;
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  origin: () => string;
  /** Tells open desk pages that a ticket changed. */
  ticketChanged: (ticketId: number) => void;
  /** Starts sending an invocation that has been stored as pending. */
  deliver: (invocationId: string) => void;
}

/** Zendesk writes times to the second. */
export const timestamp = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

export const newRecordId = (account: Account): number => account.store.nextId('record');
