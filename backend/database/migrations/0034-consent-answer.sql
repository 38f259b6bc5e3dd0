-- What became of the consent that was last asked for: the window where it is given tells nobody else.
alter table installations add column consent_answer text;
alter table installations add column consent_answered_at timestamptz
