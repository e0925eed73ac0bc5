-- Who laid a dead letter aside, and when.
alter table bk_dead_letter add column discarded_by varchar(255);
alter table bk_dead_letter add column discarded_at timestamp with time zone;
