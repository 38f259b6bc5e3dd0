-- Order files that an admin uploads: how far each has come, and the file itself until it is read.
create table order_uploads (
  installation_id text not null references installations on delete cascade,
  upload_id text not null,
  user_id text not null,
  file_name text not null,
  file_size integer not null,
  state text not null,
  examined jsonb,
  plan jsonb,
  report jsonb,
  refusal text,
  rows_done integer not null default 0,
  orders_done integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (installation_id, upload_id)
);
create table order_upload_pieces (
  installation_id text not null,
  upload_id text not null,
  piece_no integer not null,
  bytes bytea not null,
  primary key (installation_id, upload_id, piece_no),
  foreign key (installation_id, upload_id) references order_uploads on delete cascade
)
