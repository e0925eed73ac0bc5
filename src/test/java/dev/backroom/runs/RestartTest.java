package dev.backroom.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backroom.AnyDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart leaves as it was, with the shipped models, before and after a live change. */
@AnyDatabase
class RestartTest {
  private static final String ROUTE = "decisions/approval/approval-route.dmn";
  private static final String BUYERS_LIMIT = "500000";

  @TempDir Path directory;

  @Test
  void keepsVersionsAndWhatAnOwnerMadeLive() throws IOException {
    try (var first = StartedBackroom.on(directory)) {
      assertThat(versions(first).values()).isNotEmpty().allMatch(version -> version == 1);
    }
    try (var second = StartedBackroom.on(directory)) {
      assertThat(versions(second).values()).as("after a restart").allMatch(version -> version == 1);
      raise(second, "PO-OLD-1");
      deploy(second, Files.readString(Path.of(ROUTE)).replace(BUYERS_LIMIT, "400000"));
      assertThat(versions(second)).containsEntry("approval", 2).containsEntry("purchaseOrder", 1);
    }
    try (var third = StartedBackroom.on(directory)) {
      assertThat(versions(third)).containsEntry("approval", 2).containsEntry("purchaseOrder", 1);
      raise(third, "PO-NEW-1");
      assertThat(approvalVersion(third, "PO-OLD-1")).isEqualTo(1);
      assertThat(approvalVersion(third, "PO-NEW-1")).isEqualTo(2);
      assertThat(liveRoute(third)).contains("400000").doesNotContain(BUYERS_LIMIT);
    }
  }

  private static TreeMap<String, Integer> versions(StartedBackroom backroom) {
    var versions = new TreeMap<String, Integer>();
    backroom
        .as("operator")
        .read("/engine-rest/process-definition?latestVersion=true")
        .forEach(
            process -> versions.put(process.path("key").asText(), process.path("version").asInt()));
    return versions;
  }

  private static void raise(StartedBackroom backroom, String number) {
    var event =
        """
        {"specversion": "1.0", "id": "%1$s", "source": "/restart", "type": "purchase-requisition.raised", "subject": "%1$s",
         "data": {"requester": "planner", "locationId": "s001", "category": "grocery", "costCentre": "CC-100",
                  "needBy": "2035-01-31", "reason": "Shelf is empty",
                  "lines": [{"lineNo": 1, "sku": "SKU-0001", "quantity": 24}]}}"""
            .formatted(number);
    var answer =
        backroom.as("integration").send("POST", "/events", "application/cloudevents+json", event);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> backroom.as("auditor").get("/api/cases/" + number).statusCode() == 200);
  }

  private static void deploy(StartedBackroom backroom, String table) {
    var body =
        """
        --part\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        approval-route\r
        --part\r
        Content-Disposition: form-data; name="data"; filename="approval-route.dmn"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --part--\r
        """
            .formatted(table);
    var answer =
        backroom
            .as("process-owner")
            .send(
                "POST",
                "/engine-rest/deployment/create",
                "multipart/form-data; boundary=part",
                body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static int approvalVersion(StartedBackroom backroom, String number) {
    var variables =
        backroom
            .as("operator")
            .read(
                "/engine-rest/history/variable-instance?variableName=approvalVersion&processInstanceId="
                    + root(backroom, number));
    return variables.path(0).path("value").asInt();
  }

  private static String root(StartedBackroom backroom, String number) {
    return backroom
        .as("operator")
        .read(
            "/engine-rest/history/process-instance?rootProcessInstances=true&processInstanceBusinessKey="
                + number)
        .path(0)
        .path("id")
        .asText();
  }

  private static String liveRoute(StartedBackroom backroom) {
    return backroom
        .as("process-owner")
        .read("/engine-rest/decision-definition/key/approvalRoute/xml")
        .path("dmnXml")
        .asText();
  }
}
