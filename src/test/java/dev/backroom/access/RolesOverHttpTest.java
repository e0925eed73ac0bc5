package dev.backroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "camunda.bpm.generic-properties.properties.history-cleanup-enabled=true")
@ActiveProfiles("test")
class RolesOverHttpTest {
  private static final int FORBIDDEN = 403;

  @LocalServerPort int port;

  /** yes: the address itself answers, whatever it says; no: 403. */
  @ParameterizedTest(name = "{0} {1}: {2} integration, {3} planner, {4} operator, {5} admin")
  @CsvSource(
      textBlock =
          """
          # method, address,                                    integration, planner, process-owner, operator, auditor, admin
          POST, /events,                                                 yes, no,  no,  no,  no,  no
          GET,  /sandbox/control,                                        yes, no,  no,  no,  no,  yes
          GET,  /sandbox/mailbox,                                        yes, no,  no,  no,  no,  yes
          GET,  /sandbox/erp/purchase-orders,                            yes, no,  no,  no,  no,  yes
          GET,  /api/cases,                                              yes, yes, yes, yes, yes, yes
          GET,  /api/notices/choice,                                     yes, yes, yes, yes, yes, yes
          GET,  /api/inbox,                                              no,  no,  no,  yes, yes, yes
          GET,  /api/inbox/,                                             no,  no,  no,  yes, yes, yes
          GET,  /api/inbox/conflicts,                                    no,  no,  no,  yes, yes, yes
          POST, /api/inbox/0/redeliver,                                  no,  no,  no,  yes, no,  yes
          POST, /api/inbox/0/discard,                                    no,  no,  no,  yes, no,  yes
          GET,  /api/dead-letters,                                       no,  no,  no,  yes, yes, yes
          GET,  /api/ledger/verify,                                      no,  no,  no,  yes, yes, yes
          POST, /api/dead-letters/x/x/discard,                           no,  no,  no,  yes, no,  yes
          GET,  /api/autonomy,                                           no,  no,  yes, yes, no,  yes
          POST, /api/autonomy/switches,                                  no,  no,  yes, yes, no,  yes
          POST, /api/autonomy/levels,                                    no,  no,  yes, yes, no,  yes
          POST, /api/autonomy/decisions/0/override,                      no,  no,  yes, yes, no,  yes
          PUT,  /api/autonomy/models/x/health,                           yes, no,  no,  yes, no,  yes
          GET,  /actuator/prometheus,                                    yes, no,  no,  yes, no,  yes
          GET,  /engine-rest/task,                                       yes, yes, yes, yes, yes, yes
          POST, /engine-rest/task/x/complete,                            yes, yes, yes, yes, yes, yes
          POST, /engine-rest/task/x/submit-form,                         yes, yes, yes, yes, yes, yes
          POST, /engine-rest/task/x/resolve,                             no,  no,  no,  yes, no,  yes
          POST, /engine-rest/task/x/resolve/,                            no,  no,  no,  yes, no,  yes
          POST, /engine-rest/engine/default/task/x/resolve,              no,  no,  no,  yes, no,  yes
          POST, /engine-rest/task/x/bpmnError,                           no,  no,  no,  yes, no,  yes
          POST, /engine-rest/task/x/bpmnEscalation,                      no,  no,  no,  yes, no,  yes
          POST, /engine-rest/task/x/assignee,                            no,  no,  no,  yes, no,  yes
          POST, /engine-rest/task/x/variables,                           no,  no,  no,  yes, no,  yes
          PUT,  /engine-rest/task/x/variables/amountMinor,               no,  no,  no,  yes, no,  yes
          PUT,  /engine-rest/process-instance/x/variables/amountMinor,   no,  no,  no,  yes, no,  yes
          POST, /engine-rest/process-instance/x/modification,            no,  no,  no,  yes, no,  yes
          POST, /engine-rest/modification/execute,                       no,  no,  no,  yes, no,  yes
          POST, /engine-rest/migration/execute,                          no,  no,  no,  yes, no,  yes
          POST, /engine-rest/process-definition/key/purchaseOrder/start, no,  no,  no,  yes, no,  yes
          POST, /engine-rest/message,                                    no,  no,  no,  yes, no,  yes
          POST, /engine-rest/external-task/x/complete,                   no,  no,  no,  yes, no,  yes
          POST, /engine-rest/history/cleanup,                            no,  no,  no,  no,  no,  yes
          PUT,  /engine-rest/group/planner/members/x,                    no,  no,  no,  no,  no,  no
          PUT,  /engine-rest/group/planner/members/x/,                   no,  no,  no,  no,  no,  no
          PUT,  /engine-rest/engine/default/group/planner/members/x,     no,  no,  no,  no,  no,  no
          PUT,  /engine-rest/gr%6Fup/planner/members/x,                  no,  no,  no,  no,  no,  no
          DELETE, /engine-rest/group/planner/members/x,                  no,  no,  no,  no,  no,  no
          DELETE, /engine-rest/group/planner,                            no,  no,  no,  no,  no,  no
          POST, /engine-rest/authorization/create,                       no,  no,  no,  no,  no,  no
          PUT,  /engine-rest/authorization/x,                            no,  no,  no,  no,  no,  no
          GET,  /engine-rest/group,                                      yes, yes, yes, yes, yes, yes
          POST, /engine-rest/group,                                      no,  no,  no,  yes, no,  yes
          GET,  /api/access/changes,                                     no,  no,  no,  yes, yes, yes
          POST, /engine-rest/deployment/create,                          no,  no,  yes, yes, no,  yes
          POST, /engine-rest/engine/default/deployment/create,           no,  no,  yes, yes, no,  yes
          """)
  void givesEachRoleItsAddresses(
      String method,
      String address,
      String integration,
      String planner,
      String processOwner,
      String operator,
      String auditor,
      String admin) {
    expect(method, address, "integration", integration);
    expect(method, address, "planner", planner);
    expect(method, address, "process-owner", processOwner);
    expect(method, address, "operator", operator);
    expect(method, address, "auditor", auditor);
    expect(method, address, "admin", admin);
  }

