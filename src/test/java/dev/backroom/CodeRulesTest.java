package dev.backroom;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules about our code that a compiler cannot know; each is also seen to reject a bad example. */
@AnyDatabase
class CodeRulesTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.backroom");

  /** The engine's own internals, and who may touch them for want of a public way. */
  private static final String[] DOORS_TO_INTERNALS = {
    "dev.backroom.engine.EngineClock",
    "dev.backroom.engine.CaseLifetimes",
    "dev.backroom.engine.ChangedVariables",
    "dev.backroom.engine.CandidateGroupsPlugin",
    "dev.backroom.engine.LoggedIn",
    "dev.backroom.engine.OneCommand",
    "dev.backroom.engine.CaseFacts",
    "dev.backroom.engine.CommandIssueFacts",
    "dev.backroom.engine.LifetimeFacts",
    "dev.backroom.engine.DecisionFacts",
    "dev.backroom.engine.DescriptionFacts",
    "dev.backroom.engine.TaskHistoryFacts",
    "dev.backroom.engine.TroubleFacts",
    "dev.backroom.engine.InterventionFacts",
    "dev.backroom.engine.TablesPlugin",
    "dev.backroom.engine.AnswerRequired",
    "dev.backroom.engine.ParsedOnceFeel",
    "dev.backroom.engine.TableEvaluation",
    "dev.backroom.decision.CaseRunner",
    "dev.backroom.decision.TableColumn",
    "dev.backroom.decision.TableAnalysis",
    "dev.backroom.decision.AllowedValues",
    "dev.backroom.decision.TableTruth",
    "dev.backroom.access.WebSecurity",
  };

  private static final ArchRule ONLY_DOORS_KNOW_THE_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.backroom.engine..",
              "dev.backroom.decision..",
              "dev.backroom.connector..",
              "dev.backroom.access..",
              "dev.backroom.worklist..")
          .and()
          .haveSimpleNameNotEndingWith("Task")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.camunda.bpm.engine..", "org.camunda.bpm.dmn..", "org.camunda.bpm.model..")
          .because("the engine must stay exchangeable")
          .as("only the engine's doors and *Task classes import the engine");

  private static final ArchRule NO_ENGINE_INTERNALS =
      noClasses()
          .that(not(com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf(doors())))
          .should()
          .dependOnClassesThat(resideInAPackage("org.camunda..impl.."))
          .as("nobody but the listed doors uses the engine's internals");

  private static final ArchRule CAMEL_STAYS_IN_CONNECTORS =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.backroom.connector..", "dev.backroom.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.camel..")
          .as("only connectors speak Camel");

  private static final ArchRule VARIABLES_HAVE_TYPED_NAMES =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.backroom.engine..", "dev.backroom.connector..")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(VariableScope.class)))
                  .and(target(nameMatching("getVariable(s|Local|sLocal)?"))))
          .as("variables are read through ProcessVariable");

  private static final ArchRule ONE_WRITER_OF_MEMBERSHIPS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.backroom.access.Memberships")
          .should()
          .callMethodWhere(
              target(owner(assignableTo(IdentityService.class)))
                  .and(target(nameMatching("(create|delete)Membership"))))
          .as("who is in which group follows the record of roles, in one place");

  private static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Processor|Handler|Data|Info|Dto)")
          .as("no class hides behind a suffix");

  private static final ArchRule VALUES_KNOW_NO_FRAMEWORK =
      classes()
          .that()
          .resideInAPackage("dev.backroom.shared..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.backroom.shared..", "org.jspecify..")
          .as("shared values know no framework");

  @TestFactory
  Stream<DynamicTest> ourCodeKeepsTheRules() {
    return rules()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleRejectsItsBadExample() {
    var bad = new ClassFileImporter().importPackages("dev.backroom.bad", "dev.backroom.shared.bad");
    assertThat(bad).isNotEmpty();
    return rules()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(),
                    () ->
                        assertThatThrownBy(() -> rule.check(bad))
                            .isInstanceOf(AssertionError.class)));
  }

  private static Stream<ArchRule> rules() {
    return Stream.of(
        ONLY_DOORS_KNOW_THE_ENGINE,
        NO_ENGINE_INTERNALS,
        CAMEL_STAYS_IN_CONNECTORS,
        VARIABLES_HAVE_TYPED_NAMES,
        ONE_WRITER_OF_MEMBERSHIPS,
        NAMES_SAY_WHAT_A_CLASS_IS,
        VALUES_KNOW_NO_FRAMEWORK);
  }

  private static Class<?>[] doors() {
    return Stream.of(DOORS_TO_INTERNALS).map(CodeRulesTest::load).toArray(Class<?>[]::new);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(name + " is listed but does not exist", gone);
    }
  }
}
