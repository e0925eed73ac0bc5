-- What was sealed: positions without a gap, each hash taken over the one before it. Rows are only ever added.
create table bk_ledger_seal (
  position bigint not null primary key,
  entry_id bigint not null unique,
  entry_hash bytea not null,
  hash bytea not null
);

-- What one transaction of the sealer sealed. Its row stays when its entries and seals are dropped for their age.
create table bk_ledger_batch (
  first_position bigint not null primary key,
  last_position bigint not null unique,
  merkle_root bytea not null,
  head_hash bytea not null,
  highest_entry_id bigint not null,
  sealed_at bigint not null
);

-- Locked by whoever seals, so that there is one sealer at a time on all nodes together.
create table bk_ledger_sealer (
  id integer not null primary key
);
insert into bk_ledger_sealer (id) values (1);
