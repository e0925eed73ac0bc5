-- The level that is granted to a step (process and action); a step without a row has the start level.
create table bk_autonomy_level (
  asking_process varchar(255) not null,
  action_name varchar(64) not null,
  granted varchar(16) not null,
  granted_at timestamp with time zone not null,
  primary key (asking_process, action_name)
);

-- Who changed what, from what to what, why, and who confirmed it. Only grows.
create table bk_autonomy_change (
  id bigint generated always as identity primary key,
  subject varchar(16) not null,
  subject_name varchar(512) not null,
  from_value varchar(16) not null,
  to_value varchar(16) not null,
  reason text not null,
  changed_by varchar(64) not null,
  confirmed_by varchar(64),
  changed_at timestamp with time zone not null
);

-- Thrown by one person, lifted by two; what is lifted stays on record.
create table bk_autonomy_switch (
  id bigint generated always as identity primary key,
  kind varchar(16) not null,
  switch_name varchar(255) not null,
  reason text not null,
  thrown_by varchar(64) not null,
  thrown_at timestamp with time zone not null,
  lifted_at timestamp with time zone
);
create index bk_autonomy_switch_open on bk_autonomy_switch (lifted_at);

-- What waits for a second person, and what became of it.
create table bk_autonomy_proposal (
  id bigint generated always as identity primary key,
  asking_process varchar(255),
  action_name varchar(64),
  to_level varchar(16),
  switch_id bigint,
  reason text not null,
  proposed_by varchar(64) not null,
  proposed_at timestamp with time zone not null,
  outcome varchar(16),
  closed_by varchar(64),
  closed_at timestamp with time zone
);
create index bk_autonomy_proposal_open on bk_autonomy_proposal (closed_at);

create table bk_model_health (
  model varchar(128) primary key,
  health varchar(16) not null,
  reason text not null,
  reported_by varchar(64) not null,
  reported_at timestamp with time zone not null
);

-- Every answer to "how far may I go", and what the person who decided made of it.
create table bk_autonomy_decision (
  id bigint generated always as identity primary key,
  approval_id varchar(64) not null,
  business_key varchar(64) not null,
  asking_process varchar(255) not null,
  action_name varchar(64) not null,
  amount_minor bigint not null,
  confidence_basis_points bigint not null,
  input_age_hours bigint not null,
  model varchar(128),
  model_health varchar(16) not null,
  ceiling varchar(16) not null,
  cause varchar(32) not null,
  granted varchar(16) not null,
  effective varchar(16) not null,
  switched_off varchar(280),
  reason text not null,
  table_version bigint not null,
  decided_at timestamp with time zone not null,
  outcome varchar(16),
  outcome_reason text,
  outcome_at timestamp with time zone
);
create index bk_autonomy_decision_step on bk_autonomy_decision (asking_process, action_name, id);
create index bk_autonomy_decision_case on bk_autonomy_decision (business_key);
create index bk_autonomy_decision_approval on bk_autonomy_decision (approval_id);

-- A person undid what the software had done by itself.
create table bk_autonomy_override (
  id bigint generated always as identity primary key,
  decision_id bigint not null unique,
  reason_code varchar(64) not null,
  comment_text text not null,
  overridden_by varchar(64) not null,
  overridden_at timestamp with time zone not null,
  effect varchar(32) not null
);
