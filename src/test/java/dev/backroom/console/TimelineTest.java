package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.console.Timeline.Entry;
import dev.backroom.console.Timeline.Part;
import dev.backroom.engine.Diagram;
import dev.backroom.engine.Diagram.Box;
import dev.backroom.engine.Diagram.Edge;
import dev.backroom.engine.Diagram.Kind;
import dev.backroom.engine.Diagram.Line;
import dev.backroom.engine.Diagram.Shape;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final CaseStepNames NAMES =
      new CaseStepNames(
          List.of(
              new Diagram(
                  "order:1",
                  "order",
                  "Order",
                  1,
                  null,
                  List.of(shape("user_sign", "Give signature"), shape("gateway_signed", "")),
                  List.of(edge("flow_toSign", "user_sign"), edge("flow_on", "gateway_signed")))));

  private static final RecordWords WORDS = new RecordWords(NAMES, Map.of("route", "Signs"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EVENT_TAKEN|"type":"goods.received","source":"/wms","asOf":"2026-11-26T10:00:00Z"|The event goods.received came in from /wms, as of 26 Nov 2026, 10:00 UTC
          CASE_STARTED|"definitionId":"order:1","version":1|Order began, version 1
          CASE_ENDED|"state":"COMPLETED","end":"user_sign"|Order ended: completed, at Give signature
          FLOWS_TAKEN|"definitionId":"order:1","flows":["flow_on","flow_toSign"]|Went on to Give signature
          DECISION_MADE|"decision":"route","name":"Route","version":3,"rules":[{"id":"r","description":"Below 500"}],"outputs":[{"route":"BUYER","limitMinor":50000}]|Route, version 3, decided: Signs BUYER, limitMinor 500.00 (Below 500)
          TASK_OPENED|"taskId":"t","activity":"user_sign","name":"Give signature","groups":["buyer-grocery","buyer"]|Give signature became open for buyer-grocery, buyer
          TASK_CLAIMED|"taskId":"t","activity":"user_sign"|Give signature was taken by buyer for chief
          TASK_COMPLETED|"taskId":"t","activity":"user_sign","name":"Give signature","changed":{"decision":"APPROVE"},"openSeconds":7260|Give signature was completed by buyer for chief, after 2 hours: decision APPROVE
          COMMAND_ISSUED|"activity":"a","topic":"erp.create-order"|erp.create-order was given out to erp
          COMMAND_ANSWERED|"key":"PO-1:a:1","topic":"erp.create-order","attempt":2,"document":"45001"|erp.create-order was answered by erp, document 45001
          COMMAND_ANSWERED|"key":"PO-1:a:1","topic":"erp.create-order","attempt":2,"refusal":"ORDER_REFUSED"|erp.create-order was refused by erp: ORDER_REFUSED
          COMMAND_FAILED|"key":"PO-1:a:1","topic":"erp.create-order","attempt":2,"reason":"503"|erp.create-order failed at attempt 2: 503
          TIMER_FIRED|"activity":"user_sign","due":"2026-11-26T10:00:00Z"|The time came for Give signature, due 26 Nov 2026, 10:00 UTC
          INCIDENT_OPENED|"incidentId":"i","type":"failedJob","activity":"user_sign","message":"no calendar"|Stuck at Give signature: no calendar
          INTERVENTION|"operation":"SetVariable","property":"amountMinor","before":"1","after":"2"|Intervention by buyer for chief: operation SetVariable, property amountMinor, before 1, after 2
          PARCEL_WEIGHED|"grams":40|Parcel weighed by buyer for chief: grams 40
          """)
  void tellsEachKindInWords(String kind, String details, String words) {
    assertThat(WORDS.of(record(kind, "2026-11-26T10:00:00Z", details))).isEqualTo(words);
  }

  @Test
  void saysForWhomItWaitedWhenNothingHappenedForMoreThanADay() {
    var story =
        List.of(
            record("CASE_STARTED", "2026-11-20T08:00:00Z", "\"version\":1"),
            record(
                "TASK_OPENED",
                "2026-11-20T08:00:01Z",
                "\"taskId\":\"t\",\"name\":\"Sign\",\"groups\":[\"buyer\"]"),
            record("TASK_COMPLETED", "2026-11-24T08:00:01Z", "\"taskId\":\"t\",\"name\":\"Sign\""),
            record(
                "COMMAND_ISSUED",
                "2026-11-24T08:00:02Z",
                "\"key\":\"k\",\"topic\":\"erp.create\",\"attempt\":1"));

    assertThat(waits(story, "2026-11-24T09:00:00Z")).containsExactly("Waited 4 days for buyer");
    assertThat(waits(story, "2026-11-27T09:00:00Z"))
        .containsExactly("Waited 4 days for buyer", "Waited 3 days for the system erp");
  }

  @Test
  void showsOnePartOnlyButKnowsWhatHappenedBetween() {
    var story =
        List.of(
            record("TASK_OPENED", "2026-11-20T08:00:00Z", "\"taskId\":\"t\",\"name\":\"Sign\""),
            record("DECISION_MADE", "2026-11-20T18:00:00Z", "\"decision\":\"route\""),
            record("TASK_COMPLETED", "2026-11-21T12:00:00Z", "\"taskId\":\"t\",\"name\":\"Sign\""),
            record("COMMAND_ISSUED", "2026-11-21T12:00:00Z", "\"topic\":\"erp.create\""));

    assertThat(new Timeline(WORDS).of(story, Part.PEOPLE, null))
        .extracting(Entry::words)
        .allMatch(words -> words.startsWith("Sign "))
        .hasSize(2);
    assertThat(new Timeline(WORDS).of(story, Part.SYSTEMS, null)).hasSize(1);
    assertThat(new Timeline(WORDS).of(story, Part.PEOPLE, null))
        .as("18 hours after what is not shown")
        .allMatch(entry -> entry.waited().isEmpty());
  }

  @Test
  void showsWhoLookedOnlyToThoseWhoAsk() {
    var story =
        List.of(
            record("TASK_OPENED", "2026-11-20T08:00:00Z", "\"taskId\":\"t\",\"name\":\"Sign\""),
            record("CASE_VIEWED", "2026-11-20T20:00:00Z", "\"page\":\"api\""),
            record("TASK_COMPLETED", "2026-11-21T12:00:00Z", "\"taskId\":\"t\",\"name\":\"Sign\""));

    assertThat(new Timeline(WORDS).of(story, Part.LOOKS, null))
        .extracting(Entry::words)
        .containsExactly("Somebody looked at it: buyer");
    assertThat(new Timeline(WORDS).of(story, null, null)).hasSize(2);
    assertThat(waits(story, "2026-11-21T12:00:00Z")).as("a look ends no waiting").hasSize(1);
  }

  private static Stream<String> waits(List<KeptRecord> story, String now) {
    return new Timeline(WORDS)
        .of(story, null, Instant.parse(now)).stream()
            .map(Entry::waited)
            .filter(waited -> !waited.isEmpty());
  }

  private static KeptRecord record(String kind, String at, String details) {
    var json = "{\"details\": {%s}}".formatted(details);
    try {
      var read = new ObjectMapper().readTree(json);
      return new KeptRecord(
          kind,
          Instant.parse(at),
          "PO-1",
          "order",
          "1",
          "buyer",
          "chief",
          true,
          read.path("details"));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(json, broken);
    }
  }

  private static Shape shape(String id, String name) {
    return new Shape(id, Kind.TASK, "user", name, new Box(0, 0, 100, 80), null, true, false, false);
  }

  private static Edge edge(String id, String to) {
    return new Edge(id, Line.FLOW, "", List.of(), null, "start", to, false);
  }
}
