package dev.backroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import dev.backroom.ledger.LedgerDriver;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an auditor learns about a case from its page. */
class CaseBrowserTest extends InTheBrowser {
  private static final String ORDER = "PO-CASE-1";

  @Autowired LedgerDriver ledger;

  @Test
  void oneCaseFromTheFirstQuestionToTheLast() {
    raise(ORDER, "store-manager");
    awaitSignature("store-manager");
    var auditor = browser.logIn(port, "auditor", "/console/cases/" + ORDER);
    assertThat(auditor.getByText("open", new GetByTextOptions().setExact(true)).first())
        .isVisible();
    assertThat(auditor.locator(".waits")).containsText("buyer-grocery");
    assertThat(auditor.locator(".picture .token")).not().hasCount(0);
    GoodPage.check(auditor, "40-case-open");

    approve();
    awaitOrder(ORDER);
    await().atMost(PATIENCE).until(() -> commandsAnswered() >= 3);
    auditor.reload();
    GoodPage.check(auditor, "41-case-ordered");
    openAll(auditor);
    assertThat(auditor.getByText("Why he was allowed:").first()).isVisible();
    assertThat(auditor.locator(".signature"))
        .containsText("buyer is not the requester (store-manager)");
    assertThat(auditor.locator(".signature")).containsText("held the role buyer");
    assertThat(auditor.locator(".rules .fired").first()).containsText("this");
    GoodPage.check(auditor, "42-case-all");

    auditor.getByText("How the other systems hold its documents now").click();
    assertThat(auditor.getByText("CONFIRMED").first()).isVisible();
    assertThat(auditor.getByText("204 x SKU-0001").first()).isVisible();
    GoodPage.check(auditor, "43-documents");
  }

  @Test
  void aCaseIsFoundAndItsModelsOpenedWithTheKeyboardAlone() {
    raise("PO-FOUND-1", "store-manager");
    awaitSignature("store-manager");
    ledger.sealAndIndex();
    var auditor = browser.logIn(port, "auditor", "/console/cases");

    type(auditor, auditor.getByLabel("Number, document, item, supplier"), "PO-FOUND");
    type(auditor, auditor.getByLabel("From EUR"), "1000");
    auditor.keyboard().press("Enter");
    assertThat(auditor.getByText("1 found")).isVisible();
    GoodPage.check(auditor, "44-search");
    GoodPage.press(auditor, auditor.getByText("PO-FOUND-1"));
    assertThat(auditor.locator("h1")).hasText("Purchase order PO-FOUND-1");
    GoodPage.press(auditor, auditor.locator("nav a").last());
    GoodPage.press(auditor, auditor.locator("section[aria-labelledby=models] ul a").first());
    assertThat(auditor.locator("h1")).containsText("Purchase order, version");
    auditor.goBack();
    auditor.locator("section[aria-labelledby=models] ul a").last().focus();
    auditor.keyboard().press("Enter");
    assertThat(auditor.locator("h1")).containsText("Next signature, version");
    GoodPage.check(auditor, "45-table");
  }

  @Test
  void whatTheErpHoldsOtherwiseIsListedAndExplained() {
    raise("PO-BREAK-1", "planner");
    awaitSignature("planner");
    approve();
    awaitOrder("PO-BREAK-1");
    nothingIsOpen();
    clock.advance(Duration.ofHours(1));
    ledger.sealAndIndex();
    database.sql("delete from bk_ledger_case where business_key <> 'PO-BREAK-1'").update();
    ledger.compareWithOtherSystems();

    var operator = browser.logIn(port, "operator", "/console/breaks");
    assertThat(rowOf(operator, "PO-BREAK-1"))
        .containsText("The case has ended, the document has not");
    assertThat(rowOf(operator, "PO-BREAK-1")).containsText("CONFIRMED");
    GoodPage.check(operator, "52-breaks");
    operator.getByLabel("Why the difference of PO-BREAK-1").fill("Closed by hand, ticket 7");
    operator.keyboard().press("Enter");
    assertThat(rowOf(operator, "PO-BREAK-1")).containsText("Closed by hand, ticket 7");
    assertThat(rowOf(operator, "PO-BREAK-1")).containsText("operator");

    var auditor = browser.logIn(port, "auditor", "/console/breaks");
    assertThat(rowOf(auditor, "PO-BREAK-1")).hasCount(1);
    assertThat(auditor.getByText("Explain", new GetByTextOptions().setExact(true))).hasCount(0);
    GoodPage.press(auditor, rowOf(auditor, "PO-BREAK-1").locator("td a"));
    assertThat(auditor.locator("h1")).containsText("Order or document");
    assertThat(auditor.locator(".lead")).containsText("PO-BREAK-1");
    auditor.goBack();
    cancelAtErp("PO-BREAK-1");
    ledger.compareWithOtherSystems();
    auditor.reload();
    assertThat(rowOf(auditor, "PO-BREAK-1")).hasCount(0);
  }

  private static Locator rowOf(Page page, String businessKey) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(businessKey));
  }

  private void cancelAtErp(String reference) {
    var erp = Visitor.system(port, "integration");
    var number =
        erp.read("/sandbox/erp/purchase-orders?reference=" + reference)
            .get(0)
            .path("number")
            .asText();
    assertThat(
            erp.send(
                    "POST",
                    "/sandbox/erp/purchase-orders/" + number + "/cancel",
                    "application/json",
                    "{}")
                .statusCode())
        .isEqualTo(200);
  }

  private int commandsAnswered() {
    var commands = Visitor.system(port, "auditor").read("/api/cases/" + ORDER).path("commands");
    return (int) commands.findValuesAsText("state").stream().filter("COMPLETED"::equals).count();
  }

  private static void type(Page page, Locator field, String text) {
    GoodPage.tabTo(page, field);
    page.keyboard().type(text);
  }

  private void approve() {
    var buyer = browser.logIn(port, "buyer", "/console/signatures");
    buyer.getByText("Approve those chosen").click();
    assertThat(buyer.getByText("decided, 0 not decided")).isVisible();
  }

  private static void openAll(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
  }
}
