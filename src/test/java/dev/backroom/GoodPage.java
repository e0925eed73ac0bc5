package dev.backroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What every page has to be: for everybody, for a telephone, for the keyboard alone. */
public final class GoodPage {
  private static final int WIDE = 1500;
  private static final int NARROW = 420;
  private static final int HIGH = 900;
  private static final int MOST_STOPS = 80;

  private GoodPage() {}

  /** Checks it as it is now, and leaves a picture of it, wide and narrow. */
  public static void check(Page page, String name) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    shoot(page, name, WIDE);
    shoot(page, name + "-narrow", NARROW);
    page.setViewportSize(WIDE, HIGH);
  }

  private static void shoot(Page page, String name, int width) {
    page.setViewportSize(width, HIGH);
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        .as("wider than a window of %d", width)
        .isFalse();
    Browser.wholePage(page, name);
  }

  /** Goes to a control as somebody without a mouse does. */
  public static void tabTo(Page page, Locator control) {
    for (var stop = 0; stop < MOST_STOPS && !isFocused(control); stop++) {
      page.keyboard().press("Tab");
    }
    assertThat(isFocused(control)).as("reached with the keyboard").isTrue();
  }

  public static void press(Page page, Locator control) {
    press(page, control, "Enter");
  }

  public static void press(Page page, Locator control, String key) {
    tabTo(page, control);
    page.keyboard().press(key);
  }

  private static boolean isFocused(Locator control) {
    return (Boolean) control.evaluate("one => one === document.activeElement");
  }
}
