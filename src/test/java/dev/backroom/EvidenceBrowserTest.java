package dev.backroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dev.backroom.ledger.LedgerDriver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence of a case is one file that is read and printed without anything else. */
class EvidenceBrowserTest extends InTheBrowser {
  private static final String ORDER = "PO-EVIDENCE-1";
  private static final Path FOLDER = Path.of("target", "evidence");
  private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type /Page\\b");

  @Autowired LedgerDriver ledger;

  @Test
  void oneFileTellsAllOfACaseAndLoadsNothing() throws IOException {
    raise(ORDER, "store-manager");
    awaitSignature("store-manager");
    approve();
    awaitOrder(ORDER);
    await().atMost(PATIENCE).until(() -> commands().size() >= 3);
    ledger.sealAndIndex();
    var auditor = Visitor.loggedIn(port, "auditor");

    var taken = auditor.download("/console/cases/" + ORDER + "/evidence");

    assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "evidence-" + ORDER + ".html");
    var file = Files.createDirectories(FOLDER).resolve("evidence.html").toAbsolutePath();
    Files.write(file, taken.body());
    var requests = new ArrayList<String>();
    var complaints = new ArrayList<String>();
    var page = browser.blank();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(file.toUri().toString());

    assertThat(requests).containsExactly(file.toUri().toString());
    assertThat(complaints).isEmpty();
    assertThat(page.locator("a[href]:not([href^='#']), script, img, link, iframe")).hasCount(0);
    assertThat(page.locator("details:not([open])")).hasCount(0);
    assertThat(page.locator("main")).hasCSS("border-top-style", "solid");
    assertThat(page.locator(".trust")).containsText("all agree");
    assertThat(page.locator(".picture .taken")).not().hasCount(0);
    assertSays(page, commands());
    assertSays(page, decisions());
    assertSays(page, List.of("Why he was allowed:", "held the role buyer", "Position "));
    assertThat(serious(page)).isEmpty();
    Browser.wholePage(page, "46-evidence");
    print(page);
    assertThat(
            Visitor.system(port, "auditor").read("/api/ledger/" + ORDER).findValuesAsText("page"))
        .contains("evidence");
  }

  private static void print(Page page) throws IOException {
    var pdf =
        page.pdf(
            new Page.PdfOptions()
                .setPath(FOLDER.resolve("evidence.pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));
    assertThat(PAGE_OF_PDF.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count())
        .isGreaterThan(3);
  }

  private static void assertSays(Page page, List<String> texts) {
    assertThat(texts).isNotEmpty();
    assertThat(page.locator("main").innerText()).contains(texts);
  }

  /** Keys of all commands. */
  private List<String> commands() {
    return Visitor.system(port, "auditor")
        .read("/api/cases/" + ORDER)
        .path("commands")
        .findValuesAsText("idempotencyKey");
  }

  private List<String> decisions() {
    return Visitor.system(port, "auditor")
        .read("/api/cases/" + ORDER)
        .path("decisions")
        .findValuesAsText("name");
  }

  private void approve() {
    var buyer = browser.logIn(port, "buyer", "/console/signatures");
    buyer.getByText("Approve those chosen").click();
    assertThat(buyer.getByText("decided, 0 not decided")).isVisible();
  }

  private static List<String> serious(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(rule -> rule.getId() + " " + List.copyOf(rule.getNodes()).get(0).getHtml())
            .toList();
  }
}
