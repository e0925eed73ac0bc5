-- In whose place a signature was given; null when in the signer's own.
alter table bk_signature add column acted_for varchar(64);
