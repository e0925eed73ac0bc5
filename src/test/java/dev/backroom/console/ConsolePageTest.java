package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.backroom.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ConsolePageTest {
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

  @ParameterizedTest(name = "{0} sees {1}")
  @CsvSource({
    "planner, Tasklist|Signatures|My requests|Cases|Work in progress|Key figures|Import requisitions|Deputies|Mail|Cases as JSON",
    "auditor, Tasklist|Signatures|My requests|Cases|Work in progress|Key figures|What is stuck|Messages|Controls|Differences|Export|Deputies|Mail|Who may sign what|Cockpit|Cases as JSON",
    "admin, Tasklist|Signatures|My requests|Cases|Work in progress|Key figures|What is stuck|Messages|Controls|Differences|Export|Import requisitions|Autonomy|Deputies|Mail|Who may sign what|Cockpit|Cases as JSON|Sandbox"
  })
  void showsThePersonsDoors(String person, String doors) {
    var page = browser.logIn(port, person, "/console");

    assertThat(page.locator("nav a").allTextContents()).isEqualTo(List.of(doors.split("\\|")));
  }

  @Test
  void fitsAScreenAndATelephone() {
    var page = browser.logIn(port, "admin", "/console");
    assertThat(isTooWide(page)).isFalse();
    Browser.screenshot(page, "console-wide");

    page.setViewportSize(360, 740);

    assertThat(isTooWide(page)).isFalse();
    Browser.screenshot(page, "console-narrow");
  }

  @Test
  void leadsToTheImportAndOut() {
    var page = browser.logIn(port, "planner", "/console");
    page.getByText("Import requisitions").click();
    assertThat(page.title()).startsWith("Import requisitions");

    page.navigate("http://127.0.0.1:" + port + "/console");
    page.getByText("Log out").click();

    assertThat(page.url()).endsWith("/login?left");
  }

  private static boolean isTooWide(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
