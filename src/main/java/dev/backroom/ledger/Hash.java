package dev.backroom.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 sum, and how each sum of the ledger is taken; numbers go in as eight bytes. */
public final class Hash {
  static final int LENGTH = 32;

  /** What the first seal follows. */
  static final Hash NONE = new Hash(new byte[LENGTH]);

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  static Hash stored(byte[] bytes) {
    return new Hash(bytes);
  }

  static Hash parse(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  static Hash of(byte[] content) {
    return new Hash(sha256().digest(content));
  }

  /**
   * Of what an entry says, whatever its id. The moment has a fixed length, the text is the rest.
   */
  static Hash ofContent(long recordedAt, String records) {
    var text = records.getBytes(StandardCharsets.UTF_8);
    return of(ByteBuffer.allocate(Long.BYTES + text.length).putLong(recordedAt).put(text).array());
  }

  /** Of the entry with this id that says what this is the hash of. */
  Hash withId(long id) {
    return of(ByteBuffer.allocate(Long.BYTES + LENGTH).putLong(id).put(bytes).array());
  }

  /** Of the seal at this position, when this is the hash of the seal before it. */
  Hash link(long position, Hash entryHash) {
    return of(
        ByteBuffer.allocate(LENGTH + Long.BYTES + entryHash.bytes.length)
            .put(bytes)
            .putLong(position)
            .put(entryHash.bytes)
            .array());
  }

  /** RFC 6962: leaves and nodes begin differently, so that none can be passed off as the other. */
  Hash leaf() {
    return of(ByteBuffer.allocate(1 + bytes.length).put(LEAF).put(bytes).array());
  }

  static Hash node(Hash left, Hash right) {
    return of(
        ByteBuffer.allocate(1 + left.bytes.length + right.bytes.length)
            .put(NODE)
            .put(left.bytes)
            .put(right.bytes)
            .array());
  }

  byte[] toBytes() {
    return bytes.clone();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
