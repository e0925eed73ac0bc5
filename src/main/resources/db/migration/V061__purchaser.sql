-- One row per person and supplier, locked while an order of theirs is judged: orders that are split on purpose are
-- posted together.
create table bk_purchaser (
  supplier_id varchar(64) not null,
  requester varchar(64) not null,
  primary key (supplier_id, requester)
);
