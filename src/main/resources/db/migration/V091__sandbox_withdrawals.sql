-- An order is withdrawn by its reference.
create index ix_bk_sandbox_message_reference on bk_sandbox_message (reference);
