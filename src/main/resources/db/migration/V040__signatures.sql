-- What a person was shown when the task was created.
create table bk_task_facts (
  task_id varchar(64) primary key,
  process_instance_id varchar(64) not null,
  business_key varchar(64),
  task_definition_key varchar(255) not null,
  facts text not null,
  created_at timestamp with time zone not null
);
create index bk_task_facts_case on bk_task_facts (business_key);

-- One round of approval: the route that the table gave for these facts; covered once all its signatures are given.
create table bk_approval (
  id varchar(64) primary key,
  round_no bigint generated always as identity,
  business_key varchar(64) not null,
  requester varchar(64) not null,
  amount_minor bigint not null,
  route varchar(64) not null,
  routed_at timestamp with time zone not null,
  covered_at timestamp with time zone
);
create index bk_approval_case on bk_approval (business_key, round_no);

create table bk_signature (
  id bigint generated always as identity primary key,
  approval_id varchar(64) not null,
  business_key varchar(64) not null,
  task_id varchar(64) not null unique,
  signer varchar(64) not null,
  role varchar(64) not null,
  decision varchar(16) not null,
  comment_text text,
  route varchar(64) not null,
  amount_minor bigint not null,
  signed_at timestamp with time zone not null,
  unique (approval_id, signer)
);
