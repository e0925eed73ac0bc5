package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.backroom.Browser;
import dev.backroom.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"backroom.access.second-person=true", "backroom.access.administrators=operator"})
@ActiveProfiles("test")
class AccessPageTest {
  private static Browser browser;

  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void letsOneAdministratorProposeAndAnotherConfirm() {
    var admin = browser.logIn(port, "admin", "/console/access");
    admin.getByLabel("Person").fill("marketing");
    admin.locator("#changedRole").selectOption("buyer");
    admin.locator("#scope").selectOption("grocery");
    admin.locator("#cap").fill("5000.00");
    admin.getByLabel("Why").fill("takes over from Ben");
    admin.getByLabel("Why").press("Enter");

    button(admin, "Confirm").click();
    assertThat(admin.getByRole(AriaRole.ALERT).textContent()).contains("You proposed change");

    var operator = browser.logIn(port, "operator", "/console/access");
    assertThat(operator.locator("td:has-text('Grant buyer, grocery')").first().textContent())
        .contains("for marketing", "up to EUR 5,000.00");
    button(operator, "Confirm").click();
    assertThat(operator.content()).contains("effective, operator");
    assertThat(signers(operator, "5000")).contains("marketing").contains("5,000.00");
    assertThat(signers(operator, "5000.01")).doesNotContain("marketing");
    Browser.screenshot(operator, "access-wide");
    operator.setViewportSize(360, 740);
    assertThat(isTooWide(operator)).isFalse();
    Browser.screenshot(operator, "access-narrow");
  }

  @Test
  void showsAuditorsTheChangesWithoutAWayToMakeOne() {
    var auditor = browser.logIn(port, "auditor", "/console/access");

    assertThat(auditor.title()).startsWith("Who may sign what");
    assertThat(auditor.content()).doesNotContain("Change who may").doesNotContain(">Confirm<");
  }

  @Test
  void isNotForEverybody() {
    assertThat(Visitor.loggedIn(port, "planner").get("/console/access").statusCode())
        .isEqualTo(403);
  }

  @Test
  void takesNoFormWithoutItsToken() {
    var admin = Visitor.loggedIn(port, "admin");

    var answer =
        admin.send(
            "POST",
            "/console/access/changes",
            "application/x-www-form-urlencoded",
            "kind=GRANT&person=marketing&role=admin&reason=x");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void saysWhatIsWrongWithAForm() {
    var admin = browser.logIn(port, "admin", "/console/access");
    admin.getByLabel("Person").fill("nobody");
    admin.locator("#changedRole").selectOption("buyer");
    admin.locator("#cap").fill("much");
    admin.getByLabel("Why").fill("x");
    button(admin, "Propose").click();

    assertThat(admin.locator(".refused").textContent()).contains("'much' is no amount");
  }

  @Test
  void letsPeopleSetAndEndTheirDeputy() {
    var buyer = browser.logIn(port, "buyer", "/console/deputies");
    buyer.getByLabel("Who signs").fill("marketing");
    buyer.getByLabel("Last day").fill("2099-12-31");
    button(buyer, "Set").click();
    assertThat(buyer.locator("tbody").textContent()).contains("marketing", "you", "2100-01-01");
    Browser.screenshot(buyer, "deputies-wide");
    buyer.setViewportSize(360, 740);
    assertThat(isTooWide(buyer)).isFalse();

    button(buyer, "End").click();

    assertThat(buyer.locator("tbody").textContent()).contains("ended by buyer");
    assertThat(buyer.locator("tbody button").count()).isZero();
  }

  @Test
  void letsPeopleSayThatTheyAreAwayAndAuditorsSeeIt() {
    var buyer = browser.logIn(port, "buyer", "/console/deputies");
    buyer.getByLabel("Away until").fill("2099-12-31");
    button(buyer, "Note absence").click();
    assertThat(buyer.locator(".entry").textContent()).contains("You", "2100-01-01", "set by you");
    Browser.screenshot(buyer, "absence-wide", 1500, 1500);
    buyer.setViewportSize(360, 740);
    assertThat(isTooWide(buyer)).isFalse();
    assertThat(signers(browser.logIn(port, "auditor", "/console/access"), "5000"))
        .contains("buyer (away)")
        .doesNotContain("buyer2 (away)");

    button(buyer, "I am back").click();

    assertThat(buyer.locator(".entry").textContent()).contains("ended by you");
    assertThat(buyer.locator(".entry button").count()).isZero();
  }

  @Test
  void saysWhatIsWrongWithAnAbsence() {
    var buyer = browser.logIn(port, "buyer", "/console/deputies");
    buyer.getByLabel("Who is away").fill("category-manager");
    buyer.getByLabel("Away until").fill("2099-12-31");
    button(buyer, "Note absence").click();

    assertThat(buyer.locator(".refused").textContent()).contains("An absence of category-manager");
  }

  private static String signers(Page page, String amount) {
    page.locator("#role").selectOption("buyer");
    page.locator("#place").selectOption("grocery");
    page.locator("#amount").fill(amount);
    button(page, "Show").click();
    return page.locator("table").first().textContent();
  }

  private static Locator button(Page page, String words) {
    return page.getByText(words, new Page.GetByTextOptions().setExact(true)).first();
  }

  private static boolean isTooWide(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
