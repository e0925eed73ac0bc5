package dev.backroom.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys as PEM files. */
final class KeyFile {
  static final String ALGORITHM = "Ed25519";

  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final String LINES = "-----%s %s-----";

  private KeyFile() {}

  /** The pair of a private key, whose public half is computed. */
  static KeyPair readPrivate(Path file) {
    try {
      var key =
          (EdECPrivateKey)
              KeyFactory.getInstance(ALGORITHM)
                  .generatePrivate(new PKCS8EncodedKeySpec(content(file, PRIVATE)));
      return fromSeed(key.getBytes().orElseThrow());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException cause) {
      throw unreadable(file, PRIVATE, "openssl genpkey -algorithm ed25519 -out " + file, cause);
    }
  }

  static PublicKey readPublic(Path file) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(content(file, PUBLIC)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException cause) {
      throw unreadable(file, PUBLIC, "openssl pkey -in KEY -pubout -out " + file, cause);
    }
  }

  /** Readable for its owner only, with the public half beside it. */
  static void make(Path file, Path publicFile) {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      Files.createDirectories(file.toAbsolutePath().getParent(), onlyOwner(file, "rwx------"));
      Files.createFile(file, onlyOwner(file, "rw-------"));
      Files.writeString(file, pem(PRIVATE, pair.getPrivate()));
      Files.writeString(publicFile, pem(PUBLIC, pair.getPublic()));
    } catch (IOException | GeneralSecurityException cause) {
      throw new UnreadableLedger(
          "The ledger's key cannot be written to %s; set backroom.ledger.key-file to another file"
              .formatted(file),
          cause);
    }
  }

  private static FileAttribute<?>[] onlyOwner(Path file, String permissions) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Java derives the public half only while it makes a pair, from what it takes for chance. */
  private static KeyPair fromSeed(byte[] seed) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(
        NamedParameterSpec.ED25519,
        new SecureRandom() {
          @Override
          public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
          }
        });
    return generator.generateKeyPair();
  }

  private static String pem(String kind, Key key) {
    var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return String.join(
        "\n",
        LINES.formatted("BEGIN", kind),
        base64.encodeToString(key.getEncoded()),
        LINES.formatted("END", kind),
        "");
  }

  private static byte[] content(Path file, String kind) throws IOException {
    var text = Files.readString(file).strip();
    var begin = LINES.formatted("BEGIN", kind);
    var end = LINES.formatted("END", kind);
    if (!text.startsWith(begin) || !text.endsWith(end)) {
      throw new IOException("It does not begin with " + begin);
    }
    return Base64.getMimeDecoder()
        .decode(text.substring(begin.length(), text.length() - end.length()));
  }

  private static UnreadableLedger unreadable(Path file, String kind, String cure, Exception cause) {
    return new UnreadableLedger(
        "%s is no %s (Ed25519, PEM) that can be read: %s. Make one: %s"
            .formatted(file, kind.toLowerCase(java.util.Locale.ROOT), cause.getMessage(), cure),
        cause);
  }
}
