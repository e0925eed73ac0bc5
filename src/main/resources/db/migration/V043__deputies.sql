-- Who signs in whose place, from when until when (exclusive). Nothing is deleted: to end is to set valid_until.
create table bk_deputy (
  id bigint generated always as identity primary key,
  holder varchar(64) not null,
  deputy varchar(64) not null,
  scope varchar(64),
  cap_minor bigint,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  set_by varchar(64) not null,
  set_at timestamp with time zone not null,
  ended_by varchar(64),
  ended_at timestamp with time zone
);
create index bk_deputy_holder on bk_deputy (holder);
create index bk_deputy_deputy on bk_deputy (deputy);
create index bk_deputy_from on bk_deputy (valid_from);
create index bk_deputy_until on bk_deputy (valid_until);
