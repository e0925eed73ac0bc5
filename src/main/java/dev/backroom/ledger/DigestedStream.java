package dev.backroom.ledger;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Counts and sums up what goes through it; closing it leaves what is behind it open. */
final class DigestedStream extends FilterOutputStream {
  private final MessageDigest digest = Hash.sha256();
  private long size;

  DigestedStream(OutputStream to) {
    super(to);
  }

  long size() {
    return size;
  }

  /** In hex; to be asked for once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    digest.update((byte) one);
    size++;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    digest.update(bytes, from, length);
    size += length;
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
