package dev.backroom.console;

import java.util.Map;
import java.util.Set;

/** The small signs that tell kinds of tasks, events and gateways apart, drawn on 20 by 20. */
final class DiagramSigns {
  private static final double SIZE = 20;
  private static final String ENVELOPE = "M2 4H18V16H2Z M2 4L10 11L18 4";
  private static final String PAGE = "M4 2H16V18H4Z M6.5 6H13.5 M6.5 10H13.5 M6.5 14H13.5";
  private static final String DISC = "M10 3a7 7 0 1 0 .01 0Z";
  private static final String CROSS = "M5 4L15 16 M15 4L5 16";
  private static final String PLUS = "M10 3V17 M3 10H17";

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("message", ENVELOPE),
          Map.entry("send", ENVELOPE),
          Map.entry("receive", ENVELOPE),
          Map.entry("timer", "M10 2a8 8 0 1 0 .01 0Z M10 4V10L14 12"),
          Map.entry("error", "M3 17L7 5L12 11L17 3L13 16L8 10Z"),
          Map.entry("escalation", "M10 2L16 17L10 12L4 17Z"),
          Map.entry("signal", "M10 3L17 16H3Z"),
          Map.entry("conditional", PAGE),
          Map.entry("script", PAGE),
          Map.entry("link", "M2 7H11V3L18 10L11 17V13H2Z"),
          Map.entry("compensate", "M10 4V16L2 10Z M18 4V16L10 10Z"),
          Map.entry("terminate", DISC),
          Map.entry("cancel", CROSS),
          Map.entry("exclusive", CROSS),
          Map.entry("parallel", PLUS),
          Map.entry("inclusive", DISC),
          Map.entry("complex", PLUS + " M5 5L15 15 M15 5L5 15"),
          Map.entry("eventBased", "M10 1a9 9 0 1 0 .01 0Z M10 5L15 9L13 15H7L5 9Z"),
          Map.entry("user", "M10 3a3.5 3.5 0 1 0 .01 0Z M3 18C3 11 17 11 17 18Z"),
          Map.entry("manual", "M3 9L9 4H16V7H9 M9 10H17 M9 13H16 M9 16H14 M3 9V17H9"),
          Map.entry(
              "service",
              "M10 5a5 5 0 1 0 .01 0Z M10 8a2 2 0 1 0 .01 0Z M10 2V5 M10 15V18 M2 10H5 M15 10H18"
                  + " M4.3 4.3L6.5 6.5 M13.5 13.5L15.7 15.7 M15.7 4.3L13.5 6.5 M4.3 15.7L6.5 13.5"),
          Map.entry("businessRule", "M2 4H18V16H2Z M2 8H18 M7 8V16 M2 12H18"));

  private static final Set<String> ALWAYS_FULL = Set.of("send", "terminate");

  private DiagramSigns() {}

  /**
   * @param full filled, as what throws is
   */
  static void draw(Svg svg, String sign, double x, double y, double size, boolean full) {
    var path = SIGNS.get(sign);
    if (path != null) {
      svg.empty(
          "path",
          "class",
          full || ALWAYS_FULL.contains(sign) ? "sign full" : "sign",
          "transform",
          "translate(%s %s) scale(%s)"
              .formatted(Svg.number(x), Svg.number(y), Svg.exact(size / SIZE)),
          "d",
          path);
    }
  }
}
