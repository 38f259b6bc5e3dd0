-- Every tenant table starts with installation_id; ids of the helpdesk are text.

create table installations (
  installation_id text primary key,
  helpdesk text not null,
  subdomain text not null,
  external_id text not null,
  status text not null default 'new',
  team_language text not null default 'zh-CN',
  team_currency text not null default 'CNY',
  shop_name text not null default '',
  settings jsonb not null default '{}',
  field_ids jsonb,
  senior_group_id text,
  webhook_id text,
  webhook_secret bytea,
  data_key bytea not null,
  swept_until timestamptz,
  created_at timestamptz not null default now(),
  unique (helpdesk, subdomain)
);

create table oauth_grants (
  installation_id text primary key references installations on delete cascade,
  access_token bytea not null,
  refresh_token bytea not null,
  expires_at timestamptz not null,
  scope text not null,
  lease_until timestamptz,
  broken_since timestamptz,
  updated_at timestamptz not null default now()
);

create table oauth_requests (
  installation_id text not null references installations on delete cascade,
  state_hash text not null,
  code_verifier bytea not null,
  user_id text not null,
  expires_at timestamptz not null,
  primary key (installation_id, state_hash)
);

create table used_app_tokens (
  installation_id text not null references installations on delete cascade,
  token_id text not null,
  expires_at timestamptz not null,
  primary key (installation_id, token_id)
);

create table sessions (
  installation_id text not null references installations on delete cascade,
  session_id text not null,
  user_id text not null,
  location text not null,
  generation integer not null default 0,
  rotated_at timestamptz not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  revoked_at timestamptz,
  primary key (installation_id, session_id)
);

create table deliveries (
  installation_id text not null references installations on delete cascade,
  delivery_key text not null,
  ticket_id text not null,
  event text not null,
  invocation_id text,
  received_at timestamptz not null,
  seen_count integer not null default 1,
  handled_at timestamptz,
  primary key (installation_id, delivery_key)
);
create index deliveries_by_ticket on deliveries (installation_id, ticket_id, received_at);

create table tickets (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  requester_id text not null,
  requester_name text not null default '',
  requester_email text,
  requester_time_zone text,
  subject text not null default '',
  subject_translations jsonb not null default '{}',
  status text not null,
  channel text not null,
  customer_language text not null default 'und',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_stamp text not null,
  revision bigint not null default 1,
  prepared_at timestamptz,
  risk_score integer,
  risk_level text,
  threat text,
  risk_reasons jsonb not null default '[]',
  risk_corrected jsonb,
  due_at timestamptz,
  order_number text,
  order_how text,
  last_update_id text,
  last_customer_comment_at timestamptz,
  last_agent_comment_at timestamptz,
  primary key (installation_id, ticket_id)
);
create index tickets_by_requester on tickets (installation_id, requester_id, created_at);
create index tickets_by_due on tickets (installation_id, due_at) where due_at is not null;

create table comments (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  comment_id text not null,
  author_id text not null,
  author_name text not null,
  author_role text not null,
  is_public boolean not null,
  is_automatic boolean not null,
  channel text not null,
  body text not null,
  hidden text,
  language text not null,
  language_confidence text not null,
  marks jsonb not null default '[]',
  translations jsonb not null default '{}',
  created_at timestamptz not null,
  primary key (installation_id, ticket_id, comment_id)
);

create table translation_memory (
  installation_id text not null references installations on delete cascade,
  key text not null,
  target text not null,
  engine text not null,
  by_person boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (installation_id, key)
);

create table profiles (
  installation_id text not null references installations on delete cascade,
  customer_id text not null,
  tier text not null,
  tier_corrected text,
  tier_corrected_by text,
  value_score integer not null,
  value_reasons jsonb not null default '[]',
  preferred_language text,
  updated_at timestamptz not null,
  primary key (installation_id, customer_id)
);

create table orders (
  installation_id text not null references installations on delete cascade,
  order_number text not null,
  email text not null,
  sales_channel text not null,
  placed_at timestamptz not null,
  status text not null,
  total numeric not null,
  currency text not null,
  refunded numeric not null default 0,
  city text,
  country text,
  time_zone text,
  promised_at timestamptz,
  items jsonb not null default '[]',
  shipment jsonb,
  updated_at timestamptz not null default now(),
  primary key (installation_id, order_number)
);
create index orders_by_email on orders (installation_id, email, placed_at);

create table articles (
  installation_id text not null references installations on delete cascade,
  article_id text not null,
  locale text not null,
  title text not null,
  body text not null,
  url text not null,
  updated_at timestamptz not null,
  primary key (installation_id, article_id, locale)
);

create table drafts (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  draft_id text not null,
  based_on_comment_id text not null,
  kind text not null,
  made_by text not null,
  title text,
  language text not null,
  pairs jsonb not null,
  sources jsonb not null default '[]',
  created_at timestamptz not null,
  primary key (installation_id, ticket_id, draft_id)
);

create table insertions (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  insertion_id text not null,
  draft_id text,
  user_id text not null,
  language text not null,
  pairs jsonb not null,
  created_at timestamptz not null,
  primary key (installation_id, ticket_id, insertion_id)
);

create table feedback (
  installation_id text not null references installations on delete cascade,
  feedback_id text not null,
  ticket_id text not null,
  user_id text not null,
  kind text not null,
  value jsonb not null,
  created_at timestamptz not null,
  primary key (installation_id, feedback_id)
);
