-- The merchant's own words; languages are without region, Chinese with its script.
create table glossary_terms (
  installation_id text not null references installations on delete cascade,
  term_id text not null,
  source_language text not null,
  target_language text not null,
  source text not null,
  -- Lower-case, NFKC: what makes two terms the same.
  folded text not null,
  target text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (installation_id, term_id),
  unique (installation_id, source_language, target_language, folded)
);
create table glossary_revisions (
  installation_id text primary key references installations on delete cascade,
  revision integer not null
);
-- The copies at vendors: which revision each holds, or why not.
create table glossary_copies (
  installation_id text not null references installations on delete cascade,
  engine_id text not null,
  vendor_id text,
  revision integer not null default 0,
  pairs jsonb not null default '[]',
  problem text,
  synced_at timestamptz,
  primary key (installation_id, engine_id)
);
-- Words that an agent put in the place of an engine's: the same twice proposes a term.
create table glossary_fixes (
  installation_id text not null references installations on delete cascade,
  ticket_id text not null,
  fix_id text not null,
  source_language text not null,
  target_language text not null,
  source_text text not null,
  wrong text not null,
  correct text not null,
  fixed_at timestamptz not null,
  primary key (installation_id, ticket_id, fix_id)
);
create table glossary_decisions (
  installation_id text not null references installations on delete cascade,
  source_language text not null,
  target_language text not null,
  wrong text not null,
  correct text not null,
  decision text not null,
  user_id text not null,
  decided_at timestamptz not null,
  primary key (installation_id, source_language, target_language, wrong, correct)
);
