-- What happened while a signature was open: a question, its answer, a forwarding, a reminder.
create table bk_signature_note (
  id bigint generated always as identity primary key,
  approval_id varchar(64) not null,
  business_key varchar(64) not null,
  task_id varchar(64) not null,
  kind varchar(16) not null,
  person varchar(64) not null,
  to_person varchar(64),
  note_text text,
  noted_at timestamp with time zone not null
);
create index bk_signature_note_round on bk_signature_note (approval_id);
create index bk_signature_note_case on bk_signature_note (business_key);

-- The role whose signature the table asked for, whoever gave it in the end.
alter table bk_signature add column asked_role varchar(64) default '' not null;
alter table bk_signature add column reason_code varchar(32);
-- The signature of an earlier round that still holds, for its lines were not changed; it has no task of its own.
alter table bk_signature add column carried_from bigint;

-- Who changed a request between its being raised and its being signed.
create table bk_request_edit (
  id bigint generated always as identity primary key,
  business_key varchar(64) not null,
  task_id varchar(64) not null,
  editor varchar(64) not null,
  amount_before_minor bigint not null,
  edited_at timestamp with time zone not null
);
create index bk_request_edit_case on bk_request_edit (business_key);

-- The case of the signature that was overdue: a question gives it another task, and those asked too stay asked.
alter table bk_escalation add column signature_id varchar(64) default '' not null;
create index bk_escalation_signature on bk_escalation (signature_id);
