-- Who quotes an order of somebody else's, or has the name of a customer, is looked up at once.
create index orders_by_upper_number on orders (installation_id, upper(order_number));
create index orders_by_name on orders (installation_id, lower(customer_name))
  where customer_name is not null
