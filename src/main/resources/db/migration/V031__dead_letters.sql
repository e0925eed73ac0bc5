-- Messages out of a mailbox that nobody could read.
create table bk_dead_letter (
  mailbox varchar(64) not null,
  message_id varchar(255) not null,
  message text not null,
  reason varchar(2000) not null,
  read_at timestamp with time zone not null,
  primary key (mailbox, message_id)
);
