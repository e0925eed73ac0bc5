package dev.backroom.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.backroom.Browser;
import dev.backroom.GoodPage;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Lists change without their page, and say what they found, to whoever uses the keyboard alone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(LedgerDriver.class)
class ListsBrowserTest {
  private static final String MANY = "PO-PAGED";
  private static final String SEARCH = "/console/cases?q=" + MANY;
  private static final String MARKED = "window.mark = document.querySelector('#found').mark = 1";
  private static final String SAME = "window.mark === 1 && document.querySelector('#found').mark";
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher facts;
  @Autowired LedgerDriver ledger;
  private UnhandledMessagesInTest messages;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void thirtyCases() {
    messages = new UnhandledMessagesInTest(database);
    IntStream.range(10, 40).forEach(number -> start(MANY + "-" + number));
    ledger.sealAndIndex();
  }

  @AfterEach
  void forget() {
    messages.forget();
  }

  @Test
  void aSearchChangesItsListAloneAndSaysWhatItFound() {
    var complaints = new ArrayList<String>();
    var auditor = browser.logIn(port, "auditor", "/console/cases");
    auditor.onConsoleMessage(message -> complaints.add(message.text()));
    auditor.reload();
    auditor.evaluate(MARKED);

    GoodPage.tabTo(auditor, auditor.getByLabel("Number, document, item, supplier"));
    auditor.keyboard().type(MANY);
    auditor.keyboard().press("Enter");
    assertThat(auditor.locator("#found")).containsText("30 found, page 1 of 2");
    assertThat(auditor).hasURL(Pattern.compile("q=" + MANY));
    assertThat(auditor.getByLabel("Number, document, item, supplier")).isFocused();

    GoodPage.press(auditor, auditor.getByText("Older"));
    assertThat(auditor.locator("#found")).containsText("page 2 of 2");
    assertThat(auditor.locator("#list tbody tr")).hasCount(5);
    assertThat(auditor.locator("#list")).isFocused();
    assertThat(auditor.evaluate(SAME)).isEqualTo(1);
    assertThat(auditor.locator("#list-address"))
        .hasValue(Pattern.compile("/console/cases\\?.*page=1"));
    assertThat(complaints).isEmpty();
    GoodPage.check(auditor, "64-search-second-page");

    auditor.goBack();
    assertThat(auditor.locator("#found")).containsText("page 1 of 2");
  }

  @Test
  void theSameListsWorkWithoutScripts() {
    var auditor = browser.logInWithoutScripts(port, "auditor", SEARCH);

    auditor.getByText("Older").click();
    assertThat(auditor.locator("#found")).containsText("30 found, page 2 of 2");
    auditor.getByLabel("Number, document, item, supplier").fill(MANY + "-12");
    auditor.keyboard().press("Enter");
    assertThat(auditor.locator("#found")).containsText("1 found");
  }

  @Test
  void whoseLoginHasEndedLogsInAndIsWhereHeWantedToBe() {
    var auditor = browser.logIn(port, "auditor", SEARCH);
    auditor.context().clearCookies();

    auditor.getByText("Older").click();
    assertThat(auditor).hasURL(Pattern.compile("/login$"));
    assertThat(auditor.locator("h1")).hasText("Backroom");
    auditor.getByLabel("Name").fill("auditor");
    auditor.getByLabel("Password").fill("backroom");
    auditor.keyboard().press("Enter");

    assertThat(auditor.locator("#found")).containsText("page 2 of 2");
    assertThat(auditor.locator("h1")).hasText("Cases");
  }

  @Test
  void whatTheServerRefusesIsShown() {
    var auditor = browser.logIn(port, "auditor", SEARCH);
    auditor.getByLabel("From EUR").fill("much");
    auditor.keyboard().press("Enter");
    assertThat(auditor.locator("p.refused")).containsText("much");
    assertThat(auditor).hasURL(Pattern.compile("amountFrom=much"));

    auditor.navigate(address("/console/work/steps"));
    auditor.evaluate("document.querySelector('#age').options[1].value = 'NEVER'");
    choose(auditor, "There for", 1);
    assertThat(auditor.locator("body")).containsText("400");

    auditor.navigate(address(SEARCH));
    auditor.route("**/console/cases?**", Route::abort);
    auditor.getByText("Older").click();
    assertThat(auditor.locator("#notice")).containsText("The server does not answer");
    assertThat(auditor.locator("#list tbody tr")).hasCount(25);
    GoodPage.check(auditor, "65-no-answer");
    auditor.unroute("**/console/cases?**");
    auditor.getByText("Older").click();
    assertThat(auditor.locator("#found")).containsText("page 2 of 2");
    assertThat(auditor.locator("#notice")).hasCount(0);
  }

