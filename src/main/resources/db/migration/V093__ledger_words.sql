-- What people wrote, beside the records that refer to it: it can be erased, and the seals hold.
alter table bk_ledger add column words text;
