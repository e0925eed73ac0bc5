package dev.backroom.worklist;

import dev.backroom.worklist.MyRequests.Request;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What whoever calls has asked for. */
@RestController
@RequestMapping("/api/requests")
class RequestsController {
  private static final int PAGE_SIZE = 50;

  private final MyRequests requests;

  RequestsController(MyRequests requests) {
    this.requests = requests;
  }

  record Why(@Nullable String reason) {}

  @GetMapping
  List<Request> mine(@RequestParam(defaultValue = "0") @Min(0) int page, Principal person) {
    return requests.of(person.getName(), page, PAGE_SIZE);
  }

  @PostMapping("/{businessKey}/recall")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void recall(@PathVariable String businessKey, @RequestBody Why why, Principal person) {
    requests.recall(businessKey, person.getName(), why.reason());
  }
}
