-- Which instance holds the number, so that a second word about it is no second case.
alter table bk_open_case add column instance_id varchar(64);
