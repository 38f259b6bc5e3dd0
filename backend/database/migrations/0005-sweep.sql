-- What the sweep goes on from, and which state of a ticket has been handled to its end.
alter table installations add column sweep_cursor text;
alter table tickets add column handled_stamp text;
alter table tickets add column drafted_for text;
create index sessions_by_id on sessions (session_id);
create index deliveries_by_age on deliveries (installation_id, received_at);
