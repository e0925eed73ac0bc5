-- What was done, deed by deed, as the populations that an auditor draws samples from. Part of the index, which is made
-- anew from the sealed entries with it.
create table bk_ledger_deed (
  position bigint not null,
  place integer not null,
  kind varchar(40) not null,
  subject varchar(128) not null,
  done_at bigint not null,
  business_key varchar(64),
  primary key (position, place)
);
create index ix_bk_ledger_deed on bk_ledger_deed (kind, subject, done_at);

delete from bk_ledger_term;
delete from bk_ledger_case;
delete from bk_ledger_mention;
delete from bk_ledger_instance;
update bk_ledger_index set position = 0 where id = 1;
delete from bk_ledger_measure;
