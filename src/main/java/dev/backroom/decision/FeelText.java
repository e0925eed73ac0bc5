package dev.backroom.decision;

import camundajar.impl.scala.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * What a FEEL text names, read from the engine's own syntax tree.
 *
 * @param values numbers, texts and moments that the text compares with
 * @param names variables that it reads
 * @param namesNull whether it compares with null
 * @param plain whether it only compares: the answer then changes at its values and nowhere else
 */
record FeelText(List<Object> values, Set<String> names, boolean namesNull, boolean plain) {
  private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

  /** Expressions whose answer changes only where the input passes a value. */
  private static final Set<String> COMPARISONS =
      Set.of(
          "InputEqualTo",
          "InputLessThan",
          "InputLessOrEqual",
          "InputGreaterThan",
          "InputGreaterOrEqual",
          "InputInRange",
          "ConstRange",
          "ClosedConstRangeBoundary",
          "OpenConstRangeBoundary",
          "UnaryTestExpression",
          "AtLeastOne",
          "Not",
          "Equal",
          "LessThan",
          "LessOrEqual",
          "GreaterThan",
          "GreaterOrEqual",
          "Conjunction",
          "Disjunction",
          "ConstInputValue",
          "ConstBool",
          "ConstNull",
          "Ref");

  /** Empty when FEEL cannot read it. */
  static Optional<FeelText> ofTests(String text, String inputVariable) {
    return tree(text)
        .map(
            tree -> {
              var reader = new Reader(inputVariable);
              reader.read(tree);
              return new FeelText(
                  List.copyOf(reader.values),
                  Set.copyOf(reader.names),
                  reader.namesNull,
                  reader.plain);
            });
  }

  /** The syntax tree of an input cell. */
  static Optional<Exp> tree(String tests) {
    var parsed = FEEL.parseUnaryTests(tests);
    return parsed.isSuccess()
        ? Optional.of(parsed.parsedExpression().expression())
        : Optional.empty();
  }

  /** The one value that an output cell stands for, if it stands for one. */
  static Optional<Object> constant(String text) {
    var parsed = FEEL.parseExpression(text);
    return parsed.isSuccess() ? constant(parsed.parsedExpression().expression()) : Optional.empty();
  }

  static Optional<Object> constant(Exp expression) {
    return reads(expression) ? Optional.empty() : valueOf(expression);
  }

  private static boolean reads(Object tree) {
    return tree instanceof Ref
        || tree == ConstInputValue$.MODULE$
        || children(tree).stream().anyMatch(FeelText::reads);
  }

  private static Optional<Object> valueOf(Exp expression) {
    var answer = FEEL.evaluate(new ParsedExpression(expression, ""), Map.<String, Object>of());
    return answer.isSuccess() ? Optional.ofNullable(answer.result()) : Optional.empty();
  }

  private static String kind(Object tree) {
    return tree.getClass().getSimpleName().replace("$", "");
  }

  private static List<Object> children(Object tree) {
    var children = new ArrayList<Object>();
    if (tree instanceof Product product) {
      var parts = product.productIterator();
      while (parts.hasNext()) {
        children.add(parts.next());
      }
    }
    return children;
  }

  private static final class Reader {
    private final String inputVariable;
    private final List<Object> values = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean namesNull;
    private boolean plain = true;

    Reader(String inputVariable) {
      this.inputVariable = inputVariable;
    }

    void read(Object tree) {
      if (tree == ConstNull$.MODULE$) {
        namesNull = true;
      } else if (tree instanceof Ref reference) {
        var name = reference.names().head();
        if (!name.equals(inputVariable)) {
          names.add(name);
        }
      } else if (tree instanceof Exp expression && isValue(expression)) {
        valueOf(expression).ifPresent(values::add);
      } else {
        plain &= !(tree instanceof Exp) || COMPARISONS.contains(kind(tree));
        children(tree).forEach(this::read);
      }
    }

    /** A literal, or a calculation with literals only, such as {@code -5} or {@code 2 * 50}. */
    private boolean isValue(Exp expression) {
      var kind = kind(expression);
      return expression instanceof ArithmeticNegation && !reads(expression)
          || kind.startsWith("Const") && !COMPARISONS.contains(kind) && !kind.equals("ConstList")
          || expression instanceof ConstBool
          || Set.of("Addition", "Subtraction", "Multiplication", "Division", "FunctionInvocation")
                  .contains(kind)
              && !reads(expression);
    }
  }
}
