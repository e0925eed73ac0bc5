package dev.backroom.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is kept safe; technical, not business.
 *
 * @param sealing whether this node seals what is written
 */
@ConfigurationProperties("backroom.ledger")
record LedgerSettings(@DefaultValue("true") boolean sealing) {}
