package dev.backroom.decision;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.OpenConstRangeBoundary;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.jspecify.annotations.Nullable;

/** Says in words why a value fits a cell. */
final class CellWords {
  private final InputWords input;
  private final String cell;

  private CellWords(InputWords input, String cell) {
    this.input = input;
    this.cell = cell;
  }

  /** Such as "amount 7,300.00 lies in [5,000.00, 25,000.00)" or "effect is NONE". */
  static String of(InputWords input, @Nullable Object value, String cell) {
    var words = new CellWords(input, cell);
    var tree = FeelText.tree(cell);
    var subject = "%s is %s".formatted(input.label(), input.value(value));
    if (tree.isEmpty() || words.comparison(tree.get()).isEmpty()) {
      return "%s, which meets %s".formatted(subject, cell);
    }
    if (value instanceof Number) {
      return "%s %s %s".formatted(input.label(), input.value(value), words.comparison(tree.get()));
    }
    return tree.get() instanceof Not not
        ? "%s, not %s".formatted(subject, words.operand(not))
        : subject;
  }

  /** Empty for more than a comparison. */
  private String comparison(Exp test) {
    if (test instanceof InputLessThan than) {
      return "is below " + constant(than.x());
    }
    if (test instanceof InputLessOrEqual than) {
      return "is at most " + constant(than.x());
    }
    if (test instanceof InputGreaterThan than) {
      return "is above " + constant(than.x());
    }
    if (test instanceof InputGreaterOrEqual than) {
      return "is at least " + constant(than.x());
    }
    if (test instanceof InputInRange in) {
      return "lies in " + interval(in.range());
    }
    if (test instanceof AtLeastOne several) {
      return CollectionConverters.asJava(several.xs()).stream()
          .map(this::comparison)
          .collect(Collectors.joining(" or "));
    }
    if (test instanceof Not not) {
      return "is not " + operand(not);
    }
    var equal =
        test instanceof InputEqualTo to
            ? FeelText.constant(to.x())
            : test instanceof UnaryTestExpression plain
                ? FeelText.constant(plain.exp())
                : Optional.empty();
    return equal.map(value -> "is " + input.value(value)).orElse("");
  }

  private String operand(Not not) {
    return comparison(not.x()).replaceFirst("^is ", "").replace(" or is ", " or ");
  }

  private String interval(ConstRange range) {
    return "%s%s, %s%s"
        .formatted(
            range.start() instanceof OpenConstRangeBoundary ? "(" : "[",
            constant(range.start().value()),
            constant(range.end().value()),
            range.end() instanceof OpenConstRangeBoundary ? ")" : "]");
  }

  private String constant(Exp expression) {
    return FeelText.constant(expression).map(input::value).orElse(cell);
  }
}
