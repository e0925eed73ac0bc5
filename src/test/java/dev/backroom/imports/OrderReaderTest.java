package dev.backroom.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OrderReaderTest {
  private static final Path FILES = Path.of("src/test/resources/imports");
  private static final Mapping MAPPING = MappingFile.read(FILES.resolve("mapping.yaml"));

  private final Reading reading = OrderReader.read(FILES.resolve("orders.csv"), MAPPING);

  @Test
  void groupsLinesByOrderNumber() {
    assertThat(reading.orders())
        .extracting(ImportedOrder::number)
        .containsExactly("A-1", "A-2", "A-3", "A-9");
    assertThat(order("A-3").lines())
        .extracting(ImportedOrder.Line::description)
        .containsExactly("Brush, large", "Bucket");
    assertThat(order("A-3").amountMinor()).isEqualTo(40 * 3000 + 10 * 850);
  }

  @Test
  void losesNoLine() {
    var imported = reading.orders().stream().mapToInt(order -> order.lines().size()).sum();

    assertThat(reading.lines()).isEqualTo(14);
    assertThat(imported + reading.otherLines() + reading.refused().size()).isEqualTo(14);
  }

  @Test
  void saysOfEachRefusedLineWhereAndWhy() {
    assertThat(reading.refused())
        .extracting(RefusedLine::line, RefusedLine::column)
        .containsExactly(
            tuple(7L, "Pieces"),
            tuple(8L, "Order"),
            tuple(9L, "Price"),
            tuple(10L, "Due"),
            tuple(11L, ""),
            tuple(12L, "Order"),
            tuple(13L, "Order"),
            tuple(14L, "Order"));
    assertThat(reading.refused().get(0).reason()).isEqualTo("'ten' is not a number");
    assertThat(reading.refused().get(1).reason())
        .isEqualTo("line [7] of the same order was refused");
    assertThat(reading.refused().get(2).reason()).contains("more than 2 decimals");
    assertThat(reading.refused().get(3).reason()).contains("'31.06.2009' is no date");
    assertThat(reading.refused().get(4).reason()).isEqualTo("has 10 cells, the header 13");
    assertThat(reading.refused().get(5).reason())
        .isEqualTo(
            "lines 12 and 13 of one order differ: the supplier is 'Nord Waren' and 'Acme Foods'");
  }

  @Test
  void derivesAMissingOrContradictoryOrderDateAndSaysSo() {
    assertThat(order("A-3").ordered()).isEqualTo(LocalDate.of(2009, 5, 31));
    assertThat(order("A-9").ordered()).isEqualTo(LocalDate.of(2009, 5, 31));
    assertThat(reading.derived()).extracting(Derivation::line).containsExactly(4L, 15L);
    assertThat(reading.derived().get(1).reason())
        .isEqualTo("2009-07-01 is after the delivery: taken as 2009-05-31");
  }

  @Test
  void makesIdentifiersThatTheEngineAccepts() {
    assertThat(order("A-1").locationId()).isEqualTo("koln");
    assertThat(order("A-1").supplierId()).matches("ACME-FOODS-[0-9A-F]{8}");
    assertThat(Identifiers.location("Côte d'Ivoire")).isEqualTo("cotedivoire");
    assertThat(Identifiers.sku("Acme", "Oats")).isNotEqualTo(Identifiers.sku("Nord", "Oats"));
  }

  @Test
  void readsAFileWithByteOrderMarkAndQuotedLineBreaks() {
    var text = "\uFEFF" + header() + line("B-1", "\"Oats\nfine\"") + line("B-2", "Rice,broken");

    var read = read(text, UTF_8);

    assertThat(read.orders()).hasSize(1);
    assertThat(read.refused()).extracting(RefusedLine::line).containsExactly(4L);
  }

  @Test
  void refusesAFileInAnotherCharacterSet() {
    assertThatThrownBy(() -> read(header() + line("B-1", "Käse"), ISO_8859_1))
        .isInstanceOf(FileRefused.class)
        .hasMessage(
            "orders.csv is not written in UTF-8; name its character set under file.charset of the"
                + " mapping");
  }

  @Test
  void namesTheColumnThatAFileLacks() {
    assertThatThrownBy(() -> read(header().replace("Pieces", "Quantity"), UTF_8))
        .isInstanceOf(MappingRefused.class)
        .hasMessageContaining("line.quantity: 'Pieces', but orders.csv has no such column")
        .hasMessageContaining("Quantity");
  }

  private static Reading read(String text, Charset charset) {
    return OrderReader.read(
        new ByteArrayInputStream(text.getBytes(charset)), "orders.csv", MAPPING);
  }

  private static String header() {
    return "Order,Via,Shop,Group,Project,Vendor,Article,Pieces,Price,Sent,Due,Arrived,Note\n";
  }

  private static String line(String order, String article) {
    return String.format(
        Locale.ROOT,
        "%s,Direct,Bonn,Grocery,P-1,Acme,%s,1,1.00,01.02.2009,01.03.2009,01.03.2009,DN%n",
        order,
        article);
  }

  private ImportedOrder order(String number) {
    return reading.orders().stream()
        .filter(order -> order.number().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
