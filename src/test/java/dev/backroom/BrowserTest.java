package dev.backroom;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class BrowserTest {
  private static final Path NOWHERE = Path.of("/no/browser");

  @Test
  void skipsWhereThereIsNoBrowser() {
    assertThatThrownBy(() -> Browser.missing(NOWHERE, false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("BROWSER TEST NOT RUN");
  }

  @Test
  void failsWhereABrowserIsRequired() {
    assertThatThrownBy(() -> Browser.missing(NOWHERE, true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("BACKROOM_REQUIRE_BROWSER");
  }
}
