import type { Queryable } from '../database/database.ts';
import type { RiskLevel, ThreatKind } from '../domain.ts';

/**
 * What may become of a ticket. Bad ones are what the risk score is meant to foresee; `good_rating`
 * and `solved_calm` are the other side that refitting needs.
 */
export const OUTCOME_KINDS = [
  'bad_rating',
  'good_rating',
  'escalated',
  'reopened',
  'dispute',
  'refund',
  'solved_calm',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export interface Outcome {
  kind: OutcomeKind;
  /** Which one, of those that come more than once; else 1. */
  number: number;
  at: Date;
  /** `rating`, `seniors`, `priority`, `status`, `tag`, `agent`, `order`, `thanks` or `closed`. */
  knownFrom: string;
}

/** A score as it stood at some moment; numbers and words of our own only. */
export interface StandingScore {
  scoredAt: Date;
  /** 0–100. */
  score: number;
  /** As computed: what an agent corrected stands among the feedback. */
  level: RiskLevel;
  threat: ThreatKind | null;
  /** Of the weights. */
  version: string;
  /** See `risk-features.ts`. */
  features: Record<string, number>;
  /** As the helpdesk had it. */
  priority: string | null;
  isWithSeniors: boolean;
}

interface ScoreRow {
  moment: 'first' | 'latest';
  scored_at: Date;
  score: number;
  level: RiskLevel;
  threat: ThreatKind | null;
  version: string;
  features: Record<string, number>;
  priority: string | null;
  is_with_seniors: boolean;
}

/** What stood at the first contact and at the newest look; null before either. */
export async function findScores(
  tx: Queryable,
  installationId: string,
  ticketId: string,
): Promise<{ first: StandingScore | null; latest: StandingScore | null }> {
  const { rows } = await tx.query<ScoreRow>(
    'select * from ticket_scores where installation_id = $1 and ticket_id = $2',
    [installationId, ticketId],
  );
  const of = (moment: ScoreRow['moment']) => {
    const row = rows.find((one) => one.moment === moment);
    return row === undefined ? null : toScore(row);
  };
  return { first: of('first'), latest: of('latest') };
}

/** Keeps it as the newest, and as the first where there is none. */
export async function saveScore(
  tx: Queryable,
  installationId: string,
  ticketId: string,
  score: StandingScore,
): Promise<void> {
  await tx.query(
    `insert into ticket_scores (installation_id, ticket_id, moment, scored_at, score, level, threat,
       version, features, priority, is_with_seniors)
     select $1, $2, moment, $3, $4, $5, $6, $7, $8, $9, $10
     from unnest(array['first', 'latest']) as moment
     on conflict (installation_id, ticket_id, moment) do update
       set scored_at = excluded.scored_at, score = excluded.score, level = excluded.level,
         threat = excluded.threat, version = excluded.version, features = excluded.features,
         priority = excluded.priority, is_with_seniors = excluded.is_with_seniors
       where ticket_scores.moment = 'latest'`,
    [
      installationId,
      ticketId,
      score.scoredAt,
      score.score,
      score.level,
      score.threat,
      score.version,
      JSON.stringify(score.features),
      score.priority,
      score.isWithSeniors,
    ],
  );
}

/** Kinds and numbers that are known of the ticket. */
export async function listOutcomes(
  tx: Queryable,
  installationId: string,
  ticketId: string,
): Promise<Pick<Outcome, 'kind' | 'number'>[]> {
  const { rows } = await tx.query<Pick<Outcome, 'kind' | 'number'>>(
    'select kind, number from outcomes where installation_id = $1 and ticket_id = $2',
    [installationId, ticketId],
  );
  return rows;
}

/** Each once: seen again it stays as it was first seen, with the scores of that time. */
export async function addOutcomes(
  tx: Queryable,
  installationId: string,
  ticketId: string,
  outcomes: Outcome[],
  scores: { first: StandingScore | null; latest: StandingScore | null },
): Promise<void> {
  for (const { kind, number, at, knownFrom } of outcomes) {
    await tx.query(
      `insert into outcomes (installation_id, ticket_id, kind, number, happened_at, known_from,
         first_score, last_score)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        installationId,
        ticketId,
        kind,
        number,
        at,
        knownFrom,
        scores.first === null ? null : JSON.stringify(scores.first),
        scores.latest === null ? null : JSON.stringify(scores.latest),
      ],
    );
  }
}

function toScore(row: ScoreRow): StandingScore {
  return {
    scoredAt: row.scored_at,
    score: row.score,
    level: row.level,
    threat: row.threat,
    version: row.version,
    features: row.features,
    priority: row.priority,
    isWithSeniors: row.is_with_seniors,
  };
}
