import type { Channel, LanguageTag } from '../domain.ts';
import { CrossdeskError } from '../errors.ts';
import type { DryRun, Examination, TagSample, ThoughtTicket } from './doctor-report.ts';
import type {
  LeftReason,
  MadeThing,
  RemovableThing,
  RoutingPlan,
  RoutingProvision,
  RoutingRule,
} from './set-up-plan.ts';

/**
 * The helpdesk a merchant already uses, as one installation sees it. Every member is safe to
 * repeat. Adapters pace themselves and honour the vendor's waiting times; what still fails is a
 * {@link HelpdeskError}.
 */
export interface Helpdesk {
  /** The ticket with its requester. Throws `HelpdeskError` with kind `gone` if it was deleted. */
  readTicket(ticketId: string): Promise<HelpdeskTicket>;
  /** The newest 100 comments, oldest first, each with its author. */
  readComments(ticketId: string): Promise<HelpdeskComment[]>;
  /**
   * Sets one-of fields (the helpdesk swaps their tags) in one update, guarded by the ticket's
   * `updatedStamp`. Returns the id of the update as the helpdesk's history will show it.
   * Throws `HelpdeskError` with kind `conflict` if somebody else changed the ticket meanwhile.
   */
  writeFields(ticket: HelpdeskTicket, values: FieldValues): Promise<WrittenUpdate>;
  /**
   * Throws kind `rate_limited`, having called nobody, when an update of this ticket could not start
   * within moments: reading it now would be for nothing.
   */
  needUpdateSoon(ticketId: string): void;
  /** Calls a minute that the account allows to all apps together, as far as we know. */
  callsPerMinute(): number;
  /** The newest 100 tickets that a person asked for, newest first. */
  listTicketsOf(personId: string): Promise<HelpdeskTicketSummary[]>;
  /** What the shop calls itself to its customers; null when the helpdesk does not say. */
  findShopName(): Promise<string | null>;
  /** Who works in the account, with what he may see there; null for customers and strangers. */
  findAgent(personId: string): Promise<HelpdeskAgent | null>;
  /** Whether the helpdesk would show this ticket to that agent. Throws kind `gone` if there is none. */
  maySeeTicket(agent: HelpdeskAgent, ticketId: string): Promise<boolean>;
  /**
   * Tickets that changed, oldest change first, one page of at most 1,000: from a moment, or from
   * where the last page ended. Helpdesks allow few of these calls a minute. Throws `HelpdeskError`
   * kind `rejected` or `gone` when the cursor is no longer known.
   */
  listChangedTickets(from: { since: Date } | { cursor: string }): Promise<ChangedTickets>;
  /** About how many tickets changed since; null when the helpdesk does not say. */
  countTicketsSince(since: Date): Promise<number | null>;
  /** Every published help-centre article, in every locale. */
  listArticles(): AsyncIterable<HelpdeskArticle>;
  /**
   * Makes everything that the plan asks for exist as the plan wants it, and nothing twice. Each
   * thing is told as soon as it is there, or has been refused; what does not need a refused thing
   * is made all the same. Throws what passes by itself (`unavailable`, `rate_limited`, …) and
   * `disconnected`: the next run goes on from there.
   */
  ensureRouting(
    plan: RoutingPlan,
    tell: (thing: MadeThing) => Promise<void>,
  ): Promise<RoutingProvision>;
  /** Whether the app's installation of that id is still in the account. */
  isAppInstalled(externalId: string): Promise<boolean>;
  /** Looks for whatever may keep our rules from working. Changes nothing. */
  examine(plan: RoutingPlan, made: MadeIds, samples: readonly TagSample[]): Promise<Examination>;
  /** What would happen to a ticket that is only thought of, by the account's rules as they are. */
  dryRun(plan: RoutingPlan, made: MadeIds, ticket: ThoughtTicket): Promise<DryRun>;
  /** Has our rules run after all others. */
  moveRulesLast(categoryName: string): Promise<void>;
  /** Makes one more rule exist, as set-up does; answers its id. */
  ensureRule(rule: RoutingRule, made: MadeIds, categoryName: string): Promise<string>;
  /** Makes rules of ours active or inactive. */
  setRulesActive(ruleIds: string[], isActive: boolean): Promise<void>;
  /**
   * Takes away what we made. What somebody else uses, or what may hold people or tickets, is left:
   * answers the keys of those, each with why.
   */
  removeThings(things: RemovableThing[]): Promise<{ key: string; why: LeftReason }[]>;
}

