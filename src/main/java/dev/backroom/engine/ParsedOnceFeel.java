package dev.backroom.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine.Configuration;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * Camunda's own FEEL, except that the text of a cell is parsed once instead of at every evaluation.
 *
 * <p>Only deployed models bring texts, so what is remembered is bounded by them.
 */
public final class ParsedOnceFeel implements FeelEngineFactory {

  @Override
  public FeelEngine createInstance() {
    return new ScalaFeelEngine(List.of()) {
      @Override
      protected org.camunda.feel.FeelEngine buildFeelEngine(
          CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Remembering(functions, values);
      }
    };
  }

  private static final class Remembering extends org.camunda.feel.FeelEngine {
    private final ConcurrentHashMap<String, Either<Failure, ParsedExpression>> expressions =
        new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Either<Failure, ParsedExpression>> tests =
        new ConcurrentHashMap<>();

    Remembering(CustomFunctionTransformer functions, ValueMapper values) {
      super(functions, values, new Configuration(false), defaultClock());
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
      var known = expressions.get(text);
      return known != null ? known : expressions.computeIfAbsent(text, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
      var known = tests.get(text);
      return known != null ? known : tests.computeIfAbsent(text, super::parseUnaryTests);
    }
  }
}
