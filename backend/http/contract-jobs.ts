import { type Static, Type } from 'typebox';
import { iso } from './contract.ts';

/** `GET /api/jobs/dead` — jobs of this installation that failed for good, newest first. */
export const DeadJobsSchema = Type.Object({
  jobs: Type.Array(
    Type.Object({
      jobId: Type.String(),
      /** `jobs.<name>` of `translations/desk/` */
      name: Type.String(),
      failedAt: iso,
    }),
  ),
});
export type DeadJobsView = Static<typeof DeadJobsSchema>;

/** `POST /api/jobs/run-again` (admins only) — how many jobs were put back to work. */
export const RunAgainSchema = Type.Object({ started: Type.Integer() });
export type RunAgainView = Static<typeof RunAgainSchema>;
