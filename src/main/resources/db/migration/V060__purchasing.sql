-- What each cost centre has committed: reserved by open orders and spent by closed ones.
create table bk_budget (
  cost_centre varchar(64) not null,
  currency varchar(3) not null,
  committed_minor bigint not null,
  primary key (cost_centre, currency)
);

create table bk_budget_reservation (
  reference varchar(64) primary key,
  cost_centre varchar(64) not null,
  currency varchar(3) not null,
  amount_minor bigint not null,
  state varchar(16) not null, -- RESERVED, SETTLED, RELEASED
  changed_at timestamp with time zone not null
);

-- Every order from the moment it is judged, so that orders split on purpose are seen together.
create table bk_purchase (
  reference varchar(64) primary key,
  supplier_id varchar(64) not null,
  requester varchar(64) not null,
  location_id varchar(64) not null,
  category varchar(64) not null,
  currency varchar(3) not null,
  amount_minor bigint not null,
  raised_at timestamp with time zone not null,
  withdrawn boolean not null
);
create index bk_purchase_requester on bk_purchase (supplier_id, requester, raised_at);
create index bk_purchase_usual on bk_purchase (location_id, category, raised_at);

-- How each delivery went; quantities are null where only dates are known.
create table bk_supplier_delivery (
  reference varchar(64) primary key,
  supplier_id varchar(64) not null,
  ordered_at timestamp with time zone not null,
  promised_at timestamp with time zone not null,
  delivered_at timestamp with time zone, -- null: never came
  ordered_quantity bigint,
  accepted_quantity bigint,
  damaged_quantity bigint,
  settled_at timestamp with time zone not null
);
create index bk_supplier_delivery_latest on bk_supplier_delivery (supplier_id, settled_at);
create index bk_supplier_delivery_all on bk_supplier_delivery (settled_at);
