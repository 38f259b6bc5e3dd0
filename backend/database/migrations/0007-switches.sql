-- Accounts that were set up before there were switches go on working as they did.
update installations set settings = settings || '{"switches": {"fields": true, "routing": true, "answers": true}}'
  where installation_id <> '' and status in ('ready', 'disconnected');
