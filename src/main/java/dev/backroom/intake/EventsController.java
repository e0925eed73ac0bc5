package dev.backroom.intake;

import dev.backroom.intake.Receipt.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code POST /events}: the one way in for other systems. */
@RestController
class EventsController {
  static final String STRUCTURED = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  static final int LARGEST_BATCH = 10_000;
  static final int LARGEST_BODY = 32 * 1024 * 1024;

  private final Intake intake;
  private final EventReader reader;

  EventsController(Intake intake, EventReader reader) {
    this.intake = intake;
    this.reader = reader;
  }

  @PostMapping(path = "/events", consumes = STRUCTURED)
  ResponseEntity<Receipt> structured(HttpServletRequest request) throws IOException {
    return answer(intake.accept(reader.structured(body(request))));
  }

  @PostMapping(path = "/events", consumes = BATCH)
  ResponseEntity<List<Receipt>> batch(HttpServletRequest request) throws IOException {
    var events = reader.batch(body(request));
    if (events.size() > LARGEST_BATCH) {
      throw new InvalidEvent("", "A batch holds at most %d events".formatted(LARGEST_BATCH));
    }
    var receipts = intake.acceptAll(events);
    return ResponseEntity.status(status(receipts)).body(receipts);
  }

  /** Binary mode: the body is the payload, the attributes are headers. */
  @PostMapping(path = "/events", consumes = "application/json")
  ResponseEntity<Receipt> binary(@RequestHeader HttpHeaders headers, HttpServletRequest request)
      throws IOException {
    Map<String, String> attributes =
        headers.toSingleValueMap().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (first, second) -> first));
    return answer(intake.accept(reader.binary(attributes, body(request))));
  }

  /** What says that it is too large is not read at all, and nothing beyond the limit ever is. */
  private static byte[] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LARGEST_BODY) {
      throw tooLarge();
    }
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw tooLarge();
    }
    return body;
  }

  private static ResponseStatusException tooLarge() {
    return new ResponseStatusException(
        HttpStatus.PAYLOAD_TOO_LARGE, "At most %d bytes at once".formatted(LARGEST_BODY));
  }

  private static ResponseEntity<Receipt> answer(Receipt receipt) {
    return ResponseEntity.status(status(receipt.outcome())).body(receipt);
  }

  private static HttpStatus status(List<Receipt> receipts) {
    var outcomes = receipts.stream().map(Receipt::outcome).collect(Collectors.toSet());
    if (outcomes.contains(Outcome.CONFLICTING)) {
      return HttpStatus.CONFLICT;
    }
    return status(outcomes.contains(Outcome.ACCEPTED) ? Outcome.ACCEPTED : Outcome.REPEATED);
  }

  private static HttpStatus status(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> HttpStatus.ACCEPTED;
      case REPEATED -> HttpStatus.OK;
      case CONFLICTING -> HttpStatus.CONFLICT;
    };
  }

  @ExceptionHandler
  ProblemDetail refuse(InvalidEvent wrong) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
    problem.setTitle("The event cannot be taken in");
    problem.setProperty("pointer", wrong.pointer());
    return problem;
  }
}
