-- When this copy of the article was stored, so that its index is known to be fresh.
alter table articles add column stored_at timestamptz not null default clock_timestamp();
