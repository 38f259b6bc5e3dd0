-- What set-up made in the helpdesk, told the moment it was there; and what admins changed.
create table set_up_things (
  installation_id text not null references installations on delete cascade,
  thing_key text not null,
  kind text not null,
  title text not null,
  description text not null,
  external_id text,
  state text not null,
  problem text,
  updated_at timestamptz not null,
  primary key (installation_id, thing_key)
);
create table set_up_changes (
  installation_id text not null references installations on delete cascade,
  change_id text not null,
  user_id text not null,
  change jsonb not null,
  changed_at timestamptz not null,
  primary key (installation_id, change_id)
);
alter table installations add column removed_at timestamptz;
alter table installations add column seen_installed_at timestamptz;
create index tickets_by_customer_comment on tickets (installation_id, last_customer_comment_at);
