package dev.backroom.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;

/** Every switch works on every system, and on that one only. */
class SystemFaultsTest extends SandboxOverHttp {

  /** Where each system is told something, shows it, and lists more than one of something. */
  enum Neighbour {
    ERP("/purchase-orders", "/purchase-orders", "reference"),
    SUPPLIER("/orders", "/messages", "messageId"),
    WAREHOUSE("/expected-receipts", "/messages", "messageId");

    private final String told;
    private final String list;
    private final String id;

    Neighbour(String told, String list, String id) {
      this.told = told;
      this.list = list;
      this.id = id;
    }

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    String path(String below) {
      return "/sandbox/" + id() + below;
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesItsTime(Neighbour neighbour) {
    faults(neighbour.id(), Map.of("latencyMs", 400));

    var begun = System.nanoTime();
    tell(neighbour);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(399));
    assertThat(toldWithoutFaults(neighbour)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void failsBeforeItDoesAnything(Neighbour neighbour) {
    faults(neighbour.id(), Map.of("errorRate", 1));

    assertThat(tell(neighbour).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(toldWithoutFaults(neighbour)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void losesTheAnswerAfterItDidIt(Neighbour neighbour) {
    faults(neighbour.id(), Map.of("lostAnswerRate", 1));

    assertThatThrownBy(() -> tell(neighbour)).isInstanceOf(RestClientException.class);
    assertThat(toldWithoutFaults(neighbour)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void answersHalfADocument(Neighbour neighbour) {
    faults(neighbour.id(), Map.of("malformedRate", 1));

    assertThat(tell(neighbour).getBody()).isEqualTo("{\"numb");
    assertThat(toldWithoutFaults(neighbour)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void listsEverythingTwice(Neighbour neighbour) {
    var once = listOfTwo(neighbour);
    faults(neighbour.id(), Map.of("duplicateRate", 1));

    assertThat(list(neighbour)).containsExactly(once.get(0), once.get(0), once.get(1), once.get(1));
  }

  @ParameterizedTest
  @EnumSource
  void listsInAnotherOrder(Neighbour neighbour) {
    var inOrder = listOfTwo(neighbour);
    faults(neighbour.id(), Map.of("outOfOrderRate", 1));

    assertThat(list(neighbour)).containsExactly(inOrder.get(1), inOrder.get(0));
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheOthersAlone(Neighbour neighbour) {
    for (var other : Neighbour.values()) {
      faults(other.id(), other == neighbour ? Map.of() : Map.of("errorRate", 1));
    }

    assertThat(tell(neighbour).getStatusCode().is2xxSuccessful()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"supplier", "warehouse"})
  void losesAlsoAnAnswerWithoutContent(String mailbox) {
    listOfTwo(Neighbour.valueOf(mailbox.toUpperCase(java.util.Locale.ROOT)));
    var first = messages(mailbox).get(0).path("messageId").asText();
    faults(mailbox, Map.of("lostAnswerRate", 1));

    assertThatThrownBy(
            () ->
                system.exchange(
                    "/sandbox/" + mailbox + "/messages/" + first,
                    HttpMethod.DELETE,
                    null,
                    String.class))
        .isInstanceOf(RestClientException.class);
    faults(mailbox, Map.of());
    assertThat(messages(mailbox)).hasSize(1);
  }

  private ResponseEntity<String> tell(Neighbour neighbour) {
    var document =
        neighbour == Neighbour.SUPPLIER ? sale("PO-1") : order("PO-1", "SUP-ACME", "SKU-0001");
    return system.postForEntity(neighbour.path(neighbour.told), document, String.class);
  }

  private int toldWithoutFaults(Neighbour neighbour) {
    faults(neighbour.id(), Map.of());
    return get(neighbour.path(neighbour.told) + "?reference=PO-1").size();
  }

  /** Two entries in the order in which a well system lists them. */
  private List<String> listOfTwo(Neighbour neighbour) {
    for (var reference : List.of("PO-1", "PO-2")) {
      create(reference, "SUP-ACME");
      send(reference);
      clock.advance(Duration.ofMinutes(1));
    }
    clock.advance(Duration.ofHours(neighbour == Neighbour.SUPPLIER ? 13 : 72));
    var entries = list(neighbour);
    assertThat(entries).hasSize(2);
    return entries;
  }

  private List<String> list(Neighbour neighbour) {
    var ids = new ArrayList<String>();
    get(neighbour.path(neighbour.list))
        .forEach(entry -> ids.add(entry.path(neighbour.id).asText()));
    return ids;
  }
}