  @Test
  void oneChoosesNoneOfTheMessagesInPlace() {
    messages.event("FAILED", "PO-2034-000001", "goods.received", "It fits nothing", now());
    var operator = browser.logIn(port, "operator", "/console/messages/list?state=FAILED");
    operator.evaluate(MARKED);

    GoodPage.press(operator, operator.getByText("Choose none"));

    assertThat(operator.locator("#list")).containsText("None is chosen");
    assertThat(operator.locator("tbody input:checked")).hasCount(0);
    assertThat(operator.getByText("Choose all")).isFocused();
    assertThat(operator.evaluate(SAME)).isEqualTo(1);
  }

  @Test
  void thePageAsksForHtmxOnceAndLoadsNoneOfItsStyles() {
    var auditor = browser.logIn(port, "auditor", SEARCH);

    assertThat(auditor.evaluate("htmx.version")).isEqualTo("2.0.8");
    assertThat(auditor.evaluate("htmx.config.allowEval || htmx.config.allowScriptTags"))
        .isEqualTo(false);
    assertThat(auditor.locator("style, script:not([src])")).hasCount(0);
    var again = auditor.waitForResponse("**/htmx.min.js", auditor::reload);
    assertThat(again.headerValue("cache-control")).contains("no-cache", "private");
  }

  @Test
  void anExportIsChosenWithTheKeyboardAlone() {
    var auditor = browser.logIn(port, "auditor", "/console/export");
    assertThat(auditor.getByLabel("First day")).hasValue(Pattern.compile("\\d{4}-\\d\\d-01"));
    GoodPage.check(auditor, "66-export");

    auditor.getByLabel("Last day").fill("2020-01-31");
    GoodPage.press(auditor, auditor.getByText("Traces (XES)"));
    assertThat(auditor.locator("p.refused")).containsText("ends before it begins");
    assertThat(auditor.getByLabel("Last day")).hasValue("2020-01-31");
    GoodPage.check(auditor, "67-export-refused");

    auditor.getByLabel("First day").fill("2020-01-01");
    var file = auditor.waitForDownload(() -> auditor.getByText("Traces (XES)").press("Enter"));
    assertThat(file.suggestedFilename()).isEqualTo("backroom-2020-01-01-2020-01-31-XES.zip");
  }

  @Test
  void aMessageLeadsToWhatItNamesWhereThereIsAPage() {
    database
        .sql("update bk_inbox set payload = ? where id = ?")
        .params(
            """
            {"supplierId": "SUP-1", "receiptNumber": "R-1", "lines": [{"sku": "SKU 1/2"}]}""",
            messages.event("ORPHAN", "PO-2034-000002", "goods.received", "", now()))
        .update();
    var operator = browser.logIn(port, "operator", "/console/messages/list?state=ORPHAN");

    assertThat(operator.locator("tbody a[href='/console/objects/supplier/SUP-1']"))
        .hasText("SUP-1");
    assertThat(operator.locator("tbody a[href='/console/objects/item/SKU%201%2F2']"))
        .hasText("SKU 1/2");
    assertThat(operator.locator("tbody a")).hasCount(2);
    GoodPage.check(operator, "68-message-things");
  }

  private static void choose(Page page, String label, int option) {
    var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    field.evaluate("(one, place) => one.selectedIndex = place", option);
    page.getByText("Show these", new Page.GetByTextOptions().setExact(true)).click();
  }

  private void start(String businessKey) {
    facts.publishEvent(
        new Fact(
            FactKind.CASE_STARTED,
            businessKey,
            "purchaseOrder",
            "lists-" + businessKey,
            null,
            null,
            Map.of()));
  }

  private String address(String path) {
    return "http://127.0.0.1:%d%s".formatted(port, path);
  }

  private static Instant now() {
    return Instant.parse("2034-06-01T08:00:00Z");
  }
}
