-- Who holds which role, where, up to which amount, from when until when. Nothing is deleted: to end is to set
-- valid_until. A scope is a location or category; null is the whole role, '-' only what names no listed place.
create table bk_entitlement (
  id bigint generated always as identity primary key,
  person varchar(64) not null,
  role varchar(64) not null,
  scope varchar(64),
  cap_minor bigint,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  source varchar(16) not null,
  granted_by varchar(64) not null,
  confirmed_by varchar(64),
  reason varchar(1000) not null,
  ending_source varchar(16),
  ended_by varchar(64),
  ending_confirmed_by varchar(64),
  ending_reason varchar(1000),
  ended_at timestamp with time zone
);
create index bk_entitlement_person on bk_entitlement (person);
create index bk_entitlement_role on bk_entitlement (role);
create index bk_entitlement_from on bk_entitlement (valid_from);
create index bk_entitlement_until on bk_entitlement (valid_until);

-- What administrators asked to change; valid_from null is "as soon as it counts".
create table bk_access_change (
  id bigint generated always as identity primary key,
  kind varchar(8) not null,
  person varchar(64) not null,
  role varchar(64) not null,
  scope varchar(64),
  cap_minor bigint,
  valid_from timestamp with time zone,
  valid_until timestamp with time zone,
  reason varchar(1000) not null,
  proposed_by varchar(64) not null,
  proposed_at timestamp with time zone not null,
  state varchar(16) not null,
  decided_by varchar(64),
  decided_at timestamp with time zone
);
