package dev.backroom.purchasing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.backroom.Browser;
import dev.backroom.CaseDriver;
import dev.backroom.GoodPage;
import dev.backroom.ProcessTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Pages of work that goes on: one is short where there is little room, one keeps itself new. */
@ProcessTest
@Import(PurchaseOrderDriver.class)
class LivePagesTest {
  private static final String ORDER = "PO-2026-000891";
  private static final String STUCK = "PO-2026-000892";
  private static final String LATER = "PO-2026-000893";
  private static final String MARKED = "window.mark = 1";
  private static Browser browser;

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired ExternalTaskService commands;
  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void oneWaitsForASignature() {
    driver.timeIs("2026-11-23T09:00:00Z");
    waitsForASignature(ORDER);
  }

  @AfterEach
  void forget() {
    purchasing.forget(ORDER, STUCK, LATER);
  }

  @Test
  void showsItsHeadingsAndOpensWhatIsAskedFor() {
    var owner = browser.logIn(port, "process-owner", "/console");
    owner.setViewportSize(420, 900);
    owner.navigate(address("/console/cases/" + ORDER));

    assertThat(owner.locator("details.fold")).hasCount(9);
    assertThat(owner.locator("#timeline-list")).isHidden();
    assertThat(fold(owner, "signatures")).hasAttribute("open", "");
    assertThat(owner.locator(".waits")).containsText("Give signature");
    GoodPage.check(owner, "69-case-folded");
    owner.setViewportSize(420, 900);

    GoodPage.press(owner, owner.locator("header nav a[href='#decisions']"));
    assertThat(fold(owner, "decisions")).hasAttribute("open", "");
    assertThat(fold(owner, "commands")).not().hasAttribute("open", "");
    owner.navigate(address("/console"));
    owner.navigate(address("/console/cases/" + ORDER + "#models"));
    assertThat(fold(owner, "models")).hasAttribute("open", "");
    GoodPage.press(owner, fold(owner, "events").locator("> summary"));
    assertThat(fold(owner, "events")).hasAttribute("open", "");

    owner.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(owner.locator("details.fold:not([open])")).hasCount(0);
  }

  @Test
  void foldsNothingWhereThereIsRoomOrWithoutScripts() {
    var owner = browser.logIn(port, "process-owner", "/console/cases/" + ORDER);
    assertThat(owner.locator("details.fold:not([open])")).hasCount(0);

    var plain = browser.logInWithoutScripts(port, "process-owner", "/console");
    plain.setViewportSize(420, 900);
    plain.navigate(address("/console/cases/" + ORDER));
    assertThat(plain.locator("details.fold:not([open])")).hasCount(0);
    assertThat(plain.locator("#timeline-list")).isVisible();
  }

  @Test
  void leavesOpenWhatSomebodyHasToSee() {
    purchasing.raise(STUCK, 120);
    commands
        .fetchAndLock(1, "telephone")
        .topic("erp.read-supply-options", 10_000)
        .execute()
        .stream()
        .findFirst()
        .ifPresent(
            task -> commands.handleFailure(task.getId(), "telephone", "ERP answered 500", 0, 0));
    var owner = browser.logIn(port, "process-owner", "/console");
    owner.setViewportSize(420, 900);

    owner.navigate(address("/console/cases/" + STUCK));

    assertThat(owner.locator(".lead")).containsText("stuck");
    assertThat(fold(owner, "way")).hasAttribute("open", "");
    assertThat(fold(owner, "models")).not().hasAttribute("open", "");
  }

  @Test
  void showsAPartOfTheTimelineInPlace() {
    var complaints = new ArrayList<String>();
    var owner = browser.logIn(port, "process-owner", "/console/cases/" + ORDER);
    owner.onConsoleMessage(message -> complaints.add(message.text()));
    owner.reload();
    owner.evaluate(MARKED);
    assertThat(owner.locator("#timeline-list .decisions")).not().hasCount(0);

    GoodPage.press(owner, owner.locator("#only-people"));

    assertThat(owner.locator("#timeline-found")).containsText("for people");
    assertThat(owner.locator("#timeline-list .decisions")).hasCount(0);
    assertThat(owner.locator("#timeline-list .people")).not().hasCount(0);
    assertThat(owner.locator("#only-people")).isFocused();
    assertThat(owner.locator("#only-people")).hasAttribute("aria-current", "true");
    assertThat(owner).hasURL(Pattern.compile("only=people#timeline$"));
    assertThat(owner.evaluate("window.mark")).isEqualTo(1);
    assertThat(complaints).isEmpty();
    GoodPage.check(owner, "70-timeline-people");
  }

