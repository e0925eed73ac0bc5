-- What people were told, one row for each person and thing; delivery is the number of the case that carries it.
create table bk_notice (
  id bigint generated always as identity primary key,
  recipient varchar(255) not null,
  kind varchar(16) not null,
  business_key varchar(255) not null,
  task_id varchar(64),
  detail varchar(255) not null,
  subject varchar(4000),
  amount varchar(64),
  state varchar(16) not null,
  delivery varchar(64),
  reason varchar(4000),
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index bk_notice_delivery on bk_notice (delivery);
create index bk_notice_case on bk_notice (business_key);
create index bk_notice_waiting on bk_notice (recipient, state);

-- How people want to be told; who is not here has not chosen.
create table bk_notice_choice (
  person varchar(255) primary key,
  mode varchar(16) not null
);
