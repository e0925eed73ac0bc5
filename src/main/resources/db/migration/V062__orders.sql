-- What was ordered, line by line, from the moment its budget is committed; once more for another supplier. Amounts are
-- minor units.
create table bk_order (
  reference varchar(64) not null,
  supplier_id varchar(64) not null,
  cost_centre varchar(64) not null,
  currency varchar(3) not null,
  state varchar(16) not null, -- OPEN, CLOSED, CANCELLED
  ordered_at timestamp with time zone not null,
  expected_on date,
  promised_on date,
  primary key (reference, supplier_id)
);
create index ix_bk_order_supplier on bk_order (supplier_id, state, ordered_at);
create index ix_bk_order_cost_centre on bk_order (cost_centre, state, ordered_at);

create table bk_order_line (
  reference varchar(64) not null,
  supplier_id varchar(64) not null,
  line_no integer not null,
  sku varchar(64) not null,
  quantity bigint not null,
  unit_price_minor bigint not null,
  accepted bigint not null,
  primary key (reference, supplier_id, line_no)
);
create index ix_bk_order_line_sku on bk_order_line (sku);
