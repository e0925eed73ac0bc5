-- Lists of our pages that people keep for themselves: the address holds the question.
create table bk_saved_filter (
  id bigint generated always as identity primary key,
  person varchar(255) not null,
  name varchar(100) not null,
  address varchar(2000) not null,
  saved_at timestamp with time zone not null,
  constraint uk_bk_saved_filter unique (person, name)
);
