package dev.backroom.ledger;

import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key outside the database by which heads are signed, where there is one. */
@Component
class LedgerKey {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerKey.class);

  private final Optional<KeyPair> keys;

  LedgerKey(LedgerPlaces places, LedgerSettings settings) {
    var file = places.keyFile();
    if (file.isPresent() && settings.makeKey() && !Files.exists(file.get())) {
      KeyFile.make(file.get(), file.get().resolveSibling(LedgerPlaces.PUBLIC_KEY));
      LOG.info("Made the key that signs the ledger: {}", file.get());
    }
    this.keys = file.map(KeyFile::readPrivate);
    if (keys.isEmpty()) {
      LOG.info("The ledger's heads are not signed: set backroom.ledger.key-file to a key");
    }
  }

  Optional<PublicKey> publicKey() {
    return keys.map(KeyPair::getPublic);
  }

  Optional<Checkpoint> sign(long count, Hash head, Instant at) {
    return sign(Checkpoint.signed(count, head.toString(), at))
        .map(
            signature ->
                new Checkpoint(
                    count, head.toString(), at, Base64.getEncoder().encodeToString(signature)));
  }

  /** Nothing that is signed here may begin like a head, or it could be passed off as one. */
  Optional<byte[]> sign(byte[] content) {
    return keys.map(
        pair -> {
          try {
            var signature = Signature.getInstance(KeyFile.ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
          } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("The ledger's key cannot sign", cause);
          }
        });
  }
}
