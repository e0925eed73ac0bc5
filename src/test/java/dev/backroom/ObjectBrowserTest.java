package dev.backroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.backroom.ledger.LedgerDriver;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From a case to what it is about and back, with the keyboard alone. */
@Import(LedgerDriver.class)
class ObjectBrowserTest extends InTheBrowser {
  private static final String ORDER = "PO-OBJECT-1";
  private static final int MOST_STOPS = 80;

  @Autowired LedgerDriver ledger;

  @Test
  void oneGoesFromACaseToItsSupplierItemOrderAndCostCentre() {
    raise(ORDER, "store-manager");
    awaitSignature("store-manager");
    var buyer = browser.logIn(port, "buyer", "/console/signatures");
    buyer.getByText("Approve those chosen").click();
    assertThat(buyer.getByText("decided, 0 not decided")).isVisible();
    awaitOrder(ORDER);
    ledger.sealAndIndex();
    var auditor = browser.logIn(port, "auditor", "/console/cases/" + ORDER);

    press(auditor, auditor.locator("a[href*='/objects/item/']").first());
    assertThat(auditor.locator("h1")).hasText("Item SKU-0001 at s001");
    assertThat(auditor.locator("h2").getByText("Stock by channel")).isVisible();
    assertGood(auditor, "46-item");
    press(auditor, auditor.locator("#cases ~ div tbody td a").first());
    assertThat(auditor.locator("h1")).containsText("Supplier SUP-");
    assertThat(auditor.locator(".lead")).containsText("still to come");
    assertGood(auditor, "47-supplier");
    press(auditor, auditor.locator("a[href$='/cases/" + ORDER + "']").first());
    press(auditor, auditor.locator("a[href*='/objects/cost-centre/']").first());
    assertThat(auditor.locator("h1")).hasText("Cost centre CC-100");
    assertGood(auditor, "48-cost-centre");
    auditor.navigate("http://127.0.0.1:" + port + "/console/objects/order/" + ORDER);
    assertThat(auditor.locator("main")).containsText("204 x SKU-0001");
    assertThat(auditor.locator("main")).containsText("As it stands there at this moment.");
    assertGood(auditor, "49-order");
  }

  private static void press(Page page, Locator link) {
    for (var stop = 0; stop < MOST_STOPS && !isFocused(link); stop++) {
      page.keyboard().press("Tab");
    }
    assertThat(link).isFocused();
    page.keyboard().press("Enter");
  }

  private static boolean isFocused(Locator control) {
    return (Boolean) control.evaluate("one => one === document.activeElement");
  }

  private static void assertGood(Page page, String name) {
    var serious =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(rule -> rule.getId() + " " + List.copyOf(rule.getNodes()).get(0).getHtml())
                .toList();
    assertThat(serious).isEmpty();
    page.setViewportSize(1500, 900);
    Browser.wholePage(page, name);
    page.setViewportSize(420, 900);
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        .as("too wide for a telephone")
        .isFalse();
    Browser.wholePage(page, name + "-narrow");
    page.setViewportSize(1500, 900);
  }
}
