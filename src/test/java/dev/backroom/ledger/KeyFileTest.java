package dev.backroom.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.AnyDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@AnyDatabase
class KeyFileTest {
  /** The example of RFC 8410. */
  private static final String PRIVATE =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----
      """;

  private static final String PUBLIC =
      """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
      -----END PUBLIC KEY-----
      """;

  @TempDir Path directory;

  @Test
  void knowsThePublicHalfOfAPrivateKey() throws IOException {
    var secret = Files.writeString(directory.resolve("key.pem"), PRIVATE);
    var open = Files.writeString(directory.resolve("public.pem"), PUBLIC);

    assertThat(KeyFile.readPrivate(secret).getPublic()).isEqualTo(KeyFile.readPublic(open));
  }

  @Test
  void makesAKeyThatOnlyItsOwnerMayRead() throws IOException {
    var secret = directory.resolve("new/key.pem");
    var open = directory.resolve("new/public.pem");

    KeyFile.make(secret, open);

    assertThat(KeyFile.readPrivate(secret).getPublic()).isEqualTo(KeyFile.readPublic(open));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void saysHowToMakeWhatItCannotRead() throws IOException {
    var wrong = Files.writeString(directory.resolve("wrong.pem"), "secret");

    assertThatThrownBy(() -> KeyFile.readPrivate(wrong))
        .hasMessageContaining("openssl genpkey -algorithm ed25519");
    assertThatThrownBy(() -> KeyFile.readPublic(directory.resolve("absent")))
        .hasMessageContaining("-pubout");
  }

  @Test
  void makesNoKeyWherePeopleAreToMakeIt() {
    var settings =
        new LedgerSettings(
            true, directory.resolve("absent.pem").toString(), false, "", Set.of(), Set.of());

    assertThatThrownBy(() -> new LedgerKey(new LedgerPlaces(settings, ""), settings))
        .hasMessageContaining("absent.pem");
  }

  @Test
  void keepsTheKeyBesideAnH2FileAndHasNoneWithoutAFile() {
    var settings = new LedgerSettings(true, "", true, "", Set.of(), Set.of());

    assertThat(new LedgerPlaces(settings, "jdbc:h2:file:./data/backroom;WRITE_DELAY=0").keyFile())
        .contains(Path.of("./data/backroom-ledger/key.pem"));
    assertThat(new LedgerPlaces(settings, "jdbc:h2:mem:x").keyFile()).isEmpty();
    assertThat(new LedgerKey(new LedgerPlaces(settings, "jdbc:h2:mem:x"), settings).publicKey())
        .isEmpty();
  }
}
