package dev.backroom.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Compares an export with its manifest, and the manifest with its signature; needs no server. */
public final class ManifestCheck {
  private final ZipFile zip;
  private final List<String> faults = new ArrayList<>();

  private ManifestCheck(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @param publicKey PEM
   */
  public static ManifestReport of(Path export, Path publicKey) {
    var key = KeyFile.readPublic(publicKey);
    try (var zip = new ZipFile(export.toFile())) {
      return new ManifestCheck(zip).run(key);
    } catch (IOException cause) {
      throw new UnreadableLedger(
          "%s is no export that can be read (%s); fetch it again from /console/export"
              .formatted(export, cause.getMessage()),
          cause);
    }
  }

  private ManifestReport run(PublicKey key) throws IOException {
    var entry = zip.getEntry(ExportManifest.FILE);
    if (entry == null) {
      faults.add(ExportManifest.FILE + ": missing");
      return new ManifestReport(null, faults);
    }
    var text = content(entry);
    checkSignature(text, key);
    try {
      var manifest = ExportManifest.read(text);
      for (var listed : manifest.files()) {
        check(listed);
      }
      checkNothingElse(manifest);
      return new ManifestReport(manifest, faults);
    } catch (IOException unreadable) {
      faults.add("%s: cannot be read: %s".formatted(ExportManifest.FILE, unreadable.getMessage()));
      return new ManifestReport(null, faults);
    }
  }

  private void checkSignature(byte[] manifest, PublicKey key) throws IOException {
    var entry = zip.getEntry(ExportManifest.SIGNATURE_FILE);
    if (entry == null) {
      faults.add(
          ExportManifest.FILE + ": not signed, so whoever altered a file could alter it, too");
    } else if (!isSigned(manifest, content(entry), key)) {
      faults.add(ExportManifest.FILE + ": altered since it was signed, or signed by another key");
    }
  }

  private static boolean isSigned(byte[] manifest, byte[] signature, PublicKey key) {
    try {
      var verifier = Signature.getInstance(KeyFile.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(manifest);
      return verifier.verify(
          Base64.getDecoder().decode(new String(signature, StandardCharsets.US_ASCII).strip()));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }

  private void check(ExportManifest.Listed listed) throws IOException {
    var entry = zip.getEntry(listed.name());
    if (entry == null) {
      faults.add(listed.name() + ": missing");
      return;
    }
    var digest = new DigestedStream(OutputStream.nullOutputStream());
    try (var content = zip.getInputStream(entry)) {
      content.transferTo(digest);
    }
    if (digest.size() != listed.size()) {
      faults.add("%s: %,d bytes, not %,d".formatted(listed.name(), digest.size(), listed.size()));
    } else if (!digest.sha256().equals(listed.sha256())) {
      faults.add("%s: altered, its SHA-256 is not %s".formatted(listed.name(), listed.sha256()));
    }
  }

  private void checkNothingElse(ExportManifest manifest) {
    var known = new HashSet<String>();
    known.add(ExportManifest.FILE);
    known.add(ExportManifest.SIGNATURE_FILE);
    manifest.files().forEach(listed -> known.add(listed.name()));
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> !known.remove(name))
        .forEach(name -> faults.add(name + ": not in the manifest, or there twice"));
  }

  private byte[] content(ZipEntry entry) throws IOException {
    try (var content = zip.getInputStream(entry)) {
      return content.readAllBytes();
    }
  }
}
