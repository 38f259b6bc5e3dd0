export type ColorScheme = 'light' | 'dark';

/** What the page around us knows when it opens the sidebar. */
export interface HostContext {
  /** Ticket that is shown beside us; null where there is none (a ticket being made, a full page). */
  ticketId: string | null;
  /** Name of the requester, so that a person is seen before our backend has answered. */
  requesterName: string | null;
  /** The agent's own language, BCP 47; null when the host does not tell. */
  locale: string | null;
  colorScheme: ColorScheme;
  /** Whether the person administers the account; null when the host does not tell. */
  isAdmin: boolean | null;
}

/** What stands in the reply editor. */
export interface Composer {
  /** As the host has it; empty when nothing is written. */
  html: string;
  /** An internal note: the customer will not read it. */
  isInternal: boolean;
}

/** Whom a ticket is for. */
export interface Requester {
  /** Null for somebody whom the helpdesk makes known only when the ticket is submitted. */
  id: string | null;
  name: string | null;
  /** Of the helpdesk's profile, BCP 47: the account's own unless somebody changed it. */
  locale: string | null;
}

/**
 * The page that we live in. Listeners return a function that ends the listening. A call that the
 * host refuses or does not answer rejects with {@link HostRefused}.
 */
export interface Host {
  /** Waits for the host's handshake, then reads everything in one round trip. Missing parts are null. */
  ready(): Promise<HostContext>;
  /** The ticket as it is now: an agent may have moved on since {@link ready}. */
  ticketId(): Promise<string | null>;
  requesterName(): Promise<string | null>;
  locale(): Promise<string | null>;
  colorScheme(): Promise<ColorScheme>;
  onColorScheme(listener: (scheme: ColorScheme) => void): () => void;
  /** The agent came to this ticket's tab (again). */
  onActivated(listener: () => void): () => void;
  /** The agent went to another tab; we stay loaded. */
  onDeactivated(listener: () => void): () => void;
  /** False between deactivated and activated. */
  isActive(): boolean;
  /**
   * Puts HTML at the cursor of the reply editor. Rejects with code `ticket_changed`, without
   * touching the editor, when the ticket in view is no longer `ticketId`.
   */
  insertIntoEditor(ticketId: string, html: string): Promise<void>;
  /** What the agent has written so far. */
  composer(): Promise<Composer>;
  /**
   * Puts HTML in place of everything that is written; its kind stays. Rejects with code
   * `ticket_changed` like {@link insertIntoEditor}; `ticketId` is null for a ticket being made.
   */
  setComposer(ticketId: string | null, html: string): Promise<void>;
  /** Text or kind of what is written changed, by whomever. */
  onComposer(listener: () => void): () => void;
  /**
   * Asked before the host saves the ticket: a sentence stops it and is shown to the agent, null lets
   * it pass. The host waits for the answer, so it must come soon; one that rejects lets it pass.
   */
  onSave(ask: () => Promise<string | null>): () => void;
  /** Null while nobody is chosen for a ticket being made. */
  requester(): Promise<Requester | null>;
  onRequester(listener: () => void): () => void;
  /** Empty when there is none. */
  subject(): Promise<string>;
  setSubject(subject: string): Promise<void>;
  /** Closes what we were opened in, where a host lets us; else nothing happens. */
  close(): Promise<void>;
  /** Brings another ticket into view. */
  openTicket(ticketId: string): Promise<void>;
  /** A short message at the edge of the host's page. Plain text. */
  notify(message: string, kind: 'notice' | 'alert' | 'error'): Promise<void>;
  /**
   * Reads one path of the helpdesk's own REST API as the person who is signed in (`/api/v2/…`),
   * with what that person may see. Rejects with code `account_forbidden` when he may not,
   * `account_missing` when the account has no such thing, else `account_unreachable`.
   */
  read(path: string): Promise<unknown>;
  /** Asks for a size in CSS pixels; hosts with a fixed one ignore it. Without a width: all there is. */
  resize(height: number, width?: number): Promise<void>;
}

type Refusal =
  | 'ticket_changed'
  | 'composer_changed'
  | 'reply_changed'
  | 'editor_refused'
  | 'host_refused'
  | 'account_forbidden'
  | 'account_missing'
  | 'account_unreachable';

/** The host said no. `code` names a text in `translations/` (`problems.<code>`). */
export class HostRefused extends Error {
  readonly code: string;
  constructor(code: Refusal, message: string) {
    super(message);
    this.name = 'HostRefused';
    this.code = code;
  }
}
