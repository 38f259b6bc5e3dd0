-- What was told of a ticket beyond its present state; the latest word of a kind counts.
create table ticket_signals (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  kind text not null,
  value text not null,
  told_at timestamptz not null,
  primary key (installation_id, ticket_id, kind)
);
-- How far the reading of the tickets from before our time has come; one row an installation.
create table history_readings (
  installation_id text primary key references installations on delete cascade,
  days integer not null,
  started_at timestamptz not null,
  cursor text,
  done integer not null default 0,
  total integer,
  finished_at timestamptz
);
alter table tickets add column reopens integer not null default 0;
-- When the look began that the row shows: of two looks the later one wins.
alter table tickets add column read_at timestamptz;
-- Known from the helpdesk's export only: its comments were never read.
alter table tickets add column is_summary boolean not null default false;
create index deliveries_unhandled on deliveries (installation_id, received_at)
  where handled_at is null;
