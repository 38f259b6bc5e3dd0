-- What the fields of a ticket were last made to say, and after which of the customer's messages.
alter table tickets add column fields_written text;
