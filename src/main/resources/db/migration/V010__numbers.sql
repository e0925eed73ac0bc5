create table bk_number (
  prefix varchar(16) not null,
  of_year integer not null,
  latest bigint not null,
  primary key (prefix, of_year)
);
