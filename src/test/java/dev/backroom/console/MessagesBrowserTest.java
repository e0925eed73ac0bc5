package dev.backroom.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.backroom.Browser;
import dev.backroom.GoodPage;
import dev.backroom.ProcessTest;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.ledger.LedgerDriver;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator clears up what nobody handled, and keeps the list, with the keyboard alone. */
@ProcessTest
class MessagesBrowserTest {
  private static final Instant FIRST = Instant.parse("2033-06-01T08:00:00Z");
  private static Browser browser;

  @LocalServerPort int port;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher facts;
  @Autowired LedgerDriver ledger;
  private UnhandledMessagesInTest messages;
  private long[] failed;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void standThere() {
    messages = new UnhandledMessagesInTest(database);
    failed =
        IntStream.range(1, 6)
            .mapToLong(number -> failed("PO-2033-00000" + number, FIRST.plusSeconds(number)))
            .toArray();
    messages.event("ORPHAN", "PO-2033-000009", "goods.received", "", FIRST);
    messages.event("EARLY", "PO-2033-000001", "goods.dispatched", "", FIRST);
    messages.conflict("PO-2033-000001", FIRST);
    messages.deadLetter("M-77", FIRST);
    facts.publishEvent(
        new Fact(
            FactKind.CASE_STARTED,
            "PO-2033-000001",
            "purchaseOrder",
            "messages-1",
            null,
            null,
            Map.of()));
    ledger.sealAndIndex();
  }

  private long failed(String subject, Instant cameAt) {
    return messages.event(
        "FAILED",
        subject,
        "goods.received",
        "IllegalArgumentException: The message names the order PO-2033-000777 inside, but its"
            + " subject is %s. Nothing was done.".formatted(subject),
        cameAt);
  }

  @AfterEach
  void forget() {
    messages.forget();
    database.sql("delete from bk_saved_filter").update();
  }

  @Test
  void anOperatorDiscardsAllButOneWithTheKeyboardAlone() {
    var operator = browser.logIn(port, "operator", "/console");
    GoodPage.press(operator, link(operator, "Messages"), "Enter");
    assertThat(operator.locator("section.entry h2").first()).containsText("5 failed");
    GoodPage.check(operator, "60-messages");

    GoodPage.press(operator, operator.locator("section a").first(), "Enter");
    assertThat(operator.locator("tbody tr")).hasCount(5);
    GoodPage.press(operator, operator.getByText("What it says").first(), "Enter");
    assertThat(operator.locator("pre").first()).containsText("<script>alert(1)</script>");
    GoodPage.check(operator, "61-message-list");

    operator.reload();
    GoodPage.press(operator, operator.locator("tbody input").nth(1), "Space");
    GoodPage.tabTo(operator, operator.locator("#reason"));
    operator.keyboard().type("The sender mixed up two orders");
    GoodPage.press(operator, button(operator, "Discard those chosen"), "Enter");

    assertThat(operator.locator("p.done")).containsText("4 discarded");
    assertThat(messages.decided(failed[1])).startsWith("FAILED");
    assertThat(messages.decided(failed[0]))
        .containsExactly("DISCARDED", "The sender mixed up two orders", "operator");
    GoodPage.check(operator, "62-messages-discarded");
  }

  @Test
  void oneChoosesNoneFirstToTakeASingleOne() {
    var operator = browser.logIn(port, "operator", "/console/messages/list?state=FAILED");
    GoodPage.press(operator, link(operator, "Choose none"), "Enter");
    assertThat(operator.locator("tbody input:checked")).hasCount(0);

    GoodPage.press(operator, operator.locator("tbody input").nth(2), "Space");
    GoodPage.press(operator, button(operator, "Redeliver those chosen"), "Enter");

    assertThat(operator.locator("p.done")).containsText("1 handed to their processes again");
    assertThat(messages.decided(failed[2])).endsWith("operator");
    assertThat(messages.decided(failed[0])).startsWith("FAILED");
  }

  @Test
  void oneKeepsAListAndDropsItAgainWithTheKeyboardAlone() {
    var auditor = browser.logIn(port, "auditor", "/console/messages/list?state=DEAD_LETTER");
    GoodPage.tabTo(auditor, auditor.getByLabel("Keep this list as"));
    auditor.keyboard().type("Unreadable <mail>");
    auditor.keyboard().press("Enter");
    assertThat(auditor.locator("p.done")).containsText("Kept as Unreadable <mail>");
    assertThat(auditor.locator("h1")).hasText("Messages: unreadable");

    auditor.navigate("http://127.0.0.1:%d/console".formatted(port));
    GoodPage.check(auditor, "63-my-lists");
    GoodPage.press(auditor, link(auditor, "Unreadable <mail>"), "Enter");
    assertThat(auditor.locator("tbody tr")).hasCount(1);
    assertThat(auditor.getByText("those chosen")).hasCount(0);

    auditor.navigate("http://127.0.0.1:%d/console".formatted(port));
    GoodPage.press(auditor, button(auditor, "Drop Unreadable <mail>"), "Enter");
    assertThat(auditor.getByText("My lists")).hasCount(0);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
