import { type Static, type TSchema, Type } from 'typebox';
import { CHANNELS, RISK_LEVELS, THREAT_KINDS, VALUE_TIERS } from '../domain.ts';

/**
 * The schemas of our own API: the one backend file that `app/` may import (types only, so that no
 * schema code reaches the browser). Dates travel as ISO 8601 strings in UTC.
 */

export const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const iso = Type.String({ format: 'date-time' });

/** A text of `translations/` by its code, and what fills it. */
export const ReasonSchema = Type.Object({
  code: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});
export type ReasonView = Static<typeof ReasonSchema>;

/** `code` names a text in `translations/` (`problems.<code>`); `detail` is the vendor's own sentence. */
export const ProblemSchema = Type.Object({
  code: Type.String(),
  engine: nullable(Type.String()),
  detail: nullable(Type.String()),
});
export type ProblemView = Static<typeof ProblemSchema>;

export const MoneySchema = Type.Object({ amount: Type.String(), currency: Type.String() });
export type MoneyView = Static<typeof MoneySchema>;

const SpanSchema = Type.Object({ start: Type.Integer(), end: Type.Integer() });

export const VerdictSchema = Type.Object({
  /** `urgent` and `raised` have a band; `calm` has none. */
  level: oneOf(['urgent', 'raised', 'calm']),
  /** Headline: `verdict.<kind>` of a threat, else `verdict.level_<level>`. */
  threat: nullable(oneOf(THREAT_KINDS)),
  risk: oneOf(RISK_LEVELS),
  /** At most three, the heaviest first. */
  facts: Type.Array(ReasonSchema),
  /** All reasons, for who wants to know why. */
  reasons: Type.Array(ReasonSchema),
  /** When the reply is due; null once a person has replied. */
  dueAt: nullable(iso),
  /** Set when an agent has corrected the judgement. */
  correctedBy: nullable(Type.String()),
  /**
   * `overtaken`: a newer message threatens, so the correction no longer holds · `stays_routed`: the
   * risk was lowered; what triggers did for the higher one (priority, group) stays.
   */
  note: nullable(oneOf(['overtaken', 'stays_routed'])),
});
export type VerdictView = Static<typeof VerdictSchema>;

export const CustomerSchema = Type.Object({
  customerId: Type.String(),
  name: Type.String(),
  tier: oneOf(VALUE_TIERS),
  tierSource: oneOf(['computed', 'corrected']),
  tierReasons: Type.Array(ReasonSchema),
  city: nullable(Type.String()),
  timeZone: nullable(Type.String()),
  orderCount: Type.Integer(),
  spent: Type.Array(MoneySchema),
  /** The sum in the team's currency at reference rates; null when nothing was bought. */
  spentApprox: nullable(MoneySchema),
  returnCount: Type.Integer(),
  /** Where the tier comes from, one sentence: `worth.<code>`. */
  worth: ReasonSchema,
  /** Orders that were paid back or sent back, newest first: facts of orders, no verdict on a person. */
  refunds: Type.Array(
    Type.Object({
      orderNumber: Type.String(),
      placedAt: iso,
      what: oneOf(['refunded', 'returned']),
      /** Null when nothing was paid back. */
      amount: nullable(MoneySchema),
    }),
  ),
  /** The address that decisions about the person name; null: the helpdesk knows none. */
  contact: nullable(Type.String()),
  /** Who may be the same person; joined only when an admin says so. */
  maybeSame: Type.Array(
    Type.Object({
      contact: Type.String(),
      name: nullable(Type.String()),
      orders: Type.Integer(),
      /** `customer.maybe_<evidence>` */
      evidence: oneOf(['order_number', 'phone', 'name']),
      detail: Type.String(),
    }),
  ),
  ticketCount: Type.Integer(),
  complaintCount: Type.Integer(),
  otherOpenTickets: Type.Array(
    Type.Object({ ticketId: Type.String(), subject: Type.String(), channel: oneOf(CHANNELS) }),
  ),
  earlierTickets: Type.Array(
    Type.Object({
      ticketId: Type.String(),
      subject: Type.String(),
      status: Type.String(),
      createdAt: iso,
    }),
  ),
});
export type CustomerView = Static<typeof CustomerSchema>;

export const OrderSchema = Type.Object({
  orderNumber: Type.String(),
  /** Why this order is shown: `order_shown.<how>`. */
  how: oneOf(['number_in_text', 'tracking_in_text', 'latest_open', 'latest']),
  /** Item titles in the agent's language where the shop has them. */
  items: Type.Array(Type.Object({ title: Type.String(), quantity: Type.Integer() })),
  total: MoneySchema,
  refunded: nullable(MoneySchema),
  status: Type.String(),
  placedAt: iso,
  promisedAt: nullable(iso),
  parcel: nullable(
    Type.Object({
      carrier: Type.String(),
      trackingNumber: Type.String(),
      /** `parcel.<situation>` */
      situation: Type.String(),
      tone: oneOf(['good', 'slow', 'bad']),
      lateDays: nullable(Type.Integer()),
      /** Five steps, `parcel.step_<key>`. */
      steps: Type.Array(
        Type.Object({ key: Type.String(), state: oneOf(['done', 'now', 'ahead']) }),
      ),
      lastEvent: nullable(
        Type.Object({ at: iso, text: Type.String(), location: nullable(Type.String()) }),
      ),
      expectedAt: nullable(iso),
    }),
  ),
});
export type OrderView = Static<typeof OrderSchema>;

