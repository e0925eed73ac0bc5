create table bk_command (
  idempotency_key varchar(255) not null primary key,
  business_key varchar(64) not null,
  activity_id varchar(128) not null,
  topic varchar(128) not null,
  state varchar(12) not null,
  attempts integer not null,
  request text,
  answer text,
  document_number varchar(128),
  error_code varchar(64),
  note varchar(2000),
  first_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  completed_at timestamp with time zone
);

create index ix_bk_command_case on bk_command (business_key, activity_id);
