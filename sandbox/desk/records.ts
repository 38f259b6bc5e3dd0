/** What the desk reads of the helpdesk's REST records; there is more in them. */

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';

export interface User {
  id: number;
  name: string;
  email: string | null;
  role: string;
  locale: string;
  iana_time_zone?: string;
}

export interface Ticket {
  id: number;
  subject: string;
  description: string;
  status: Status;
  priority: Priority | null;
  type: string | null;
  tags: string[];
  via: { channel: string };
  requester_id: number;
  assignee_id: number | null;
  group_id: number | null;
  custom_fields: { id: number; value: string | boolean | null }[];
  created_at: string;
  updated_at: string;
}

export interface Comment {
  id: number;
  author_id: number;
  body: string;
  html_body: string;
  public: boolean;
  via: { channel: string };
  created_at: string;
}

export interface Group {
  id: number;
  name: string;
}

export interface TicketField {
  id: number;
  type: string;
  title: string;
  active: boolean;
  custom_field_options?: { name: string; value: string }[];
}

export interface Audit {
  id: number;
  created_at: string;
  events: AuditEvent[];
}

export interface AuditEvent {
  type: string;
  field_name?: string;
  value?: unknown;
  previous_value?: unknown;
  via?: { channel: string; source: { from: { title?: string }; rel: string | null } };
}

/** Where on the desk an app can be seen. */
export type AppPlace = 'ticket_sidebar' | 'new_ticket_sidebar' | 'nav_bar' | 'ticket_editor';

/** The installed app, as its manifest has it. */
export interface InstalledApp {
  name: string;
  locations: Partial<Record<AppPlace, { size?: { width: string; height: string } }>>;
}

/** A ticket to be made; its requester is known to the helpdesk, or becomes so. */
export interface NewTicket {
  subject: string;
  status: Status;
  comment: { html_body: string; public: boolean };
  /** Who writes the first comment. */
  submitter_id: number;
  requester_id?: number;
  requester?: { name: string; email: string };
}

/** Where an app lives, and the signed token that its page is opened with. */
export interface Launch {
  /** Carries `origin` and `app_guid`, which the app's side of the protocol needs. */
  url: string;
  token: string;
  appId?: string | number;
  installationId?: string | number;
}

/** What submitting a ticket sends; absent members stay as they are. */
export interface TicketUpdate {
  comment?: { html_body: string; public: boolean };
  status?: Status;
  assignee_id?: number;
  [staged: string]: unknown;
}

export interface CustomerMessage {
  requester: { name: string; email: string; locale?: string };
  ticket_id?: number;
  channel: string;
  subject?: string;
  body: string;
}
