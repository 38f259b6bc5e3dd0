-- What the nightly comparison of all customers found; one row an installation.
create table worth_fits (
  installation_id text primary key references installations on delete cascade,
  fitted_at timestamptz not null,
  basis text not null,
  customers integer not null,
  repeat_buyers integer not null,
  model jsonb,
  fit_seconds real
);
-- Where each customer stands among all, by the address (or the first of several) that names him.
create table customer_ranks (
  installation_id text not null references installations on delete cascade,
  contact text not null,
  tier text not null,
  percentile real not null,
  is_held boolean not null default false,
  tier_since timestamptz not null,
  ranked_at timestamptz not null,
  primary key (installation_id, contact)
);
-- Addresses known to be one person's: each with the one that stands for all of them.
create table customer_contacts (
  installation_id text not null references installations on delete cascade,
  email text not null,
  contact text not null,
  primary key (installation_id, email)
);
create index customer_contacts_by_contact on customer_contacts (installation_id, contact);
-- What admins decided about two addresses that may be one person's; the smaller one first.
create table customer_decisions (
  installation_id text not null references installations on delete cascade,
  contact_a text not null,
  contact_b text not null,
  is_same boolean not null,
  user_id text not null,
  decided_at timestamptz not null,
  primary key (installation_id, contact_a, contact_b)
);
alter table orders add column phone text;
alter table orders add column customer_name text;
create index orders_by_phone on orders (installation_id, phone) where phone is not null
