package dev.backroom.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class NodeTest {
  @Test
  void skipsWhereThereIsNoNode() {
    assertThatThrownBy(() -> Node.missing(false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("DIAGRAMS NOT LINTED");
  }

  @Test
  void failsWhereNodeIsRequired() {
    assertThatThrownBy(() -> Node.missing(true))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("BACKROOM_REQUIRE_BROWSER");
  }
}
