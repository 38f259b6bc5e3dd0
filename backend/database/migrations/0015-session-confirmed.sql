-- The newest generation of a session's secret that its page has shown to hold.
alter table sessions add column confirmed_generation integer not null default 0;
