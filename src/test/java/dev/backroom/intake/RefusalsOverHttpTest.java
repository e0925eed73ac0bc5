package dev.backroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Whatever is refused, at /events and /api, is refused with a problem (RFC 9457). */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class RefusalsOverHttpTest {
  private static final String EVENT =
      """
      {"specversion":"1.0","id":"e-1","source":"/test","type":"parcel.collected","subject":"P-1",\
      "data":{"weight":3}}""";

  @LocalServerPort int port;
  @Autowired JdbcClient database;

  @AfterEach
  void empty() {
    database.sql("delete from bk_inbox").update();
    database.sql("delete from bk_inbox_conflict").update();
  }

  @Test
  void answersEveryRefusalWithAProblem() {
    refused(401, Visitor.anonymous(port).get("/api/cases"));
    refused(401, Visitor.system(port, "marketing", "wrong").post("/events", "{}"));
    refused(403, Visitor.system(port, "planner").get("/api/inbox"));
    refused(403, send("auditor", EventsController.STRUCTURED, EVENT));
    refused(404, Visitor.system(port, "operator").get("/api/cases/NONE-1"));
    refused(405, Visitor.system(port, "operator").post("/api/cases", "{}"));
    refused(415, send("integration", "text/plain", EVENT));
    refused(400, Visitor.system(port, "operator").get("/api/cases?state=LOST"));
    refused(400, Visitor.system(port, "operator").get("/api/inbox?page=-1"));
  }

  @Test
  void asksForALoginAsABrowserUnderstandsIt() {
    assertThat(Visitor.anonymous(port).get("/api/cases").headers().firstValue("WWW-Authenticate"))
        .hasValue("Basic realm=\"Backroom\"");
  }

  @Test
  void refusesAnAttributeThatIsTooLongOrHoldsControlCharacters() {
    var tooLong = send(EVENT.replace("e-1", "e".repeat(256)));
    assertThat(refused(400, tooLong)).contains("\"pointer\":\"/id\"");
    assertThat(refused(400, send(EVENT.replace("/test", "/" + "t".repeat(255)))))
        .contains("\"pointer\":\"/source\"");
    assertThat(refused(400, send(EVENT.replace("parcel.collected", "p".repeat(300)))))
        .contains("\"pointer\":\"/type\"");
    assertThat(refused(400, send(EVENT.replace("P-1", "P".repeat(65)))))
        .contains("\"pointer\":\"/subject\"");
    assertThat(refused(400, send(EVENT.replace("e-1", "e\\u0000"))))
        .contains("\"pointer\":\"/id\"");
    assertThat(send(EVENT.replace("e-1", "e".repeat(255))).statusCode()).isEqualTo(202);
  }

  @Test
  void refusesADayThatIsNoDay() {
    var requisition =
        """
        {"specversion":"1.0","id":"r-1","source":"/test","type":"purchase-requisition.raised",\
        "subject":"PO-2026-900001","data":{"requester":"planner","locationId":"s001",\
        "category":"grocery","costCentre":"CC-100","needBy":"the day after tomorrow",\
        "lines":[{"lineNo":1,"sku":"SKU-0001","quantity":1}]}}""";

    assertThat(refused(400, send(requisition))).contains("\"pointer\":\"/data/needBy\"");
  }

  @Test
  void refusesByTheLengthThatIsAnnouncedBeforeAnythingIsSent() throws IOException {
    assertThat(firstLine("Content-Length: " + (EventsController.LARGEST_BODY + 1), 0))
        .contains(" 413 ");
  }

  @Test
  void readsNotMoreThanItTakes() throws IOException {
    assertThat(firstLine("Transfer-Encoding: chunked", EventsController.LARGEST_BODY + 65_536))
        .contains(" 413 ");
  }

  /** Sends only so much of a body and does not end it, so that an answer means: not waited for. */
  private String firstLine(String lengthHeader, int sent) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(30_000);
      var login = Base64.getEncoder().encodeToString("integration:backroom".getBytes());
      var head =
          "POST /events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nContent-Type: %s\r\n%s\r\n\r\n"
              .formatted(login, EventsController.STRUCTURED, lengthHeader);
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      if (sent > 0) {
        out.write((Integer.toHexString(2 * sent) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(" ".repeat(sent).getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
      var answer = new byte[64];
      int read = socket.getInputStream().readNBytes(answer, 0, 16);
      return new String(answer, 0, read, StandardCharsets.US_ASCII);
    }
  }

  private static String refused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Visitor.json(answer).path("status").asInt()).isEqualTo(status);
    return answer.body();
  }

  private HttpResponse<String> send(String event) {
    return send("integration", EventsController.STRUCTURED, event);
  }

  private HttpResponse<String> send(String user, String type, String body) {
    return Visitor.system(port, user).send("POST", "/events", type, body);
  }
}