  @ParameterizedTest(name = "{0}: {1} planner, {2} process-owner, {3} operator")
  @CsvSource(
      textBlock =
          """
          # form,                       planner, process-owner, operator, auditor, admin
          /console/messages/redeliver,      no,  no,  yes, no,  yes
          /console/messages/discard,        no,  no,  yes, no,  yes
          /console/lists,                   yes, yes, yes, yes, yes
          /console/lists/0/drop,            yes, yes, yes, yes, yes
          """)
  void takesFormsFromThoseWhoMaySendThem(
      String address,
      String planner,
      String processOwner,
      String operator,
      String auditor,
      String admin) {
    submit(address, "planner", planner);
    submit(address, "process-owner", processOwner);
    submit(address, "operator", operator);
    submit(address, "auditor", auditor);
    submit(address, "admin", admin);
  }

  private void submit(String address, String user, String allowed) {
    var status =
        Visitor.loggedIn(port, user)
            .submit(address, "state=FAILED&message=0&reason=tried")
            .statusCode();
    assertThat(status == FORBIDDEN)
        .as("%s as %s: %d", address, user, status)
        .isEqualTo(allowed.equals("no"));
    assertThat(status).as("%s as %s", address, user).isLessThan(500);
  }

  private void expect(String method, String address, String user, String allowed) {
    var status =
        Visitor.system(port, user).send(method, address, "application/json", "{}").statusCode();
    assertThat(status).as("%s %s as %s", method, address, user).isNotEqualTo(401);
    if (allowed.equals("no")) {
      assertThat(status).as("%s %s as %s", method, address, user).isEqualTo(FORBIDDEN);
    } else {
      assertThat(status).as("%s %s as %s", method, address, user).isNotEqualTo(FORBIDDEN);
    }
  }

  @Test
  void saysWhereRolesAreChangedInstead() {
    var admin = Visitor.loggedIn(port, "admin");
    admin.get("/camunda/app/admin/default/");

    var answer =
        admin.send(
            "PUT",
            "/camunda/api/engine/engine/default/group/admin/members/planner",
            "application/json",
            "{}");

    assertThat(answer.statusCode()).isEqualTo(FORBIDDEN);
    assertThat(answer.body()).contains("/console/access", "POST /api/access/changes");
    assertThat(admin.post("/camunda/api/engine/engine/default/authorization/create", "{}").body())
        .contains("access.yaml");
  }

