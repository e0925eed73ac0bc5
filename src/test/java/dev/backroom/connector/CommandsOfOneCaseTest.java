package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the connector keeps in order within one case. */
class CommandsOfOneCaseTest extends ErrandTest {
  private static final int CALL_MILLIS = 400;

  @BeforeEach
  void answerSlowly() {
    SYSTEM.stubFor(
        any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}").withFixedDelay(CALL_MILLIS)));
  }

  @Test
  void runOneAfterTheOther() {
    runtime.startProcessInstanceByKey("twoErrands", "E-PO-1");

    awaitAt("E-PO-1", "user_praiseMessenger");
    assertThat(arrivals()).hasSize(2);
    assertThat(arrivals().get(1) - arrivals().get(0)).isGreaterThanOrEqualTo(CALL_MILLIS);
  }

  @Test
  void doNotHoldUpOtherCases() {
    Stream.of("E-PO-1", "E-PO-2").forEach(this::start);

    Stream.of("E-PO-1", "E-PO-2").forEach(key -> awaitAt(key, "user_praiseMessenger"));
    assertThat(arrivals().get(1) - arrivals().get(0)).isLessThan(CALL_MILLIS);
  }

  @Test
  void getANewKeyWhenTheFlowComesRoundAgain() {
    start("E-PO-1");
    awaitAt("E-PO-1", "user_praiseMessenger");
    runtime.deleteProcessInstance(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey("E-PO-1")
            .singleResult()
            .getId(),
        "done");

    start("E-PO-1");

    awaitAt("E-PO-1", "user_praiseMessenger");
    assertThat(journal.ofCase("E-PO-1"))
        .extracting(JournalEntry::idempotencyKey)
        .containsExactly("E-PO-1:service_runErrand:1", "E-PO-1:service_runErrand:2");
  }

  @Test
  void goOnAfterAClashWithoutAnotherCallOrAttempt() {
    runtime.startProcessInstanceByKey("touchedErrand", "E-PO-1", Map.of("errands", 0L));

    awaitAt("E-PO-1", "user_praiseMessenger");
    SYSTEM.verify(1, postRequestedFor(anyUrl()));
    assertThat(ErrandRoute.CLASHES).hasValue(1);
    assertThat(journal.ofCase("E-PO-1")).singleElement().extracting("attempts").isEqualTo(1);
  }

  private static List<Long> arrivals() {
    return SYSTEM.getAllServeEvents().stream()
        .map(ServeEvent::getRequest)
        .map(request -> request.getLoggedDate().getTime())
        .sorted()
        .toList();
  }
}
