-- One row for all facts of a transaction. Never changed; sealed afterwards (V081).
create table bk_ledger (
  id bigint generated always as identity primary key,
  recorded_at bigint not null,
  records text not null
);

-- Who stands behind the references in the records.
create table bk_ledger_person (
  reference varchar(40) not null primary key,
  person varchar(64) not null,
  constraint uq_bk_ledger_person unique (person)
);