  @Test
  void theMatrixBringsItselfUpToDateAndLeavesTheFocus() {
    var owner = browser.logIn(port, "process-owner", "/console");
    owner.clock().install();
    owner.navigate(address("/console/work"));
    owner.evaluate(MARKED);
    var signing = owner.locator("#matrix a[href*='user_giveSignature']");
    var open = owner.locator("#open");
    var before = List.of(signing.innerText(), open.innerText());
    GoodPage.tabTo(owner, signing);

    waitsForASignature(LATER);
    owner.clock().fastForward("01:01");

    assertThat(signing).hasText(oneMoreThan(before.get(0)));
    assertThat(signing).isFocused();
    assertThat(open).hasText(oneMoreThan(before.get(1)));
    assertThat(owner).hasURL(Pattern.compile("/console/work$"));
    assertThat(owner.evaluate("window.mark")).isEqualTo(1);
    GoodPage.check(owner, "71-work-new");
  }

  /** Other stories may have left some. */
  private static Pattern oneMoreThan(String count) {
    return Pattern.compile(
        "^%d\\b".formatted(1 + Integer.parseInt(count.strip().replaceAll("\\D.*", ""))));
  }

  @Test
  void theMatrixSaysWhenItIsOldAndLetsALoginEnd() {
    var owner = browser.logIn(port, "process-owner", "/console");
    owner.clock().install();
    owner.navigate(address("/console/work"));
    owner.route("**/console/work", route -> route.fulfill(broken()));
    owner.clock().fastForward("01:01");
    assertThat(owner.locator("#notice")).containsText("the server answered 503");
    assertThat(owner.locator("#matrix")).isVisible();
    owner.unroute("**/console/work");
    owner.clock().fastForward("01:01");
    assertThat(owner.locator("#notice")).hasCount(0);

    owner.clock().fastForward("25:00");
    assertThat(owner.locator("#notice")).containsText("nobody has used this page");
    owner.mouse().move(100, 100);
    owner.context().clearCookies();
    owner.clock().fastForward("01:01");
    assertThat(owner).hasURL(Pattern.compile("/login$"));
  }

  @Test
  void openStepsAreNarrowedDownInPlace() {
    var owner = browser.logIn(port, "process-owner", "/console/work/steps");
    owner.evaluate(MARKED);
    assertThat(owner.locator("#list tbody tr")).not().hasCount(0);

    owner.getByLabel("There for").selectOption("OVER_SEVEN_DAYS");
    GoodPage.press(owner, owner.getByText("Show these"));

    assertThat(owner.locator("#found")).containsText("0 open, there for");
    assertThat(owner.locator("#list tbody tr")).hasCount(0);
    assertThat(owner.getByText("Show these")).isFocused();
    owner.getByLabel("There for").selectOption("");
    owner.keyboard().press("Enter");
    assertThat(owner.locator("#list tbody tr")).not().hasCount(0);
    assertThat(owner.evaluate("window.mark")).isEqualTo(1);
    assertThat(owner.locator("#list-address")).hasValue(Pattern.compile("attention=&age="));
    GoodPage.check(owner, "72-steps");
  }

  private void waitsForASignature(String order) {
    purchasing.raise(order, 120);
    purchasing.erpOffers(order, Supply.usual());
  }

  private static Route.FulfillOptions broken() {
    return new Route.FulfillOptions().setStatus(503).setBody("broken");
  }

  private static Locator fold(Page page, String part) {
    return page.locator("section[aria-labelledby=%s] > details.fold".formatted(part));
  }

  private String address(String path) {
    return "http://127.0.0.1:%d%s".formatted(port, path);
  }
}
