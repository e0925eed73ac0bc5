package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import dev.backroom.engine.EngineClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The category manager's and the finance controller's signatures are asked for 25,000 EUR; people
 * of other roles give them in their place.
 */
abstract class DeputyOrders extends OrdersToSign {
  static final String CATEGORY_MANAGER = "category-manager";
  static final String CONTROLLER = "finance-controller";
  static final Duration DAY = Duration.ofDays(1);

  @Autowired EngineClock clock;
  @Autowired DeputyTurns turns;

  @AfterEach
  void everythingIsAsBefore() {
    database.sql("delete from bk_deputy").update();
    database.sql("delete from bk_deputy_offer").update();
    roles().undo();
    clock.reset();
  }

  /** Somebody shows him the task, so that it is the policy that refuses. */
  HttpResponse<String> tryAs(String person, Task task) {
    tasks.addCandidateUser(task.getId(), person);
    var answer = signAs(person, task);
    tasks.deleteCandidateUser(task.getId(), person);
    return answer;
  }

  HttpResponse<String> set(String by, String body) {
    var answer = post(by, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  HttpResponse<String> post(String by, String body) {
    return Visitor.system(port, by).post("/api/deputies", body);
  }

  void end(String by, long id) {
    var answer = Visitor.system(port, by).post("/api/deputies/" + id + "/end", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  String body(String deputy, Duration length, String more) {
    return "{\"deputy\": \"%s\", %s \"until\": \"%s\"}"
        .formatted(deputy, more, clock.instant().plus(length));
  }

  static long id(HttpResponse<String> deputyship) {
    return Visitor.json(deputyship).path("id").asLong();
  }

  boolean candidates(String person) {
    return isCandidate(person, task(order));
  }

  boolean isCandidate(String person, Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .anyMatch(link -> person.equals(link.getUserId()));
  }

  String inFilter(String person) {
    var visitor = Visitor.system(port, person);
    var filter = visitor.read("/engine-rest/filter?name=To%20approve").get(0).path("id").asText();
    return visitor.get("/engine-rest/filter/" + filter + "/list").body();
  }
}
