import { type Static, Type } from 'typebox';
import { iso, nullable, oneOf } from './contract.ts';

/** The part of our API that the desk's page on data and privacy speaks; admins only. */

export const RETENTION_DAYS = [30, 90, 180, 365] as const;

/** `GET /api/privacy` */
export const PrivacySchema = Type.Object({
  /** Texts of tickets unchanged for so long are deleted; null: they are kept. */
  retentionDays: nullable(Type.Integer()),
  /** Translation engines are told no e-mail, telephone, account, address or name. */
  maskPersonalData: Type.Boolean(),
  /** Data of a removed installation is kept so long. */
  graceDays: Type.Integer(),
  /** When it is deleted, after Crossdesk was removed; null otherwise. */
  dataDeletedAt: nullable(iso),
  /** What was done about people's data, newest first; no personal data in it. */
  log: Type.Array(
    Type.Object({
      action: oneOf([
        'erased',
        'exported',
        'exported_person',
        'retention',
        'retained',
        'masking_on',
        'masking_off',
      ]),
      /** The helpdesk's id of the admin; empty: the schedule. */
      userId: Type.String(),
      counts: Type.Record(Type.String(), Type.Number()),
      at: iso,
    }),
  ),
});
export type PrivacyView = Static<typeof PrivacySchema>;

/** Body of `POST /api/privacy/find`, `/erase` and `/export-person`: at least one is given. */
export const PersonRequestSchema = Type.Object({
  customerId: Type.Optional(Type.String({ pattern: '^\\d{1,20}$' })),
  email: Type.Optional(Type.String({ minLength: 3, maxLength: 320 })),
  ticketId: Type.Optional(Type.String({ pattern: '^\\d{1,20}$' })),
});
export type PersonRequest = Static<typeof PersonRequestSchema>;

export const PersonCountsSchema = Type.Object({
  tickets: Type.Integer(),
  messages: Type.Integer(),
  drafts: Type.Integer(),
  orders: Type.Integer(),
  translations: Type.Integer(),
});
export type PersonCountsView = Static<typeof PersonCountsSchema>;

/** `POST /api/privacy/retention` */
export const RetentionSchema = Type.Object({
  days: nullable(Type.Integer({ minimum: 1, maximum: 3650 })),
});
export type RetentionRequest = Static<typeof RetentionSchema>;

/** `POST /api/privacy/masking` */
export const MaskingSchema = Type.Object({ isOn: Type.Boolean() });
export type MaskingRequest = Static<typeof MaskingSchema>;
