-- Who is away, from when until when (exclusive). Nothing is deleted: to end is to set valid_until.
create table bk_absence (
  id bigint generated always as identity primary key,
  person varchar(64) not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  set_by varchar(64) not null,
  set_at timestamp with time zone not null,
  ended_by varchar(64),
  ended_at timestamp with time zone
);
create index bk_absence_person on bk_absence (person);
create index bk_absence_from on bk_absence (valid_from);
create index bk_absence_until on bk_absence (valid_until);

-- Why the next level was asked too: its time had passed, or nobody who was asked is there.
alter table bk_escalation add column reason varchar(16) default 'OVERDUE' not null;
