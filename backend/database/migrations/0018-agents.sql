-- What the helpdesk lets each agent see, as it last told us.
create table agents (
  installation_id text not null references installations on delete cascade,
  user_id text not null,
  is_admin boolean not null,
  is_active boolean not null,
  sees text not null,
  group_ids jsonb not null default '[]',
  organization_id text,
  checked_at timestamptz not null,
  primary key (installation_id, user_id)
);
