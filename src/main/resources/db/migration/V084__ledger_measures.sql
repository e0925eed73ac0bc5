-- What key figures count, a row for each thing. Made from the ledger like the rest of the index.
create table bk_ledger_measure (
  id bigint generated always as identity primary key,
  name varchar(255) not null,
  business_key varchar(64),
  happened_at bigint not null,
  measured double precision not null,
  reason varchar(255),
  subject varchar(192)
);
create index ix_bk_ledger_measure_name on bk_ledger_measure (name, happened_at);
create index ix_bk_ledger_measure_case on bk_ledger_measure (business_key, name);
create index ix_bk_ledger_measure_subject on bk_ledger_measure (name, subject);

-- What is indexed already is followed once more, so that it is measured too.
delete from bk_ledger_instance;
delete from bk_ledger_mention;
delete from bk_ledger_case;
delete from bk_ledger_term;
update bk_ledger_index set position = 0;
