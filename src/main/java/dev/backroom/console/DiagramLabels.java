package dev.backroom.console;

import dev.backroom.engine.Diagram.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Breaks the words of a label into lines that fit its box, and writes them. */
final class DiagramLabels {
  private static final double INSIDE = 12;
  private static final double OUTSIDE = 11;
  private static final double OUTSIDE_WIDTH = 90;
  private static final double LINE = 1.2;

  /** Where the letters stand in the height of a line. */
  private static final double BASE = 0.8;

  /** Widths of the characters from blank to tilde in thousandths of the size: Arial, Helvetica. */
  private static final String WIDTHS =
      "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556"
          + " 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667"
          + " 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333"
          + " 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556"
          + " 500 722 500 500 500 334 260 334 584";

  private static final double[] WIDTH =
      Arrays.stream(WIDTHS.split(" ")).mapToDouble(Double::parseDouble).toArray();
  private static final double OTHER = 600;

  private final Svg svg;

  DiagramLabels(Svg svg) {
    this.svg = svg;
  }

  /** In the middle of the box. */
  void centred(String name, Box box) {
    var lines = lines(name, box.width(), INSIDE);
    write(lines, box, box.y() + (box.height() - lines.size() * INSIDE * LINE) / 2, INSIDE);
  }

  /** From the upper edge of the box down. */
  void fromTop(String name, Box box) {
    write(lines(name, box.width(), INSIDE), box, box.y(), INSIDE);
  }

  /** Names of events and flows, around the middle of their box and as wide as the Modeler's. */
  void outside(String name, Box box) {
    var width = Math.max(box.width(), OUTSIDE_WIDTH);
    var wide = new Box(box.x() + (box.width() - width) / 2, box.y(), width, box.height());
    write(lines(name, width, OUTSIDE), wide, box.y(), OUTSIDE);
  }

  private void write(List<String> lines, Box box, double top, double size) {
    svg.open("text", "class", "label", "font-size", size);
    for (var line = 0; line < lines.size(); line++) {
      svg.text(
          "tspan",
          lines.get(line),
          "x",
          box.x() + box.width() / 2,
          "y",
          top + (line + BASE) * size * LINE);
    }
    svg.close("text");
  }

  /** A word that is wider than the box is broken where the box ends. */
  static List<String> lines(String name, double width, double size) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : name.split("\\s+")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > width && line.length() > 1) {
        var fits = fitting(line, width, size);
        lines.add(line.substring(0, fits));
        line = line.substring(fits);
      }
    }
    lines.add(line);
    return lines;
  }

  private static int fitting(String word, double width, double size) {
    var fits = 1;
    while (fits < word.length() - 1 && width(word.substring(0, fits + 1), size) <= width) {
      fits++;
    }
    return fits;
  }

  static double width(String text, double size) {
    return text.chars().mapToDouble(DiagramLabels::width).sum() * size / 1000;
  }

  private static double width(int character) {
    var place = character - ' ';
    return place >= 0 && place < WIDTH.length ? WIDTH[place] : OTHER;
  }
}
