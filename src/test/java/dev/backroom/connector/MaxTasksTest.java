package dev.backroom.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaxTasksTest extends ErrandTest {
  private static final int CASES = 5;
  private static final int CALL_MILLIS = 150;

  @Test
  void oneLetsTheNextCommandWaitForTheOneUnderWay() {
    SYSTEM.stubFor(
        any(anyUrl()).willReturn(okJson("{\"number\":\"E-1\"}").withFixedDelay(CALL_MILLIS)));

    IntStream.range(0, CASES)
        .forEach(number -> runtime.startProcessInstanceByKey("loneErrand", "E-PO-" + number));

    IntStream.range(0, CASES).forEach(number -> awaitAt("E-PO-" + number, "user_praiseMessenger"));
    var arrivals =
        SYSTEM.getAllServeEvents().stream()
            .map(ServeEvent::getRequest)
            .mapToLong(request -> request.getLoggedDate().getTime())
            .sorted()
            .toArray();
    assertThat(arrivals).hasSize(CASES);
    for (int at = 1; at < CASES; at++) {
      assertThat(arrivals[at] - arrivals[at - 1]).isGreaterThanOrEqualTo(CALL_MILLIS);
    }
  }
}
