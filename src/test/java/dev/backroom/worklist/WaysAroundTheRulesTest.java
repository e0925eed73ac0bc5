package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.worklist.RequestEdits.Edit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way times each rule: nobody comes through. */
class WaysAroundTheRulesTest extends WaysAround {
  /** 2,000 EUR: one buyer signs. */
  private static final long BUYERS = 20_000;

  /** 25,000 EUR: category manager, then finance controller. */
  private static final long FINANCE = 250_000;

  /** 400 EUR: nobody signs, unless a flag lifts it. */
  private static final long SMALL = 4_000;

  @Autowired RequestEdits edits;

  enum Rule {
    OWN_REQUEST,
    LAST_EDITOR,
    SECOND_SIGNATURE,
    SPLIT_ORDER,
    ABOVE_CAP,
    BLOCKED_BY_FLAG
  }

  @AfterEach
  void forgetEdits() {
    database.sql("delete from bk_request_edit").update();
  }

  static Stream<Arguments> everyWayAroundEveryRule() {
    return Stream.of(Way.values())
        .flatMap(way -> Stream.of(Rule.values()).map(rule -> Arguments.of(way, rule)));
  }

  @ParameterizedTest(name = "{0} around {1}")
  @MethodSource("everyWayAroundEveryRule")
  void isClosed(Way way, Rule rule) {
    var number = key + "-" + rule;
    var person = prepare(rule, number);
    var before = signatures(number);

    attempt(way, person, number, signature(number));

    assertThat(released(number)).as("what leaves the house").isFalse();
    assertThat(signatures(number))
        .as("what is signed")
        .isEqualTo(before)
        .noneMatch(signature -> signature.startsWith("inspector"));
  }

  /** So that it is the rules that close the ways, and not a mistake in trying them. */
  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"FORM", "REST", "BATCH", "DEPUTY", "FORWARD", "API"})
  void isOpenToWhoeverMaySign(Way way) {
    var number = key + "-OPEN";
    fixture.start(number, "planner", BUYERS);

    attempt(way, way == Way.FORWARD ? "buyer2" : "buyer", number, signature(number));
    if (way == Way.FORWARD) {
      attempt(Way.REST, "buyer2", number, signature(number));
    }

    assertThat(released(number)).isTrue();
  }

  /** Answers who must not sign. */
  private String prepare(Rule rule, String number) {
    return switch (rule) {
      case OWN_REQUEST -> {
        fixture.start(number, "buyer", BUYERS);
        yield "buyer";
      }
      case LAST_EDITOR -> {
        fixture.start(number, "planner", BUYERS);
        edits.add(number, "somewhere", new Edit("buyer", 10 * BUYERS));
        yield "buyer";
      }
      case SECOND_SIGNATURE -> {
        roles().grant("category-manager", "finance-controller", null, null);
        fixture.start(number, "planner", FINANCE);
        signAs("category-manager", signature(number));
        yield "category-manager";
      }
      case SPLIT_ORDER -> {
        fixture.start(number, "planner", SMALL, "LIFT");
        yield "planner";
      }
      case ABOVE_CAP -> {
        roles().end("buyer2", "buyer", null);
        roles().grant("buyer2", "buyer", "grocery", 10 * BUYERS - 1);
        fixture.start(number, "planner", BUYERS);
        yield "buyer2";
      }
      case BLOCKED_BY_FLAG -> {
        assertThatThrownBy(() -> fixture.start(number, "planner", BUYERS, "BLOCK"))
            .hasMessageContaining("route BLOCKED");
        yield "buyer";
      }
    };
  }

  private Task signature(String number) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(number)
        .taskDefinitionKey(Signature.SIGNATURE_TASK)
        .singleResult();
  }

  private boolean released(String number) {
    return commands.createExternalTaskQuery().list().stream()
        .anyMatch(command -> number.equals(command.getBusinessKey()));
  }
}
