import { type Static, Type } from 'typebox';
import { iso, nullable, oneOf } from './contract.ts';

/** The part of our API that the desk's trigger doctor speaks. Repairs are for admins. */

export const FindingSchema = Type.Object({
  key: Type.String(),
  /** `findings.<code>.title` and `.damage` of `translations/desk/`. */
  code: Type.String(),
  severity: oneOf(['serious', 'warning']),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  /** `repairs.<name>`; the first is the one to choose. */
  repairs: Type.Array(oneOf(['set_up', 'move_last', 'add_rule', 'keep'])),
});
export type FindingView = Static<typeof FindingSchema>;

/** `GET /api/doctor`, `POST /api/doctor/check` and `/repair` */
export const DoctorSchema = Type.Object({
  /** Null: never yet. */
  checkedAt: nullable(iso),
  findings: Type.Array(FindingSchema),
  healthyTriggers: Type.Integer(),
  /** Of the last 24 hours; null when the helpdesk does not tell. */
  deliveries: nullable(Type.Object({ sent: Type.Integer(), failed: Type.Integer() })),
  /** Tags of ours, to choose from in a dry run, with their titles. */
  tags: Type.Array(Type.Object({ tag: Type.String(), title: Type.String() })),
});
export type DoctorView = Static<typeof DoctorSchema>;

export const RepairRequestSchema = Type.Object({
  key: Type.String({ maxLength: 300 }),
  repair: oneOf(['set_up', 'move_last', 'add_rule', 'keep']),
});
export type RepairRequest = Static<typeof RepairRequestSchema>;

/** `POST /api/doctor/dry-run` — nothing is changed by it. */
export const DryRunRequestSchema = Type.Object({
  tags: Type.Array(Type.String({ maxLength: 100, pattern: '^[^\\s,]+$' }), { maxItems: 30 }),
  isNew: Type.Boolean(),
  priority: nullable(oneOf(['low', 'normal', 'high', 'urgent'])),
});
export type DryRunRequest = Static<typeof DryRunRequestSchema>;
export const DryRunSchema = Type.Object({
  steps: Type.Array(
    Type.Object({
      title: Type.String(),
      isOurs: Type.Boolean(),
      /** `dry_run.field_<field>`; group by name, tags separated by blanks. */
      changes: Type.Array(
        Type.Object({
          field: Type.String(),
          from: nullable(Type.String()),
          to: nullable(Type.String()),
        }),
      ),
      isHarmful: Type.Boolean(),
    }),
  ),
  cannotTell: Type.Array(Type.Object({ title: Type.String(), why: Type.String() })),
  final: Type.Object({
    group: nullable(Type.String()),
    priority: nullable(Type.String()),
    tags: Type.Array(Type.String()),
  }),
  wanted: Type.Object({ group: nullable(Type.String()), priority: nullable(Type.String()) }),
});
export type DryRunView = Static<typeof DryRunSchema>;
