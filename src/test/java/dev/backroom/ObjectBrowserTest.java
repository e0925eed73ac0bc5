package dev.backroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ledger.LedgerDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a case to what it is about and back, with the keyboard alone. */
class ObjectBrowserTest extends InTheBrowser {
  private static final String ORDER = "PO-OBJECT-1";

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

    GoodPage.press(auditor, auditor.locator("a[href*='/objects/item/']").first());
    assertThat(auditor.locator("h1")).hasText("Item SKU-0001 at s001");
    assertThat(auditor.locator("h2").getByText("Stock by channel")).isVisible();
    GoodPage.check(auditor, "46-item");
    GoodPage.press(auditor, auditor.locator("#cases ~ div tbody td a").first());
    assertThat(auditor.locator("h1")).containsText("Supplier SUP-");
    assertThat(auditor.locator(".lead")).containsText("still to come");
    GoodPage.check(auditor, "47-supplier");
    GoodPage.press(auditor, auditor.locator("a[href$='/cases/" + ORDER + "']").first());
    GoodPage.press(auditor, auditor.locator("a[href*='/objects/cost-centre/']").first());
    assertThat(auditor.locator("h1")).hasText("Cost centre CC-100");
    GoodPage.check(auditor, "48-cost-centre");
    auditor.navigate("http://127.0.0.1:" + port + "/console/objects/order/" + ORDER);
    assertThat(auditor.locator("main")).containsText("204 x SKU-0001");
    assertThat(auditor.locator("main")).containsText("As it stands there at this moment.");
    GoodPage.check(auditor, "49-order");
  }
}
