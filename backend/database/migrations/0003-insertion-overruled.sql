-- The agent inserted the reply although a check of its translation had failed.
alter table insertions add column overruled boolean not null default false;
