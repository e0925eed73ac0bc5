-- What the ledger says, arranged for search. Made from the sealed entries, so it can be thrown away and made anew.
create table bk_ledger_index (
  id integer not null primary key,
  position bigint not null
);
insert into bk_ledger_index (id, position) values (1, 0);

create table bk_ledger_instance (
  instance varchar(64) not null primary key,
  business_key varchar(64) not null
);
create index ix_bk_ledger_instance on bk_ledger_instance (business_key);

create table bk_ledger_mention (
  business_key varchar(64) not null,
  position bigint not null,
  primary key (business_key, position)
);

create table bk_ledger_case (
  business_key varchar(64) not null primary key,
  process varchar(64),
  started_at bigint not null,
  last_at bigint not null,
  ended_as varchar(32),
  amount_minor bigint,
  currency varchar(3),
  supplier varchar(64),
  location varchar(64),
  category varchar(64),
  requester varchar(64)
);
create index ix_bk_ledger_case_last on bk_ledger_case (last_at);
create index ix_bk_ledger_case_process on bk_ledger_case (process, last_at);
create index ix_bk_ledger_case_amount on bk_ledger_case (amount_minor);
create index ix_bk_ledger_case_supplier on bk_ledger_case (supplier, last_at);

-- Documents, persons, tables and rules that play a part in a case.
create table bk_ledger_term (
  kind varchar(10) not null,
  term varchar(128) not null,
  business_key varchar(64) not null,
  primary key (kind, term, business_key)
);
create index ix_bk_ledger_term_case on bk_ledger_term (business_key);
