import { type Static, Type } from 'typebox';
import { iso, nullable, oneOf } from './contract.ts';

/** The part of our API that the desk's page of engines and budget speaks; admins only. */

const KINDS = [
  'deepl',
  'deepseek',
  'qwen',
  'qwen_mt',
  'own_model',
  'openai',
  'libretranslate',
] as const;
export const MOST_ENGINES = 10;

/** Per million, in the installation's currency. */
const amount = Type.Number({ minimum: 0, maximum: 1_000_000 });
export const PriceSchema = Type.Union([
  Type.Object({ per: Type.Literal('characters'), amount }),
  Type.Object({ per: Type.Literal('tokens'), input: amount, output: amount }),
]);
export type PriceView = Static<typeof PriceSchema>;

export const ProbeSchema = Type.Object({
  at: iso,
  /** It translates. */
  isUsable: Type.Boolean(),
  milliseconds: nullable(Type.Integer()),
  /** `engines_page.probe.<what>` */
  findings: Type.Array(
    Type.Object({
      what: oneOf([
        'translate',
        'models',
        'json_schema',
        'json_object',
        'stream',
        'embeddings',
        'usage',
        'languages',
        'glossaries',
        'limits',
      ]),
      isOk: Type.Boolean(),
      detail: Type.String(),
    }),
  ),
});
export type ProbeView = Static<typeof ProbeSchema>;

const EngineItemSchema = Type.Object({
  engineId: Type.String(),
  kind: oneOf(KINDS),
  /** Key, address and model are the service's own; name and price can be changed. */
  isFromEnvironment: Type.Boolean(),
  displayName: Type.String(),
  baseUrl: nullable(Type.String()),
  model: nullable(Type.String()),
  /** The key itself is never sent back. */
  hasKey: Type.Boolean(),
  price: PriceSchema,
  isOn: Type.Boolean(),
  state: oneOf(['working', 'down', 'off']),
  probe: nullable(ProbeSchema),
});
export type EngineItemView = Static<typeof EngineItemSchema>;

const figures = {
  cost: Type.Number(),
  characters: Type.Integer(),
  /** Given by the memory. */
  savedCharacters: Type.Integer(),
};
export const UsageSchema = Type.Object({
  /** `YYYY-MM`, the team's calendar. */
  month: Type.String(),
  currency: Type.String(),
  spent: Type.Number(),
  characters: Type.Integer(),
  savedCharacters: Type.Integer(),
  /** Part of `spent`. */
  draftCost: Type.Number(),
  secondLookCost: Type.Number(),
  tickets: Type.Integer(),
  /** Some figures are our own, where a vendor told none. */
  isEstimated: Type.Boolean(),
  engines: Type.Array(
    Type.Object({
      engine: Type.String(),
      cost: Type.Number(),
      characters: Type.Integer(),
      tokens: Type.Integer(),
      calls: Type.Integer(),
    }),
  ),
  /** The dearest first. */
  pairs: Type.Array(
    Type.Object({ sourceLanguage: Type.String(), targetLanguage: Type.String(), ...figures }),
  ),
  /** Every day of the month until today. */
  days: Type.Array(Type.Object({ day: Type.String(), ...figures })),
});
export type UsageView = Static<typeof UsageSchema>;

const RoutesSchema = Type.Array(
  Type.Object({
    language: Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
    engineId: Type.String({ maxLength: 40 }),
  }),
  { maxItems: 40 },
);

/** `GET /api/engines`, and the answer to every change. */
export const EnginesSchema = Type.Object({
  /** In order of use. */
  engines: Type.Array(EngineItemSchema),
  /** False: the service's own engines are used, for nothing was ever set here. */
  isOwn: Type.Boolean(),
  presets: Type.Array(
    Type.Object({
      kind: oneOf(KINDS),
      displayName: Type.String(),
      baseUrl: nullable(Type.String()),
      model: nullable(Type.String()),
      needsKey: Type.Boolean(),
      /** Whether a server in mainland China reaches it. */
      reachesChina: Type.Boolean(),
      /** To begin with, at reference rates. */
      price: PriceSchema,
    }),
  ),
  /** Http and private addresses are taken. */
  mayBePrivate: Type.Boolean(),
  currency: Type.String(),
  currencies: Type.Array(Type.String()),
  monthlyBudget: nullable(Type.Number()),
  formality: nullable(oneOf(['prefer_more', 'prefer_less'])),
  routes: RoutesSchema,
  usage: UsageSchema,
});
export type EnginesView = Static<typeof EnginesSchema>;

/** `POST /api/engines/save` and `/test`. */
export const EngineInputSchema = Type.Object({
  /** Null: a new one. */
  engineId: nullable(Type.String({ maxLength: 40 })),
  kind: oneOf(KINDS),
  displayName: Type.String({ minLength: 1, maxLength: 60 }),
  baseUrl: nullable(Type.String({ maxLength: 500 })),
  model: nullable(Type.String({ maxLength: 120 })),
  /** Absent: the one that is there. */
  key: Type.Optional(Type.String({ maxLength: 500 })),
  price: PriceSchema,
  isOn: Type.Boolean(),
});
export type EngineInput = Static<typeof EngineInputSchema>;

/** `POST /api/engines/remove` */
export const EngineRemovalSchema = Type.Object({ engineId: Type.String({ maxLength: 40 }) });

/** `POST /api/engines/order`: all of them. */
export const EngineOrderSchema = Type.Object({
  engineIds: Type.Array(Type.String({ maxLength: 40 }), { maxItems: MOST_ENGINES }),
});

/** `POST /api/engines/settings` */
export const EngineSettingsSchema = Type.Object({
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  monthlyBudget: nullable(Type.Number({ minimum: 0, maximum: 1_000_000_000 })),
  formality: nullable(oneOf(['prefer_more', 'prefer_less'])),
  routes: RoutesSchema,
});
export type EngineSettingsInput = Static<typeof EngineSettingsSchema>;
