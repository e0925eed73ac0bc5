-- Which open tasks a person was offered as a deputy, so that the offer can be taken back and no other is.
create table bk_deputy_offer (
  task_id varchar(64) not null,
  person varchar(64) not null,
  primary key (task_id, person)
);
