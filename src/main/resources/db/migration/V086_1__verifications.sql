-- When the ledger was verified, and what was found.
create table bk_ledger_verification (
  id bigint generated always as identity primary key,
  verified_at timestamp with time zone not null,
  sealed bigint not null,
  found bigint not null,
  witnessed bigint,
  head varchar(64)
);
