package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A signed head: how many entries were sealed at a moment, and the hash that stands for all of
 * them.
 *
 * @param head in hex
 * @param signature Ed25519, in base 64
 */
public record Checkpoint(long count, String head, Instant at, String signature) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One line of JSON. */
  public String line() {
    return JSON.createObjectNode()
        .put("count", count)
        .put("head", head)
        .put("at", at.toString())
        .put("signature", signature)
        .toString();
  }

  static Optional<Checkpoint> parse(String line) {
    try {
      var json = JSON.readTree(line);
      return Optional.of(
          new Checkpoint(
              json.path("count").asLong(),
              Hash.parse(json.path("head").asText()).toString(),
              Instant.parse(json.path("at").asText()),
              json.path("signature").asText()));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException torn) {
      return Optional.empty();
    }
  }

  static byte[] signed(long count, String head, Instant at) {
    return "backroom ledger\n%d\n%s\n%s\n"
        .formatted(count, head, at)
        .getBytes(StandardCharsets.UTF_8);
  }

  boolean isSignedBy(PublicKey key) {
    try {
      var verifier = Signature.getInstance(KeyFile.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(signed(count, head, at));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }
}
