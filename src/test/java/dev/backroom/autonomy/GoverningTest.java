package dev.backroom.autonomy;

import static dev.backroom.autonomy.StepAsking.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backroom.ProcessTest;
import dev.backroom.autonomy.KillSwitch.Kind;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class GoverningTest {
  @Autowired BeanFactory application;
  @Autowired Governing governing;
  @Autowired GrantedLevels levels;
  @Autowired KillSwitches switches;
  @Autowired Proposals proposals;
  @Autowired AutonomyChanges changes;
  @Autowired AutonomyOverview overview;
  @Autowired KnownSystems systems;

  private StepAsking step;

  @BeforeEach
  void startsAtRecommend() {
    step = new StepAsking(application);
    step.forget();
    governing.setLevel(RELEASE, AutonomyLevel.RECOMMEND, "as shipped", "process-owner");
  }

  @AfterEach
  void forget() {
    step.forget();
  }

  @Test
  void raisesNothingWithoutEnoughAgreement() {
    step.decide(49, true);

    assertThatThrownBy(() -> raise("process-owner"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Fewer than 50 cases");
    step.decide(1, false);
    assertThatThrownBy(() -> raise("process-owner"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not certain that people agree");
    assertThat(levels.of(RELEASE)).isEqualTo(AutonomyLevel.RECOMMEND);
  }

  @Test
  void raisesWithAgreementOnceASecondPersonConfirms() {
    step.decide(50, true);
    assertThat(raise("process-owner")).isEqualTo(Governing.Effect.PROPOSED);
    var proposal = proposals.open().get(0).id();
    assertThat(step.ask()).isEqualTo(AutonomyLevel.RECOMMEND);
    assertThatThrownBy(() -> governing.confirm(proposal, "Process-Owner"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("a second person");

    governing.confirm(proposal, "finance-controller");

    assertThat(step.ask()).isEqualTo(AutonomyLevel.AUTO);
    assertThat(changes.list(0, 1).get(0))
        .returns("process-owner", AutonomyChange::changedBy)
        .returns("finance-controller", AutonomyChange::confirmedBy)
        .returns("RECOMMEND", AutonomyChange::from)
        .returns("AUTO", AutonomyChange::to);
  }

  @Test
  void looksAtTheRecordAgainWhenTheSecondPersonConfirms() {
    step.decide(50, true);
    raise("process-owner");
    step.decide(1, false);

    assertThatThrownBy(() -> governing.confirm(proposals.open().get(0).id(), "finance-controller"))
        .isInstanceOf(Refused.class);
    assertThat(levels.of(RELEASE)).isEqualTo(AutonomyLevel.RECOMMEND);
    assertThat(proposals.open()).as("it can still be withdrawn").hasSize(1);
  }

  @Test
  void confirmsNothingThatWasWithdrawn() {
    step.decide(50, true);
    raise("process-owner");
    var proposal = proposals.open().get(0).id();
    governing.withdraw(proposal, "process-owner");

    assertThatThrownBy(() -> governing.confirm(proposal, "finance-controller"))
        .isInstanceOf(WrongInput.class)
        .hasMessageContaining("not open");
  }

  @Test
  void fallsByItselfWhenPeopleDisagree() {
    step.decide(50, true);
    raise("process-owner");
    governing.confirm(proposals.open().get(0).id(), "finance-controller");
    governing.throwSwitch(Kind.ALL, "", "people decide today", "operator");

    step.decide(15, false);

    assertThat(levels.of(RELEASE)).isEqualTo(AutonomyLevel.RECOMMEND);
    assertThat(changes.list(0, 1).get(0).reason())
        .isEqualTo("People agree in fewer than 90 % of the cases");
  }

  @Test
  void lowersAtOnceWithOnePerson() {
    assertThat(governing.setLevel(RELEASE, AutonomyLevel.OBSERVE, "look first", "operator"))
        .isEqualTo(Governing.Effect.DONE);
    assertThat(levels.of(RELEASE)).isEqualTo(AutonomyLevel.OBSERVE);
  }

  @Test
  void throwsASwitchWithOnePersonAndLiftsItWithTwo() {
    governing.throwSwitch(Kind.SYSTEM, "erp", "it answers nonsense", "operator");
    var thrown = switches.thrown().get(0);
    governing.proposeLift(thrown.id(), "it is well again", "operator");
    var proposal = proposals.open().get(0).id();
    assertThatThrownBy(() -> governing.confirm(proposal, "operator")).isInstanceOf(Refused.class);
    assertThat(switches.thrown()).hasSize(1);

    governing.confirm(proposal, "process-owner");

    assertThat(switches.thrown()).isEmpty();
    assertThat(changes.list(0, 2))
        .extracting(change -> change.name() + " " + change.to() + " " + change.confirmedBy())
        .containsExactly("SYSTEM erp ON process-owner", "SYSTEM erp OFF null");
  }

  @Test
  void takesNoSwitchThatWouldStopNothing() {
    assertThat(systems.names()).contains("erp", "supplier", "warehouse");
    assertThatThrownBy(() -> governing.throwSwitch(Kind.SYSTEM, "epr", "typo", "operator"))
        .isInstanceOf(WrongInput.class)
        .hasMessageContaining("There is no system 'epr'");
    assertThatThrownBy(() -> governing.throwSwitch(Kind.PROCESS, "purchase", "typo", "operator"))
        .isInstanceOf(WrongInput.class)
        .hasMessageContaining("There is no process 'purchase'");
    assertThatThrownBy(() -> governing.throwSwitch(Kind.ALL, "", " ", "operator"))
        .isInstanceOf(WrongInput.class);
  }

  @Test
  void showsWhereEachStepStands() {
    step.decide(10, true);
    step.decide(2, false);

    assertThat(overview.now().steps())
        .singleElement()
        .returns(RELEASE, AutonomyOverview.StepStanding::step)
        .returns(12L, AutonomyOverview.StepStanding::casesCounted)
        .returns(10L, AutonomyOverview.StepStanding::casesAgreed)
        .returns(12L, AutonomyOverview.StepStanding::decisionsCounted)
        .returns("KEEP", AutonomyOverview.StepStanding::verdict);
  }

  private Governing.Effect raise(String person) {
    return governing.setLevel(RELEASE, AutonomyLevel.AUTO, "they agree", person);
  }
}