export const MessageSchema = Type.Object({
  commentId: Type.String(),
  author: oneOf(['customer', 'agent']),
  authorName: Type.String(),
  isPublic: Type.Boolean(),
  at: iso,
  channel: oneOf(CHANNELS),
  /** What the person wrote, without quoted history and signature. */
  text: Type.String(),
  /** The quoted history and signature, null when there is none. */
  hidden: nullable(Type.String()),
  language: Type.String(),
  languageConfidence: oneOf(['high', 'low', 'corrected']),
  /** In the team's language; null when it is in that already, or when there is none (see `problem`). */
  translation: nullable(
    Type.Object({
      text: Type.String(),
      engine: Type.String(),
      /** `written`: what a colleague wrote, before it was translated for the customer. */
      kind: oneOf(['engine', 'written']),
    }),
  ),
  /** The agent reads this language: the original comes first. */
  isRead: Type.Boolean(),
  /** Why (part of) the translation is missing. */
  problem: nullable(ProblemSchema),
  /** Where in `text` a threat stands. */
  marks: Type.Array(Type.Intersect([SpanSchema, Type.Object({ kind: oneOf(THREAT_KINDS) })])),
  isAutomatic: Type.Boolean(),
});
export type MessageView = Static<typeof MessageSchema>;

export const PairSchema = Type.Object({
  /** What the agent reads and edits, in the team's language. */
  source: Type.String(),
  /** The same sentence in the customer's language; null when it could not be translated. */
  target: nullable(Type.String()),
  /** Where the target comes from: an engine's display name, `template`, `memory`, `agent`. */
  origin: nullable(Type.String()),
  problem: nullable(ProblemSchema),
  /** Indexes into `sources` of the draft. */
  citations: Type.Array(Type.Integer()),
});
export type PairView = Static<typeof PairSchema>;

export const CheckSchema = Type.Object({
  /** `checks.<kind>` */
  kind: oneOf([
    'ids',
    'amounts',
    'dates',
    'numbers',
    'negations',
    'promises',
    'conditions',
    'actors',
    'content',
    // Always ok: of this language we know too little to compare more than ids and numbers.
    'unchecked',
  ]),
  ok: Type.Boolean(),
  /** Only when not ok: what the source says and what the target says. */
  source: Type.Array(Type.String()),
  target: Type.Array(Type.String()),
  pair: nullable(Type.Integer()),
});
export type CheckView = Static<typeof CheckSchema>;

export const DraftSchema = Type.Object({
  draftId: Type.String(),
  kind: oneOf(['model', 'template']),
  /** Display name of the engine, or the template's key. */
  madeBy: Type.String(),
  /** Title of the template in the team's language; null for a model's draft. */
  title: nullable(Type.String()),
  /** Language of the targets. */
  language: Type.String(),
  pairs: Type.Array(PairSchema),
  checks: Type.Array(CheckSchema),
  sources: Type.Array(
    Type.Object({ articleId: Type.String(), title: Type.String(), url: Type.String() }),
  ),
  /** The agent's opinion of this draft, once given. */
  feedback: nullable(oneOf(['good', 'bad'])),
});
export type DraftView = Static<typeof DraftSchema>;

export const NeighbourSchema = Type.Object({
  ticketId: Type.String(),
  customerName: Type.String(),
  country: nullable(Type.String()),
  language: Type.String(),
  dueAt: nullable(iso),
});
export type NeighbourView = Static<typeof NeighbourSchema>;

/** The engines as a whole. `none`: no engine is connected. */
export const EngineSchema = Type.Object({
  state: oneOf(['working', 'down', 'none']),
  displayNames: Type.Array(Type.String()),
  since: nullable(iso),
});
export type EngineView = Static<typeof EngineSchema>;

/** Everything the sidebar of one ticket shows: the answer to the one call it makes when opened. */
export const TicketViewSchema = Type.Object({
  ticketId: Type.String(),
  subject: Type.String(),
  subjectTranslation: nullable(Type.String()),
  channel: oneOf(CHANNELS),
  status: Type.String(),
  /** `preparing`: the ticket is known, its preparation has not ended; a push will follow. */
  state: oneOf(['ready', 'preparing']),
  /** Grows with every change; a smaller one that arrives later is stale. */
  revision: Type.Integer(),
  updatedAt: iso,
  /** Language the team reads, and the one the agent sees this in. */
  teamLanguage: Type.String(),
  customerLanguage: Type.String(),
  /** What the agent who looks reads besides the team's language. */
  agentLanguages: Type.Array(Type.String()),
  /** To be added to what a machine translated for the customer; null: the admin does not wish it. */
  machineNotice: nullable(Type.String()),
  verdict: nullable(VerdictSchema),
  customer: nullable(CustomerSchema),
  order: nullable(OrderSchema),
  /** Public messages, oldest first, at most 100. */
  messages: Type.Array(MessageSchema),
  draft: nullable(DraftSchema),
  /** Written templates that fit the facts, best first; each complete in both languages. */
  templates: Type.Array(DraftSchema),
  engine: EngineSchema,
  queue: Type.Object({ previous: nullable(NeighbourSchema), next: nullable(NeighbourSchema) }),
});
export type TicketView = Static<typeof TicketViewSchema>;

