-- When the help centre was last read: an account without articles has been read too.
alter table installations add column articles_read_at timestamptz;
update installations set articles_read_at = now()
  where installation_id in (select installation_id from articles);
