-- Who was asked for a signature too, because its time had passed.
create table bk_escalation (
  id bigint generated always as identity primary key,
  approval_id varchar(64) not null,
  business_key varchar(64) not null,
  task_id varchar(64) not null,
  role varchar(64) not null,
  asked_group varchar(255),
  asked_at timestamp with time zone not null
);
create index bk_escalation_task on bk_escalation (task_id);
create index bk_escalation_case on bk_escalation (business_key);
