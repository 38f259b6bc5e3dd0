-- What each address has ordered in each currency, kept up with every change of its orders: a panel
-- shows counts and sums of a customer with 100,000 orders without reading them.
create table order_totals (
  installation_id text not null references installations on delete cascade,
  email text not null,
  currency text not null,
  orders integer not null,
  kept integer not null,
  refunded_orders integer not null,
  returned integer not null,
  net numeric not null,
  refunded numeric not null,
  changes bigint not null,
  changed_at timestamptz not null,
  primary key (installation_id, email, currency)
);
insert into order_totals (installation_id, email, currency, orders, kept, refunded_orders, returned,
  net, refunded, changes, changed_at)
select installation_id, email, currency, count(*), count(*) filter (where status <> 'cancelled'),
  count(*) filter (where status <> 'cancelled' and refunded > 0),
  count(*) filter (where status = 'returned' or shipment->>'status' = 'returning'),
  coalesce(sum(greatest(total - refunded, 0)) filter (where status <> 'cancelled'), 0),
  coalesce(sum(refunded) filter (where status <> 'cancelled'), 0), 1, now()
from orders group by installation_id, email, currency;
-- The last orders that came back, however many there are of the others.
create index orders_back on orders (installation_id, email, placed_at)
  where refunded > 0 or status = 'returned' or shipment->>'status' = 'returning'
