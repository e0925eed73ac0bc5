package dev.backroom;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The windows of a test class in a headless Chromium, which is started once for all of them; where
 * there is none the test is skipped, and a build server fails.
 */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");
  private static final String REQUIRED = "BACKROOM_REQUIRE_BROWSER";

  private final List<BrowserContext> windows = new ArrayList<>();

  private Browser() {}

  /** Started with the first window; it ends with the JVM. */
  private static final class Chromium {
    private static final com.microsoft.playwright.Browser RUNNING =
        Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
  }

  public static Browser start() {
    if (!Files.isExecutable(CHROMIUM)) {
      missing(CHROMIUM, Boolean.parseBoolean(System.getenv(REQUIRED)));
    }
    return new Browser();
  }

  static void missing(Path browser, boolean required) {
    var message = "BROWSER TEST NOT RUN: there is no %s (Debian: chromium-headless-shell)";
    System.err.printf("%n***** " + message + " *****%n%n", browser);
    if (required) {
      fail(message.formatted(browser) + ", and " + REQUIRED + " is set");
    }
    abort(message.formatted(browser));
  }

  /** A person with a window and cookies of his own, logged in on the login page. */
  public Page logIn(int port, String user, String path) {
    return logIn(window(true).newPage(), port, user, path);
  }

  /** The same with a window that runs no scripts. */
  public Page logInWithoutScripts(int port, String user, String path) {
    return logIn(window(false).newPage(), port, user, path);
  }

  private static Page logIn(Page page, int port, String user, String path) {
    page.navigate("http://127.0.0.1:" + port + path);
    page.getByLabel("Name").fill(user);
    page.getByLabel("Password").fill("backroom");
    page.getByText("Log in", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL(address -> !address.contains("/login"));
    return page;
  }

  /** A window of somebody who has logged in nowhere. */
  Page blank() {
    return window(true).newPage();
  }

  private BrowserContext window(boolean scripts) {
    var context =
        Chromium.RUNNING.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1500, 900));
    context.setDefaultTimeout(20_000);
    windows.add(context);
    return context;
  }

  /** Where a person can look at it afterwards. */
  public static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** As far down as it goes, in the window as it is. */
  static void wholePage(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** As above, in a window of this size. */
  public static void screenshot(Page page, String name, int width, int height) {
    var usual = page.viewportSize();
    page.setViewportSize(width, height);
    screenshot(page, name);
    page.setViewportSize(usual.width, usual.height);
  }

  @Override
  public void close() {
    windows.forEach(BrowserContext::close);
  }
}