  @Test
  void letsAnAdministratorMakeUsersAndNewPasswords() {
    var admin = Visitor.system(port, "admin");
    var user =
        """
        {"profile": {"id": "newcomer", "firstName": "New", "lastName": "Comer"},
         "credentials": {"password": "first"}}
        """;

    assertThat(admin.post("/engine-rest/user/create", user).statusCode()).isEqualTo(204);
    assertThat(Visitor.system(port, "newcomer", "first").get("/api/cases").statusCode())
        .isEqualTo(200);
    assertThat(
            admin.send("DELETE", "/engine-rest/user/newcomer", "application/json", "").statusCode())
        .isEqualTo(204);
  }

  @Test
  void refusesAWrongPassword() {
    assertThat(Visitor.system(port, "marketing", "wrong").get("/api/cases").statusCode())
        .isEqualTo(401);
  }

  @Test
  void refusesAChangeThatAPageOfAnotherSiteSends() throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create("http://127.0.0.1:" + port + "/engine-rest/task"))
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
            .header("Authorization", "Basic b3BlcmF0b3I6YmFja3Jvb20=")
            .header("Content-Type", "application/json");
    var http = java.net.http.HttpClient.newHttpClient();
    var discard = java.net.http.HttpResponse.BodyHandlers.discarding();

    assertThat(http.send(request.build(), discard).statusCode()).isEqualTo(200);
    assertThat(
            http.send(request.header("Sec-Fetch-Site", "cross-site").build(), discard).statusCode())
        .isEqualTo(FORBIDDEN);
  }

  @Test
  void letsOneLoginIntoTasklistCockpitAndConsole() {
    var operator = Visitor.loggedIn(port, "operator");

    assertThat(operator.get("/camunda/app/tasklist/default/").body()).contains("Camunda Tasklist");
    assertThat(operator.get("/camunda/app/cockpit/default/").body()).contains("Camunda Cockpit");
    assertThat(operator.read("/camunda/api/admin/auth/user/default").path("userId").asText())
        .isEqualTo("operator");
    assertThat(operator.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
  }

  @Test
  void keepsCockpitClosedForAPlanner() {
    var planner = Visitor.loggedIn(port, "planner");
    planner.get("/camunda/app/tasklist/default/");

    var apps =
        planner.read("/camunda/api/admin/auth/user/default").path("authorizedApps").toString();

    assertThat(apps).contains("tasklist").doesNotContain("cockpit").doesNotContain("\"admin\"");
  }

  @Test
  void protectsTheWebappsAgainstForgedRequests() {
    var planner = Visitor.loggedIn(port, "planner");
    planner.get("/camunda/app/tasklist/default/");
    var withToken = planner.post("/camunda/api/engine/engine/default/task", "{}");
    assertThat(withToken.statusCode()).isEqualTo(200);

    var withoutToken =
        planner.withoutFormToken().post("/camunda/api/engine/engine/default/task", "{}");

    assertThat(withoutToken.statusCode()).isEqualTo(FORBIDDEN);
  }

  @Test
  void showsNoFirstAdminPageAndNoSecondLogin() {
    var admin = Visitor.loggedIn(port, "admin");
    admin.get("/camunda/app/admin/default/");

    assertThat(admin.post("/camunda/api/admin/setup/default/user/create", "{}").statusCode())
        .isEqualTo(FORBIDDEN);
    assertThat(admin.post("/camunda/api/admin/auth/user/default/login/tasklist", "{}").statusCode())
        .isEqualTo(FORBIDDEN);
  }

  @Test
  void endsTheLoginWhenSomebodyLeavesTasklist() {
    var planner = Visitor.loggedIn(port, "planner");
    planner.get("/camunda/app/tasklist/default/");

    planner.post("/camunda/api/admin/auth/user/default/logout", "{}");

    assertThat(planner.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
  }
}
