-- The process that asked for the approval: a change is approved on top of what sourcing had approved.
alter table bk_approval add column asked_by varchar(255) default '' not null;
create index bk_signature_case on bk_signature (business_key);
