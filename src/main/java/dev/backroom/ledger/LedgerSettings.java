package dev.backroom.ledger;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is kept safe; technical, not business.
 *
 * @param sealing whether this node seals what is written
 * @param keyFile private key (Ed25519, PKCS#8, PEM) by which heads are signed; empty means beside
 *     the H2 file
 * @param makeKey whether a key is made where there is none
 * @param checkpoints directory in which signed heads are found when the ledger is verified; empty
 *     means beside the H2 file
 * @param persons details and fields of forms that name a person by his login
 * @param words fields of forms in which people write what they like
 */
@ConfigurationProperties("backroom.ledger")
record LedgerSettings(
    @DefaultValue("true") boolean sealing,
    @DefaultValue("") String keyFile,
    @DefaultValue("true") boolean makeKey,
    @DefaultValue("") String checkpoints,
    @DefaultValue({}) Set<String> persons,
    @DefaultValue({}) Set<String> words) {}
