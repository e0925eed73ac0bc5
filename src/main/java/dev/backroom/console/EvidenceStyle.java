package dev.backroom.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The styles of the pages and of paper as one text, to stand inside a file that is kept. */
@Component
class EvidenceStyle {
  private final String text;
  private final String policy;

  EvidenceStyle() throws IOException {
    text = read("console.css") + read("evidence.css");
    policy =
        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
            .formatted(Base64.getEncoder().encodeToString(sha256(text)));
  }

  String text() {
    return text;
  }

  /** Lets a browser use exactly these styles and load or run nothing. */
  String policy() {
    return policy;
  }

  private static String read(String name) throws IOException {
    return new ClassPathResource("static/console/" + name)
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
