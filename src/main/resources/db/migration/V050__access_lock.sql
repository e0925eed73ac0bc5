create table bk_access_lock (id integer primary key);
insert into bk_access_lock values (1);
