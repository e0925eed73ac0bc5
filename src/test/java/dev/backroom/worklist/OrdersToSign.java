package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import dev.backroom.access.ChangedRoles;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Orders of the planner that wait for two signatures, and what can be asked of them over REST. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
abstract class OrdersToSign {
  static final String APPROVE = "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}}}";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired ExternalTaskService commands;
  @Autowired IdentityService identity;
  @Autowired JdbcClient database;
  @Autowired ApplicationContext context;
  ApprovalFixture fixture;
  String order = "";
  String key = "";

  @BeforeEach
  void startAnOrderOfThePlanner() {
    fixture = new ApprovalFixture(repository, runtime, jobs);
    fixture.deploy();
    key = "SIGN-" + NUMBER.incrementAndGet();
    order = fixture.start(key, "planner", 250_000);
  }

  @AfterEach
  void undeploy() {
    fixture.undeploy();
  }

  HttpResponse<String> signAs(String user, Task task) {
    return complete(user, task, APPROVE);
  }

  HttpResponse<String> complete(String user, Task task, String variables) {
    var answer =
        Visitor.system(port, user)
            .post("/engine-rest/task/" + task.getId() + "/complete", variables);
    fixture.goOn();
    return answer;
  }

  ChangedRoles roles() {
    return ChangedRoles.in(context);
  }

  Task task(String instance) {
    return tasks.createTaskQuery().processInstanceBusinessKey(keyOf(instance)).singleResult();
  }

  String keyOf(String instance) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(instance)
        .singleResult()
        .getBusinessKey();
  }

  List<String> candidates() {
    return tasks.getIdentityLinksForTask(task(order).getId()).stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }

  int seenBy(String user) {
    return Visitor.system(port, user)
        .read("/engine-rest/task?processInstanceBusinessKey=" + key)
        .size();
  }

  boolean orderedAtErp(String instance) {
    return commands
            .createExternalTaskQuery()
            .processInstanceId(instance)
            .topicName("erp.create-purchase-order")
            .count()
        == 1;
  }

  List<String> signatures(String businessKey) {
    return database
        .sql(
            "select signer || ' ' || role || ' ' || decision from bk_signature where business_key = ? order by id")
        .param(businessKey)
        .query(String.class)
        .list();
  }

  static void assertRefused(HttpResponse<String> answer, String reason) {
    assertThat(answer.body()).contains(reason);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Visitor.json(answer).path("type").asText()).isEqualTo("Refused");
  }
}
