package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class SegregationOfDutiesTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String APPROVE = "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}}}";

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ExternalTaskService commands;
  @Autowired IdentityService identity;
  @Autowired JdbcClient database;
  private ApprovalFixture fixture;
  private String order = "";
  private String key = "";

  @BeforeEach
  void startAnOrderOfThePlanner() {
    fixture = new ApprovalFixture(repository, runtime);
    fixture.deploy();
    key = "SOD-" + NUMBER.incrementAndGet();
    order = fixture.start(key, "planner", 500);
  }

  @AfterEach
  void undeploy() {
    fixture.undeploy();
  }

  @Test
  void offersTheTaskToTheRolesGroupOfTheLocation() {
    assertThat(candidates()).containsExactly("planner-s001");
    assertThat(seenBy("planner")).isEqualTo(1);
    assertThat(seenBy("planner2")).as("a planner of another location").isZero();
    assertThat(seenBy("buyer")).isZero();
  }

  @Test
  void ordersAfterTwoPeopleHaveSigned() {
    var other = fixture.start(key + "-b", "buyer", 500);
    signAs("planner", task(other));

    signAs("finance-controller", task(other));

    assertThat(orderedAtErp(other)).isTrue();
    assertThat(signatures(key + "-b"))
        .containsExactly(
            "planner planner-s001 APPROVE", "finance-controller finance-controller APPROVE");
  }

  @Test
  void showsWhoSignedInTheCase() {
    var other = fixture.start(key + "-b", "buyer", 500);
    signAs("planner", task(other));

    var approval =
        Visitor.system(port, "auditor").read("/api/cases/" + key + "-b").path("approvals").get(0);

    assertThat(approval.at("/asked/route").asText()).isEqualTo("TWO");
    assertThat(approval.at("/asked/coveredAt").isNull()).isTrue();
    assertThat(approval.at("/signatures/0/signer").asText()).isEqualTo("planner");
  }

  @Test
  void refusesTheRequestersSignatureOnTheFormWithItsReason() {
    var planner = Visitor.loggedIn(port, "planner");
    planner.get("/camunda/app/tasklist/default/");

    var answer =
        planner.post(
            "/camunda/api/engine/engine/default/task/" + task(order).getId() + "/submit-form",
            APPROVE);

    assertRefused(answer, "You requested this yourself");
    assertThat(orderedAtErp(order)).isFalse();
    assertThat(signatures(key)).isEmpty();
  }

  @Test
  void refusesTheRequestersSignatureOverRest() {
    assertRefused(signAs("planner", task(order)), "You requested this yourself");
    assertRefused(
        Visitor.system(port, "planner")
            .post("/engine-rest/task/" + task(order).getId() + "/submit-form", APPROVE),
        "You requested this yourself");
    assertThat(candidates()).as("still open").containsExactly("planner-s001");
  }

  @Test
  void letsNobodySignWhoIsNotAskedNotEvenTheAdministrator() {
    assertRefused(signAs("admin", task(order)), "asked of the group planner-s001");
    assertRefused(signAs("operator", task(order)), "asked of the group planner-s001");
  }

  @Test
  void stillAsksTheRouteWhenAnOperatorOffersTheTaskToHisOwnGroup() {
    Visitor.system(port, "operator")
        .post(
            "/engine-rest/task/" + task(order).getId() + "/identity-links",
            "{\"groupId\": \"operator\", \"type\": \"candidate\"}");

    assertRefused(signAs("operator", task(order)), "asked of the group planner-s001");
  }

  @Test
  void refusesFactsThatWereChangedOnTheWay() {
    var other = fixture.start(key + "-b", "buyer", 500);

    var answer =
        complete(
            "planner",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"amountMinor\": {\"value\": 1}}}");

    assertRefused(answer, "amountMinor");
    assertRefused(
        complete(
            "planner",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"approvalRoute\": {\"value\": \"AUTO\"}, \"shoeSize\": {\"value\": 44}}}"),
        "approvalRoute, shoeSize");
  }

  @Test
  void acceptsFactsThatAFormSendsBackUnchanged() {
    var other = fixture.start(key + "-b", "buyer", 500);

    var answer =
        complete(
            "planner",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"APPROVE\"}, \"amountMinor\": {\"value\": 5000}, \"requester\": {\"value\": \"buyer\"}}}");

    assertThat(answer.statusCode()).isEqualTo(204);
  }

  @Test
  void refusesToSignWhatAnOperatorChangedMeanwhile() {
    var other = fixture.start(key + "-b", "buyer", 500);
    Visitor.system(port, "operator")
        .send(
            "PUT",
            "/engine-rest/process-instance/%s/variables/amountMinor"
                .formatted(task(other).getProcessInstanceId()),
            "application/json",
            "{\"value\": 1, \"type\": \"Long\"}");

    assertRefused(signAs("planner", task(other)), "amountMinor");
  }

  @Test
  void wantsADecisionAndAReasonForARefusal() {
    var other = fixture.start(key + "-b", "buyer", 500);

    assertRefused(complete("planner", task(other), "{}"), "no decision");
    assertRefused(
        complete(
            "planner",
            task(other),
            "{\"variables\": {\"decision\": {\"value\": \"REJECT\"}, \"comment\": {\"value\": \" \"}}}"),
        "Say in the comment why");
  }

  @Test
  void doesNotTakeTheFirstSignersDecisionForTheSecondSigners() {
    var other = fixture.start(key + "-b", "buyer", 500);
    signAs("planner", task(other));

    assertRefused(complete("finance-controller", task(other), "{}"), "no decision");
  }

  @Test
  void letsNobodySignTwice() {
    var other = fixture.start(key + "-b", "buyer", 500);
    identity.createMembership("planner", "finance-controller");
    signAs("planner", task(other));

    assertRefused(signAs("planner", task(other)), "You have signed this already");
    identity.deleteMembership("planner", "finance-controller");
  }

  @Test
  void startsAFormInOnesOwnNameOnly() {
    var planner = Visitor.system(port, "planner");
    var start = "/engine-rest/process-definition/key/" + ApprovalFixture.ENTERED + "/submit-form";

    assertRefused(
        planner.post(
            start,
            "{\"variables\": {\"reason\": {\"value\": \"x\"}, \"requester\": {\"value\": \"buyer\"}}}"),
        "own name");
    assertRefused(
        planner.post(start, "{\"variables\": {\"approvalRoute\": {\"value\": \"AUTO\"}}}"),
        "no fields approvalRoute");
    var started = planner.post(start, "{\"variables\": {\"reason\": {\"value\": \"x\"}}}");

    assertThat(started.body()).contains("definitionId");
    assertThat(runtime.getVariable(Visitor.json(started).path("id").asText(), "requester"))
        .isEqualTo("planner");
  }

  @Test
  void resolvingATaskSignsNothing() {
    var answer =
        Visitor.system(port, "operator")
            .post("/engine-rest/task/" + task(order).getId() + "/resolve", APPROVE);

    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(signatures(key)).isEmpty();
    assertThat(orderedAtErp(order)).isFalse();
  }

  @Test
  void movingTheTokenPastTheApprovalLetsNothingOut() {
    var answer =
        Visitor.system(port, "operator")
            .post(
                "/engine-rest/process-instance/" + order + "/modification",
                """
                {"skipCustomListeners": true, "skipIoMappings": true, "instructions": [
                  {"type": "startBeforeActivity", "activityId": "service_createPurchaseOrder"}]}
                """);

    assertRefused(answer, "signatures of route TWO are not complete");
    assertThat(orderedAtErp(order)).isFalse();
  }

  @Test
  void movingTheTokenInsideTheApprovalLetsNothingOut() {
    var approval = task(order).getProcessInstanceId();
    Visitor.system(port, "operator")
        .send(
            "PUT",
            "/engine-rest/process-instance/" + approval + "/variables/signaturesGiven",
            "application/json",
            "{\"value\": 2, \"type\": \"Long\"}");

    var answer =
        Visitor.system(port, "operator")
            .post(
                "/engine-rest/process-instance/" + approval + "/modification",
                """
                {"instructions": [
                  {"type": "cancel", "activityId": "user_giveSignature"},
                  {"type": "startBeforeActivity", "activityId": "rule_nextSignature"}]}
                """);

    System.out.println(
        "INSIDE "
            + answer.statusCode()
            + answer.body()
            + runtime.getActiveActivityIds(order)
            + commands.createExternalTaskQuery().list());
    assertThat(orderedAtErp(order)).isFalse();
  }

  @Test
  void startingBehindTheApprovalLetsNothingOut() {
    var answer =
        Visitor.system(port, "operator")
            .post(
                "/engine-rest/process-definition/key/" + ApprovalFixture.ORDER + "/start",
                """
                {"businessKey": "SOD-NEVER-APPROVED", "startInstructions": [
                  {"type": "startBeforeActivity", "activityId": "service_createPurchaseOrder"}]}
                """);

    assertRefused(answer, "no approval is on record");
  }

  @Test
  void orderingMoreThanWasApprovedLetsNothingOut() {
    var other = fixture.start(key + "-b", "buyer", 500);
    signAs("planner", task(other));
    runtime.setVariable(other, "purchaseOrder", dearer(key + "-b"));

    assertRefused(signAs("finance-controller", task(other)), "5000 minor units were approved");
    assertThat(orderedAtErp(other)).isFalse();
  }

  private static Object dearer(String reference) {
    return org.camunda.spin.plugin.variable.SpinValues.jsonValue(
            "{\"reference\": \"%s\", \"lines\": [{\"lineNo\": 1, \"sku\": \"SKU-0001\", \"quantity\": 10, \"unitPriceMinor\": 501}]}"
                .formatted(reference))
        .create();
  }

  private HttpResponse<String> signAs(String user, Task task) {
    return complete(user, task, APPROVE);
  }

  private HttpResponse<String> complete(String user, Task task, String variables) {
    return Visitor.system(port, user)
        .post("/engine-rest/task/" + task.getId() + "/complete", variables);
  }

  private Task task(String instance) {
    return tasks.createTaskQuery().processInstanceBusinessKey(keyOf(instance)).singleResult();
  }

  private String keyOf(String instance) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(instance)
        .singleResult()
        .getBusinessKey();
  }

  private List<String> candidates() {
    return tasks.getIdentityLinksForTask(task(order).getId()).stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }

  private int seenBy(String user) {
    return Visitor.system(port, user)
        .read("/engine-rest/task?processInstanceBusinessKey=" + key)
        .size();
  }

  private boolean orderedAtErp(String instance) {
    return commands
            .createExternalTaskQuery()
            .processInstanceId(instance)
            .topicName("erp.create-purchase-order")
            .count()
        == 1;
  }

  private List<String> signatures(String businessKey) {
    return database
        .sql(
            "select signer || ' ' || role || ' ' || decision from bk_signature where business_key = ? order by id")
        .param(businessKey)
        .query(String.class)
        .list();
  }

  private static void assertRefused(HttpResponse<String> answer, String reason) {
    assertThat(answer.body()).contains(reason);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Visitor.json(answer).path("type").asText()).isEqualTo("Refused");
  }
}
