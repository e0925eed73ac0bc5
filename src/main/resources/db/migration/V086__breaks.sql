-- Where another system holds something otherwise than the cases say, as the last comparison found it.
create table bk_break (
  id bigint generated always as identity primary key,
  business_key varchar(64) not null,
  system varchar(32) not null,
  document varchar(128) not null,
  kind varchar(16) not null,
  state varchar(64) not null,
  found_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  gone_at timestamp with time zone,
  explanation varchar(500),
  explained_by varchar(64),
  explained_at timestamp with time zone
);
create index ix_bk_break_case on bk_break (business_key);
create index ix_bk_break_open on bk_break (gone_at, found_at);

-- Only locked and stamped, so that one node compares at a time.
create table bk_reconciliation (
  id integer not null primary key,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  compared bigint not null,
  unanswered bigint not null
);
insert into bk_reconciliation (id, compared, unanswered) values (1, 0, 0);
