-- Why an operator laid a dead letter aside.
alter table bk_dead_letter add column discarded varchar(2000);