/** What set-up made, as far as rules point at it. */
export type MadeIds = Pick<RoutingProvision, 'seniorGroupId' | 'webhookId'>;

export interface HelpdeskTicket {
  ticketId: string;
  subject: string;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  channel: Channel;
  tags: string[];
  groupId: string | null;
  assigneeId: string | null;
  createdAt: Date;
  updatedAt: Date;
  /** What the update guard compares; opaque, exactly as the helpdesk wrote it. */
  updatedStamp: string;
  /** Values of custom fields, by field id. */
  customFields: Record<string, string | null>;
  requester: HelpdeskPerson;
  /** The customer's; null: none, or the helpdesk keeps them elsewhere. */
  rating: 'good' | 'bad' | null;
  /** How often it went from solved back to open; null where the helpdesk does not say. */
  reopens: number | null;
}

export type HelpdeskTicketSummary = Pick<
  HelpdeskTicket,
  'ticketId' | 'subject' | 'status' | 'channel' | 'createdAt' | 'updatedAt' | 'updatedStamp'
>;

export interface HelpdeskPerson {
  personId: string;
  name: string;
  email: string | null;
  role: 'customer' | 'staff';
  /** The helpdesk's own idea of the person's language; often the account's default. */
  locale: LanguageTag | null;
  timeZone: string | null;
}

/** Somebody who works in the account, and which tickets the helpdesk shows to him. */
export interface HelpdeskAgent {
  personId: string;
  isAdmin: boolean;
  /** False for who was suspended or has left. */
  isActive: boolean;
  /** `groups`: of his groups · `organization`: of his organization · `assigned`: his own. */
  sees: 'all' | 'groups' | 'organization' | 'assigned';
  /** Only read when `sees` is `groups`. */
  groupIds: string[];
  organizationId: string | null;
}

export interface HelpdeskComment {
  commentId: string;
  author: Pick<HelpdeskPerson, 'personId' | 'name' | 'role'>;
  isPublic: boolean;
  createdAt: Date;
  channel: Channel;
  /** Plain text with entities decoded. */
  text: string;
  /** Null where the helpdesk keeps none. */
  html: string | null;
  /** True for mail that says of itself that a machine sent it, and for the helpdesk's own notes. */
  isAutomatic: boolean;
  /** On the note that closed a ticket in favour of another: that other one. */
  mergedInto: string | null;
}

/** Field → tag of the chosen option, or text of a column; null clears it. */
export type FieldValues = Partial<Record<FieldGroup, string | null>>;
/** One-of fields, whose options are tags. */
export type OneOfGroup = 'language' | 'tier' | 'risk' | 'threat';
/** Text fields that agents read in lists. */
export type Column = 'summary' | 'deadline';
export type FieldGroup = OneOfGroup | Column;

export interface WrittenUpdate {
  updateId: string;
  ticket: HelpdeskTicket;
}

export interface ChangedTickets {
  tickets: ChangedTicket[];
  /** Where the next page starts; kept, also at the end. */
  cursor: string;
  /** Nothing more has changed for now. */
  isEnd: boolean;
}

export interface ChangedTicket extends HelpdeskTicket {
  /** The first message as plain text. */
  description: string;
  /** In the bin, or gone for good. */
  isDeleted: boolean;
}

export interface HelpdeskArticle {
  articleId: string;
  locale: LanguageTag;
  title: string;
  bodyHtml: string;
  url: string;
  updatedAt: Date;
  isDraft: boolean;
  /** Set when only some people may read the article. */
  userSegmentId: string | null;
}

export type HelpdeskErrorKind =
  /** Consent is missing, expired or revoked: a person must connect again. */
  | 'disconnected'
  /** The consenting person may not do this. */
  | 'forbidden'
  | 'gone'
  | 'conflict'
  | 'rate_limited'
  | 'rejected'
  | 'unavailable';

export class HelpdeskError extends CrossdeskError {
  readonly kind: HelpdeskErrorKind;

  constructor(
    kind: HelpdeskErrorKind,
    message: string,
    options: { retryAfterSeconds?: number | null; cause?: unknown } = {},
  ) {
    super(`helpdesk_${kind}`, message, { httpStatus: 502, ...options });
    this.kind = kind;
  }
}
