-- Run by Flyway, as the owner of the tables, after each start. What the ledger holds the application may add to and
-- read, no more: no update, no delete, no truncate. A table of ours that a later script makes is granted with the next
-- start.
do $grants$
declare
  ours record;
begin
  for ours in
    select tablename from pg_tables
    where schemaname = current_schema() and tableowner = current_user and tablename like 'bk\_%'
  loop
    execute format('revoke all on %I from %I', ours.tablename, '${application}');
    execute format(
      case when ours.tablename in ('bk_ledger', 'bk_ledger_seal', 'bk_ledger_batch')
        then 'grant select, insert on %I to %I'
        else 'grant select, insert, update, delete on %I to %I'
      end, ours.tablename, '${application}');
  end loop;
end
$grants$;
