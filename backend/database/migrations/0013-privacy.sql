-- Which tickets a remembered translation serves, so that it can go when the last of them goes.
create table translation_memory_uses (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  key text not null,
  primary key (installation_id, ticket_id, key)
);
create index translation_memory_uses_by_key on translation_memory_uses (installation_id, key);
-- Who was erased, by a hash that cannot be read back, and what an admin did about people's data.
create table erased_customers (
  installation_id text not null references installations on delete cascade,
  person_hash text not null,
  erased_at timestamptz not null,
  primary key (installation_id, person_hash)
);
create table privacy_log (
  installation_id text not null references installations on delete cascade,
  entry_id text not null,
  user_id text not null,
  action text not null,
  counts jsonb not null,
  done_at timestamptz not null,
  primary key (installation_id, entry_id)
);
alter table tickets add column texts_deleted_at timestamptz;
