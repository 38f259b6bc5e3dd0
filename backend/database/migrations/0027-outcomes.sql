-- A ticket's scores at its first contact and by the newest look: numbers only, never text.
create table ticket_scores (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  -- first | latest
  moment text not null,
  scored_at timestamptz not null,
  score integer not null,
  level text not null,
  threat text,
  version text not null,
  features jsonb not null,
  -- As the helpdesk had it then: so that a change of it is seen.
  priority text,
  is_with_seniors boolean not null,
  primary key (installation_id, ticket_id, moment)
);
-- What became of tickets, each beside the scores that stood before: weights are refitted from it.
create table outcomes (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  kind text not null,
  -- Of those that may come more than once: which one.
  number integer not null default 1,
  happened_at timestamptz not null,
  known_from text not null,
  first_score jsonb,
  last_score jsonb,
  primary key (installation_id, ticket_id, kind, number)
);
create index outcomes_by_time on outcomes (installation_id, happened_at);
-- What a model answered about a ticket's messages: a step and a place in a message, no words.
create table risk_refinements (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  content_hash text not null,
  -- Null: it declined, or its answer could not be used.
  steps integer,
  comment_id text,
  span_start integer,
  span_end integer,
  model text not null,
  asked_at timestamptz not null,
  primary key (installation_id, ticket_id, content_hash)
);
-- Questions asked on each day of the team's calendar, held against the day's allowance.
create table refinement_days (
  installation_id text not null references installations on delete cascade,
  day text not null,
  asked integer not null default 0,
  primary key (installation_id, day)
);
-- The level if what looks like a threat is none: shown as soon as an agent says so.
alter table tickets add column risk_without_threats text;
