-- Which languages an agent reads besides the team's: those messages are shown as they were written.
create table agent_languages (
  installation_id text not null references installations on delete cascade,
  user_id text not null,
  languages jsonb not null,
  updated_at timestamptz not null,
  primary key (installation_id, user_id)
);
-- What stopped a reply from being saved and was saved all the same: kind, agent and time of each.
alter table insertions add column overrules jsonb not null default '[]';
-- Whether the line was added that tells the customer of the machine.
alter table insertions add column has_notice boolean not null default false;
