import { type Static, Type } from 'typebox';
import { iso, nullable, oneOf, ProblemSchema, ReasonSchema } from './contract.ts';

/** The part of our API that the desk's set-up page speaks. Admins only, but for reading. */

/** What is switched on one by one; all are off ("watch mode") after the first set-up. */
export const SWITCHES = ['fields', 'routing', 'answers'] as const;
export type Switch = (typeof SWITCHES)[number];

/** One thing that set-up makes in the helpdesk, named and described there as ours. */
export const ThingSchema = Type.Object({
  /** Stable, such as `field:language`, `trigger:customer-wrote`, `view:waiting-longest`. */
  key: Type.String(),
  kind: oneOf(['field', 'column', 'group', 'category', 'trigger', 'webhook', 'view']),
  /** As the helpdesk shows it. */
  title: Type.String(),
  description: Type.String(),
  /**
   * `planned`: not there yet · `made`: made by us · `adopted`: was there and is used (a group that
   * the admin chose) · `failed`: see `problem` · `left`: set-up was removed and this stayed.
   */
  state: oneOf(['planned', 'made', 'adopted', 'failed', 'left']),
  problem: nullable(ProblemSchema),
});
export type ThingView = Static<typeof ThingSchema>;

/** `GET /api/set-up` */
export const SetUpSchema = Type.Object({
  /** `removed`: our things are gone from the helpdesk; the data follows at `dataDeletedAt`. */
  status: oneOf(['new', 'connected', 'ready', 'disconnected', 'removed']),
  steps: Type.Array(
    Type.Object({
      /** `set_up.<key>.title` and `set_up.<key>.<state>` of `translations/desk/` */
      key: oneOf(['consent', 'fields', 'routing', 'webhook', 'views', 'knowledge', 'history']),
      state: oneOf(['waiting', 'running', 'done', 'failed', 'paused']),
      /** What was made or found, in one sentence: `set_up_detail.<code>`. */
      detail: nullable(ReasonSchema),
      problem: nullable(ProblemSchema),
      /** Of long work; `total` null while it is not known. */
      progress: nullable(Type.Object({ done: Type.Integer(), total: nullable(Type.Integer()) })),
    }),
  ),
  things: Type.Array(ThingSchema),
  switches: Type.Object({
    fields: Type.Boolean(),
    routing: Type.Boolean(),
    answers: Type.Boolean(),
  }),
  /** Null until one is made or chosen. */
  seniorGroup: nullable(Type.Object({ groupId: Type.String(), name: Type.String() })),
  /** Replies that a machine translated end with a line that says so. */
  tellsCustomer: Type.Boolean(),
  /** IANA; deadlines in the helpdesk's lists are written in it. */
  teamTimeZone: Type.String(),
  /** Reading of earlier tickets: how many days back, and which share of the rate limit it may take. */
  history: Type.Object({
    days: Type.Integer({ minimum: 0, maximum: 365 }),
    percentOfLimit: Type.Integer({ minimum: 1, maximum: 50 }),
    isPaused: Type.Boolean(),
  }),
  /** Tickets a day whose risk a language model may look at again; 0: none. */
  refinementsPerDay: Type.Integer(),
  /** When the data of a removed installation is deleted; null otherwise. */
  dataDeletedAt: nullable(iso),
  /** What became of the consent that was last asked for and answered; null: none was yet. */
  consent: nullable(
    Type.Object({ answer: oneOf(['given', 'denied', 'not_admin', 'failed']), at: iso }),
  ),
});
export type SetUpView = Static<typeof SetUpSchema>;

/**
 * `POST /api/set-up/preview` — before any consent: what would be made, and which existing triggers
 * it meets. The page reads the account as the admin who looks at it; nothing of it is stored.
 * Each list holds the vendor's own objects, of which only known properties are read.
 */
