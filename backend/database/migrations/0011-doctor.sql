-- What the doctor last found, and which findings an admin wants to stay as they are.
create table doctor_reports (
  installation_id text primary key references installations on delete cascade,
  checked_at timestamptz not null,
  findings jsonb not null,
  healthy_triggers integer not null,
  deliveries jsonb
);
create table doctor_accepted (
  installation_id text not null references installations on delete cascade,
  finding_key text not null,
  user_id text not null,
  accepted_at timestamptz not null,
  primary key (installation_id, finding_key)
);
