-- What the asking process wants to do: one process may ask for several things, and a signature holds for one of them.
alter table bk_approval add column asked_action varchar(255) default '' not null;