const Vendors = Type.Array(Type.Record(Type.String(), Type.Unknown()), { maxItems: 2_000 });
export const PreviewRequestSchema = Type.Object({
  triggers: Vendors,
  triggerCategories: Vendors,
  groups: Vendors,
  ticketFields: Vendors,
  views: Vendors,
  webhooks: Vendors,
});
export type PreviewRequest = Static<typeof PreviewRequestSchema>;
export const PreviewSchema = Type.Object({
  things: Type.Array(Type.Intersect([ThingSchema, Type.Object({ exists: Type.Boolean() })])),
  /** Existing active triggers that act on what ours act on. */
  meets: Type.Array(
    Type.Object({
      triggerId: Type.String(),
      title: Type.String(),
      position: nullable(Type.Integer()),
      /** `set_up_meets.<code>`, such as `sets_group`, `sets_priority`, `removes_our_tags`. */
      how: Type.Array(ReasonSchema),
      /** Titles of ours that it meets. */
      ours: Type.Array(Type.String()),
    }),
  ),
  groups: Type.Array(Type.Object({ groupId: Type.String(), name: Type.String() })),
});
export type PreviewView = Static<typeof PreviewSchema>;

/** Which group the hard tickets go to: an existing one, or (null) one that set-up makes. */
const SeniorGroupChoice = Type.Object({ groupId: nullable(Type.String({ maxLength: 40 })) });

/** `POST /api/set-up/connect` — where the admin's consent is asked for, in a window of its own. */
export const ConnectRequestSchema = Type.Object({
  seniorGroup: Type.Optional(SeniorGroupChoice),
});
export type ConnectRequest = Static<typeof ConnectRequestSchema>;
export const ConnectSchema = Type.Object({ authorizeUrl: Type.String() });
export type ConnectView = Static<typeof ConnectSchema>;

/**
 * `POST /api/set-up/change` — one change of how we work here; answers with the new
 * {@link SetUpView}. Switching off undoes: fields that we wrote on open tickets are cleared, our
 * routing triggers are made inactive.
 */
export const SetUpChangeSchema = Type.Union([
  Type.Object({ kind: Type.Literal('switch'), switch: oneOf(SWITCHES), isOn: Type.Boolean() }),
  Type.Object({
    kind: Type.Literal('senior_group'),
    groupId: nullable(Type.String({ maxLength: 40 })),
  }),
  Type.Object({ kind: Type.Literal('tells_customer'), isOn: Type.Boolean() }),
  Type.Object({ kind: Type.Literal('time_zone'), timeZone: Type.String({ maxLength: 60 }) }),
  Type.Object({
    kind: Type.Literal('refinements'),
    perDay: Type.Integer({ minimum: 0, maximum: 100_000 }),
  }),
  Type.Object({
    kind: Type.Literal('history'),
    days: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
    percentOfLimit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    isPaused: Type.Optional(Type.Boolean()),
  }),
  /** Takes our things out of the helpdesk, ends our access, and has the data deleted after a grace time. */
  Type.Object({ kind: Type.Literal('remove') }),
]);
export type SetUpChange = Static<typeof SetUpChangeSchema>;

/**
 * `GET /api/watch?day=YYYY-MM-DD` — what would have gone (or went) to the senior group that day, in
 * the team's time zone; without `day`, today.
 */
export const WatchSchema = Type.Object({
  day: Type.String(),
  /** The last 14 days, newest first, each with how many tickets customers wrote in. */
  days: Type.Array(
    Type.Object({ day: Type.String(), senior: Type.Integer(), tickets: Type.Integer() }),
  ),
  tickets: Type.Array(
    Type.Object({
      ticketId: Type.String(),
      subject: Type.String(),
      customerName: Type.String(),
      /** Title of our trigger that brings it there. */
      trigger: Type.String(),
      reasons: Type.Array(ReasonSchema),
      status: Type.String(),
      at: iso,
    }),
  ),
});
export type WatchView = Static<typeof WatchSchema>;
