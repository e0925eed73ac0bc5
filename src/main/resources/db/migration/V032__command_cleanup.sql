-- Commands and dead letters are removed by age.
create index ix_bk_command_age on bk_command (first_at);
create index ix_bk_dead_letter_age on bk_dead_letter (read_at);