/** Error body of every refusal of our API. */
export const ErrorSchema = Type.Object({
  error: Type.Object({
    /** `problems.<code>` */
    code: Type.String(),
    /** English; what happened and what to do. */
    message: Type.String(),
    retryAfterSeconds: nullable(Type.Number()),
    requestId: Type.String(),
  }),
});
export type ErrorView = Static<typeof ErrorSchema>;

/**
 * Given to the page in `<script type="application/json" id="session">`, and again by each refresh
 * (`POST /api/session/refresh`, body {@link RefreshSchema}). `secret` is for the next refresh only
 * and is kept in memory, never in storage.
 */
export const SessionSchema = Type.Object({
  sessionId: Type.String(),
  secret: Type.String(),
  /** Sent as `Authorization: Bearer …` with every call. */
  accessToken: Type.String(),
  expiresInSeconds: Type.Integer(),
  installationId: Type.String(),
  /** Where the desk's set-up stands, so that the sidebar can say "not connected yet". */
  installationStatus: oneOf(['new', 'connected', 'ready', 'disconnected', 'removed']),
  location: Type.String(),
});
export type SessionView = Static<typeof SessionSchema>;

export const RefreshSchema = Type.Object({
  sessionId: Type.String({ maxLength: 100 }),
  secret: Type.String({ maxLength: 200 }),
});

/** `POST /api/tickets/:ticketId/reply` — (re-)translates the sentences of a reply. */
export const ReplyRequestSchema = Type.Object({
  sentences: Type.Array(Type.String({ maxLength: 4000 }), { maxItems: 60, minItems: 1 }),
  /** Defaults to the customer's language. */
  targetLanguage: Type.Optional(Type.String({ maxLength: 20 })),
});
export type ReplyRequest = Static<typeof ReplyRequestSchema>;
export const ReplySchema = Type.Object({
  language: Type.String(),
  /**
   * The language that the sentences are surely in, when it is not the team's. The same as
   * `language`: there was nothing to translate.
   */
  writtenIn: nullable(Type.String()),
  /** In the reply's language; see `TicketView`. */
  machineNotice: nullable(Type.String()),
  pairs: Type.Array(PairSchema),
  checks: Type.Array(CheckSchema),
});
export type ReplyView = Static<typeof ReplySchema>;

/** `POST /api/tickets/:ticketId/insertions` — what the agent put into the reply editor. */
export const InsertionRequestSchema = Type.Object({
  draftId: nullable(Type.String({ maxLength: 100 })),
  language: Type.String({ maxLength: 20 }),
  pairs: Type.Array(
    Type.Object({
      source: Type.String({ maxLength: 4000 }),
      target: Type.String({ maxLength: 8000 }),
      /** Which engine made the target, or `template`, `agent`; see `PairSchema`. */
      origin: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
    }),
    { maxItems: 400, minItems: 1 },
  ),
  /** The agent has seen a failed check and inserted all the same; absence means no. */
  overruled: Type.Optional(Type.Boolean()),
  /** The line that tells of the machine was added; absence means no. */
  hasNotice: Type.Optional(Type.Boolean()),
});
export type InsertionRequest = Static<typeof InsertionRequestSchema>;

/** `POST /api/tickets/:ticketId/feedback` — answers with the ticket's new {@link TicketView}. */
export const FeedbackRequestSchema = Type.Union([
  Type.Object({
    kind: Type.Literal('language'),
    commentId: Type.String({ maxLength: 40 }),
    language: Type.String({ maxLength: 20 }),
  }),
  /** Null: as it is computed. */
  Type.Object({ kind: Type.Literal('tier'), tier: nullable(oneOf(VALUE_TIERS)) }),
  Type.Object({
    kind: Type.Literal('risk'),
    /** Null: no opinion of it, only of the threat. */
    risk: nullable(oneOf(RISK_LEVELS)),
    threat: nullable(oneOf(THREAT_KINDS)),
    /** The newest message that the agent had before him; else the newest that we know. */
    afterCommentId: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  Type.Object({
    kind: Type.Literal('draft'),
    draftId: Type.String({ maxLength: 100 }),
    verdict: oneOf(['good', 'bad']),
    comment: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
]);
export type FeedbackRequest = Static<typeof FeedbackRequestSchema>;

/**
 * One event of `GET /api/stream` (SSE, event name `change`): ids only; the page fetches what it
 * shows. `ticketId` `*` means "anything may have changed".
 */
export const ChangeSchema = Type.Object({ ticketId: Type.String(), revision: Type.Integer() });
export type ChangeView = Static<typeof ChangeSchema>;
