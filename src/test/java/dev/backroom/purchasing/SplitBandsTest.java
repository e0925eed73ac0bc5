package dev.backroom.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.junit.jupiter.api.Test;

/** Orders are added up over the limits of the approval bands; both tables have to name the same. */
class SplitBandsTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Test
  void splitOrdersAreSeenAtEveryLimitOfTheApprovalBands() {
    assertThat(limits("purchasing/policy-flags.dmn", "_in_aggregateMinor"))
        .isEqualTo(limits("approval/approval-route.dmn", "_in_amountMinor"))
        .hasSize(4);
  }

  private static Collection<Long> limits(String table, String column) {
    var limits = new TreeSet<Long>();
    Dmn.readModelFromFile(new File("decisions/" + table))
        .getModelElementsByType(InputEntry.class)
        .stream()
        .filter(cell -> cell.getId().endsWith(column))
        .map(cell -> cell.getText().getTextContent())
        .forEach(
            cell -> {
              var numbers = NUMBER.matcher(cell);
              while (numbers.find()) {
                limits.add(Long.valueOf(numbers.group()));
              }
            });
    return limits;
  }
}
