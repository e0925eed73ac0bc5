-- Cases are found by the things they are about too: items, suppliers, cost centres, receipts, shipments, and what later
-- flows name. Their kinds are words of events, longer than ours.
alter table bk_ledger_term alter column kind set data type varchar(64);

-- What is indexed already is followed once more, so that its things are found.
delete from bk_ledger_term;
delete from bk_ledger_case;
delete from bk_ledger_mention;
delete from bk_ledger_instance;
delete from bk_ledger_measure;
delete from bk_ledger_deed;
update bk_ledger_index set position = 0 where id = 1;
