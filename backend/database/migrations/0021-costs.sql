-- The same sentence under other terms or another politeness is another translation.
alter table translation_memory add column variant text not null default '';
alter table translation_memory drop constraint translation_memory_pkey;
alter table translation_memory add primary key (installation_id, key, variant);
-- Who is having a sentence translated just now: others wait for it instead of paying again.
create table translation_claims (
  installation_id text not null references installations on delete cascade,
  key text not null,
  variant text not null,
  claimed_until timestamptz not null,
  primary key (installation_id, key, variant)
);
-- What each call to an engine took, and what the memory gave for nothing; ids only, no text.
create table engine_costs (
  installation_id text not null references installations on delete cascade,
  cost_id text not null,
  booked_at timestamptz not null,
  -- In the team's time zone.
  day text not null,
  ticket_id text,
  purpose text not null,
  engine_id text,
  engine text not null default '',
  source_language text not null,
  target_language text not null,
  characters integer not null default 0,
  saved_characters integer not null default 0,
  input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  cost numeric not null default 0,
  currency text not null,
  is_estimated boolean not null default false,
  primary key (installation_id, cost_id)
);
create index engine_costs_by_day on engine_costs (installation_id, day);
create index engine_costs_by_ticket on engine_costs (installation_id, ticket_id);
-- The sum of a month, kept in step with the rows above, so that a budget is held by one statement.
create table engine_months (
  installation_id text not null references installations on delete cascade,
  month text not null,
  currency text not null,
  spent numeric not null default 0,
  primary key (installation_id, month, currency)
);
