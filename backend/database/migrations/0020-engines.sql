-- Engines that an admin connected, with sealed keys, in order of use; no row: the environment's.
create table engines (
  installation_id text not null references installations on delete cascade,
  engine_id text not null,
  place integer not null,
  kind text not null,
  -- Key, address and model are the environment's.
  is_from_environment boolean not null default false,
  display_name text not null,
  base_url text,
  model text,
  sealed_key bytea,
  price jsonb not null,
  is_on boolean not null default true,
  probe jsonb,
  primary key (installation_id, engine_id)
);
-- How the engines are used; the revision grows with every change to them.
create table engine_settings (
  installation_id text primary key references installations on delete cascade,
  revision integer not null default 1,
  currency text,
  monthly_budget numeric,
  formality text,
  routes jsonb not null default '[]'
);
