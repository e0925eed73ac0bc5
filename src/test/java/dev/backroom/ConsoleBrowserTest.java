package dev.backroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own pages: many signatures at once, one's own requests; with the keyboard, and for all. */
class ConsoleBrowserTest extends InTheBrowser {
  private static final int MANY = 200;
  private static final int MOST_STOPS = 50;
  private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(120_000);

  @Test
  void twoHundredSignaturesInThreeActions() {
    Visitor.system(port, "integration")
        .send(
            "PUT",
            "/sandbox/erp/cost-centres/CC-MANY",
            "application/json",
            "{\"id\": \"CC-MANY\", \"budgetMinor\": 1000000000, \"currency\": \"EUR\"}");
    IntStream.range(0, MANY)
        .forEach(number -> raise("PO-MANY-" + number, "asker-" + number, "CC-MANY"));
    await().atMost(Duration.ofMinutes(4)).until(() -> openSignatures() == MANY);
    var buyer = browser.logIn(port, "buyer", "/console");

    buyer.getByText("Signatures", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(buyer.getByText(MANY + " shown, together")).isVisible(PATIENTLY);
    Browser.screenshot(buyer, "20-signatures", 1500, 1200);
    Browser.screenshot(buyer, "20-signatures-narrow", 420, 1400);
    buyer
        .getByText("Approve those chosen")
        .click(new Locator.ClickOptions().setTimeout(PATIENTLY.timeout));

    assertThat(buyer.getByText("decided, 0 not decided")).isVisible(PATIENTLY);
    Browser.screenshot(buyer, "21-decided");
    assertThat(openSignatures()).isZero();
  }

  @Test
  void aRequesterSeesWithWhomItIsAndRecallsItWithTheKeyboardAlone() {
    raise("PO-MINE-1", "store-manager");
    awaitSignature("store-manager");
    var requester = browser.logIn(port, "store-manager", "/console/requests");
    assertThat(requester.getByText("buyer-grocery").first()).isVisible();
    Browser.screenshot(requester, "22-requests", 1500, 900);
    Browser.screenshot(requester, "22-requests-narrow", 420, 900);

    type(requester, requester.getByLabel("Why it is not wanted any more"), "Ordered twice");
    requester.keyboard().press("Tab");
    requester.keyboard().press("Enter");

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                runtime.createProcessInstanceQuery().processInstanceBusinessKey("PO-MINE-1").count()
                    == 0);
    requester.reload();
    assertThat(requester.getByText("PO-MINE-1").first()).isVisible();
    assertThat(requester.getByText("Recall")).hasCount(0);
  }

  @Test
  void signaturesArePickedAndDecidedWithTheKeyboardAlone() {
    raise("PO-KEYS-1", "store-manager");
    raise("PO-KEYS-2", "planner2");
    awaitSignature("store-manager");
    var left = awaitSignature("planner2");
    var buyer = browser.logIn(port, "buyer", "/console/signatures");

    press(buyer, buyer.getByLabel("Choose PO-KEYS-2"), "Space");
    Browser.screenshot(buyer, "23-keyboard-pick", 1500, 1200);
    press(buyer, buyer.getByText("Approve those chosen"), "Enter");

    assertThat(buyer.getByText("decided, 0 not decided")).isVisible();
    Browser.screenshot(buyer, "23-keyboard-decided");
    awaitOrder("PO-KEYS-1");
    assertThat(tasks.createTaskQuery().taskDefinitionKey("user_giveSignature").list())
        .extracting(Task::getId)
        .containsExactly(left.getId());
  }

  @Test
  void aDeputyIsSetAndEndedWithTheKeyboardAlone() {
    var buyer = browser.logIn(port, "buyer", "/console/deputies");

    type(buyer, buyer.getByLabel("Who signs"), "marketing");
    press(buyer, buyer.getByLabel("Only for this location"), "g");
    type(buyer, buyer.getByLabel("Last day"), "12312099");
    Browser.screenshot(buyer, "24-keyboard-deputy", 1500, 1500);
    press(buyer, button(buyer, "Set"), "Enter");

    var row = buyer.locator("tbody tr").first();
    assertThat(row).containsText("marketing");
    assertThat(row).containsText("grocery");
    assertThat(row).containsText("2100-01-01");
    press(buyer, button(buyer, "End: marketing for buyer"), "Space");
    assertThat(row).containsText("ended by buyer");
    Browser.screenshot(buyer, "24-keyboard-ended", 1500, 1500);
  }

  @Test
  void howOneIsToldIsChosenWithTheKeyboardAlone() {
    var planner = browser.logIn(port, "planner", "/console/notices");

    press(planner, planner.getByLabel("How you want to be told"), "o");
    press(planner, button(planner, "Save"), "Enter");

    assertThat(planner.getByText("Saved.")).isVisible();
    assertThat(planner.getByLabel("How you want to be told")).hasValue("DIGEST");
    Browser.screenshot(planner, "25-mail", 1500, 900);
    var choice = Visitor.system(port, "planner").read("/api/notices/choice");
    assertThat(choice.path("mode").asText()).isEqualTo("DIGEST");
  }

  @ParameterizedTest
  @CsvSource({
    "buyer, /console",
    "buyer, /console/signatures",
    "planner, /console/requests",
    "planner, /console/deputies",
    "planner, /console/notices",
    "operator, /console/autonomy",
    "admin, /console/access",
    "planner, /console/import"
  })
  void everybodyCanUseThePage(String person, String path) {
    var page = browser.logIn(port, person, path);

    var serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(ConsoleBrowserTest::inWords)
                .toList();

    assertThat(serious).isEmpty();
    Browser.screenshot(page, "30" + path.replace('/', '-'), 1500, 1100);
    Browser.screenshot(page, "30" + path.replace('/', '-') + "-narrow", 420, 1100);
  }

  @Test
  void theCheckSeesAPageThatNotEverybodyCanUse() {
    var page = browser.logIn(port, "planner", "/console");
    page.setContent("<html><body><img src='/x.png'><input></body></html>");

    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(Rule::getId)
        .contains("image-alt", "label");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void type(Page page, Locator field, String text) {
    tabTo(page, field);
    page.keyboard().type(text);
  }

  private static void press(Page page, Locator control, String key) {
    tabTo(page, control);
    page.keyboard().press(key);
  }

  /** From where one is, as far as a page of these has things to stop at. */
  private static void tabTo(Page page, Locator control) {
    for (var stop = 0; stop < MOST_STOPS && !isFocused(control); stop++) {
      page.keyboard().press("Tab");
    }
    assertThat(control).isFocused();
  }

  private static boolean isFocused(Locator control) {
    return (Boolean) control.evaluate("one => one === document.activeElement");
  }

  private long openSignatures() {
    return tasks.createTaskQuery().taskDefinitionKey("user_giveSignature").count();
  }

  private static String inWords(Rule rule) {
    return rule.getId() + " " + List.copyOf(rule.getNodes()).get(0).getHtml();
  }
}
