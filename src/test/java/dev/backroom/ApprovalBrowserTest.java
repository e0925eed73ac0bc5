package dev.backroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What approvers and requesters do in Tasklist, with the reasons before them. */
class ApprovalBrowserTest extends InTheBrowser {
  @Test
  void aBuyerAsksAndDecidesWithTheReasonsBeforeHim() {
    raise("PO-ASK-1", "store-manager");
    var signature = awaitSignature("store-manager");
    var buyer = browser.logIn(port, "buyer", TASKLIST);
    openSignature(buyer);
    assertThat(buyer.getByText("If nobody decides by").first()).isVisible();
    assertThat(buyer.getByText("a buyer signs").first()).isVisible();
    assertThat(buyer.getByText("Price of SKU-0001").first()).isVisible();
    assertThat(buyer.getByText("After you signs:").or(buyer.getByText("After you sign")).first())
        .isVisible();
    var quote =
        buyer.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("<b>Quote</b> [of](ACME) & more"));
    assertThat(quote).hasAttribute("href", "https://files.example/a_(1).pdf?n=1&m=2");
    Browser.screenshot(buyer, "10-reasons", 1500, 2400);

    buyer.getByLabel("Ask:").check();
    fill(buyer, "Comment", "Why so many?");
    complete(buyer);

    var requester = browser.logIn(port, "store-manager", TASKLIST);
    openMine(requester);
    assertThat(requester.getByLabel("The question")).hasValue("Why so many?");
    fill(requester, "Your answer", "Christmas");
    Browser.screenshot(requester, "11-question");
    complete(requester);
    await().atMost(PATIENCE).until(() -> isWith("PO-ASK-1", "buyer"));

    buyer.reload();
    openMine(buyer);
    assertThat(buyer.getByText("store-manager answered: Christmas")).isVisible();
    Browser.screenshot(buyer, "12-answered", 1500, 2400);
    buyer.getByLabel("Approve:").check();
    complete(buyer);
    awaitOrder("PO-ASK-1");
    assertThat(signature).isNotNull();
  }

  @Test
  void aReturnedRequestIsCorrectedByItsRequester() {
    raise("PO-RETURN-1", "planner");
    awaitSignature("planner");
    var buyer = browser.logIn(port, "buyer", TASKLIST);
    openSignature(buyer);
    buyer.getByLabel("Return:").check();
    choose(buyer, "Reason", "Quantity");
    fill(buyer, "Comment", "Half will do");
    complete(buyer);

    var planner = browser.logIn(port, "planner", TASKLIST);
    openMine(planner);
    assertThat(planner.getByLabel("What has to be corrected")).hasValue("Half will do");
    fill(planner, "Articles and units", "SKU-0001 x 96");
    planner.getByLabel("Ask again with these lines").check();
    Browser.screenshot(planner, "13-correct", 1500, 1400);
    complete(planner);

    awaitSignature("planner");
    buyer.reload();
    openSignature(buyer);
    assertThat(buyer.getByText("96 at").first()).isVisible();
    assertThat(buyer.getByText("204 at").first()).isVisible();
    Browser.screenshot(buyer, "14-corrected", 1500, 2400);
    buyer.getByLabel("Approve:").check();
    complete(buyer);
    awaitOrder("PO-RETURN-1");
  }

  @Test
  void aBuyerForwardsToAColleague() {
    raise("PO-FORWARD-1", "store-manager");
    awaitSignature("store-manager");
    var buyer = browser.logIn(port, "buyer", TASKLIST);
    openSignature(buyer);
    buyer.getByLabel("Forward:").check();
    fill(buyer, "Forward to", "buyer2");
    fill(buyer, "Comment", "You know them better");
    Browser.screenshot(buyer, "15-forward", 1500, 2400);
    complete(buyer);
    await().atMost(PATIENCE).until(() -> isWith("PO-FORWARD-1", "buyer2"));

    var colleague = browser.logIn(port, "buyer2", TASKLIST);
    openMine(colleague);
    assertThat(colleague.getByText("buyer forwarded this to buyer2")).isVisible();
    colleague.getByLabel("Approve:").check();
    complete(colleague);
    awaitOrder("PO-FORWARD-1");
  }

  @Test
  void aDeputySignsForSomebodyWhoIsAway() {
    raise("PO-DEPUTY-1", "store-manager");
    awaitSignature("store-manager");
    var away = browser.logIn(port, "buyer", "/console/deputies");
    away.getByLabel("Who signs").fill("category-manager2");
    away.getByLabel("Last day").fill(LocalDate.now(clock).plusDays(7).toString());
    Browser.screenshot(away, "16-deputies", 1500, 1200);
    away.getByText("Set", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(away.getByText("category-manager2").first()).isVisible();

    var deputy = browser.logIn(port, "category-manager2", TASKLIST);
    openSignature(deputy);
    deputy.getByLabel("Approve:").check();
    Browser.screenshot(deputy, "17-deputy", 1500, 2400);
    complete(deputy);
    awaitOrder("PO-DEPUTY-1");

    var approvals =
        Visitor.system(port, "auditor").read("/api/cases/PO-DEPUTY-1").at("/approvals/0");
    assertThat(approvals.at("/signatures/0/signer").asText()).isEqualTo("category-manager2");
    assertThat(approvals.at("/signatures/0/actedFor").asText()).isEqualTo("buyer");
  }

  private boolean isWith(String order, String person) {
    return tasks
            .createTaskQuery()
            .processInstanceBusinessKey(order)
            .taskDefinitionKey("user_giveSignature")
            .taskAssignee(person)
            .count()
        == 1;
  }

  /** A task that is with this person by name needs no claiming. */
  private static void openMine(Page page) {
    page.getByText("My tasks").first().click();
    page.locator(".tasks-list .task").first().click();
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")))
        .isVisible();
  }
}
