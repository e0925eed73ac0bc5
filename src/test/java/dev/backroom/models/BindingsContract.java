package dev.backroom.models;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** What a diagram uses exists, in the version that belongs to the case, and is kept long enough. */
final class BindingsContract implements Contract {
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Pattern RESULT = Pattern.compile("getSingleResult\\(\\)\\.(\\w+)");
  private static final Pattern PINNED = Pattern.compile("\\$\\{(\\w+)Version}");

  @Override
  public Stream<String> violations(House house) {
    return Stream.of(
            house.eachDiagram(BindingsContract::header),
            house.tables().stream().flatMap(BindingsContract::header),
            house.eachDiagram(BindingsContract::forms),
            house.eachDiagram(diagram -> rules(house, diagram)),
            house.eachDiagram(diagram -> calls(house, diagram)))
        .flatMap(faults -> faults);
  }

  private static Stream<String> header(Diagram diagram) {
    var process = diagram.process();
    return missing(
            process.getCamundaVersionTag(), process.getCamundaHistoryTimeToLiveString(), "process")
        .map(diagram.at(process)::concat);
  }

  private static Stream<String> header(Table table) {
    return missing(
            table.decision().getVersionTag(),
            table.decision().getCamundaHistoryTimeToLiveString(),
            "decision")
        .map(fault -> "%s, %s: %s".formatted(table.file().getFileName(), table.key(), fault));
  }

  private static Stream<String> missing(String versionTag, String timeToLive, String what) {
    return Stream.of(
            versionTag == null ? "the %s has no version tag".formatted(what) : null,
            timeToLive == null ? "the %s has no time to live".formatted(what) : null)
        .filter(Objects::nonNull);
  }

  private static Stream<String> forms(Diagram diagram) {
    return diagram.withForm().flatMap(task -> unbound(diagram, task, "formRefBinding"));
  }

  private static Stream<String> rules(House house, Diagram diagram) {
    return diagram.all(BusinessRuleTask.class).stream()
        .flatMap(
            task ->
                Stream.concat(
                    boundTable(house, diagram, task),
                    house
                        .tableOf(diagram, task)
                        .map(table -> results(diagram, task, table))
                        .orElseGet(
                            () ->
                                Stream.of(
                                    diagram.at(task)
                                        + "there is no decision %s in decisions/%s"
                                            .formatted(
                                                task.getCamundaDecisionRef(),
                                                diagram.feature())))));
  }

  /** In its own folder by deployment; a shared one by the version that the case has pinned. */
  private static Stream<String> boundTable(House house, Diagram diagram, BusinessRuleTask task) {
    var key = String.valueOf(task.getCamundaDecisionRef());
    return house.tableOf(diagram, task).stream()
            .anyMatch(table -> !table.feature().equals(diagram.feature()))
        ? pinned(house, diagram, task, key, task.getCamundaDecisionRefVersion())
        : unbound(diagram, task, "decisionRefBinding");
  }

  private static Stream<String> results(Diagram diagram, BusinessRuleTask task, Table table) {
    var single = Stream.ofNullable(task.getCamundaResultVariable());
    var columns =
        Parameters.of(task, CamundaOutputParameter.class)
            .flatMap(output -> RESULT.matcher(output.getTextContent()).results())
            .map(column -> column.group(1));
    return Stream.concat(single, columns)
        .filter(result -> !table.results().contains(result))
        .map(
            result ->
                diagram.at(task)
                    + "%s does not answer %s but %s"
                        .formatted(table.key(), result, table.results()));
  }

  private static Stream<String> calls(House house, Diagram diagram) {
    return diagram.all(CallActivity.class).stream()
        .flatMap(call -> Stream.concat(target(house, diagram, call), key(diagram, call)));
  }

  /** In its own folder by deployment; a shared one by the version that the case has pinned. */
  private static Stream<String> target(House house, Diagram diagram, CallActivity call) {
    var key = call.getCalledElement();
    var called = house.diagram(key);
    if (called.isEmpty()) {
      return Stream.of(diagram.at(call) + "there is no process " + key);
    }
    if (called.get().feature().equals(diagram.feature())) {
      return unbound(diagram, call, "calledElementBinding");
    }
    return pinned(house, diagram, call, key, call.getCamundaCalledElementVersion());
  }

  private static Stream<String> pinned(
      House house, Diagram diagram, BaseElement at, String key, String bound) {
    var version = PINNED.matcher(String.valueOf(bound));
    return version.matches()
            && version.group(1).equals(key)
            && house.code().pinned().anyMatch(key::equals)
        ? Stream.of()
        : Stream.of(
            diagram.at(at)
                + "%1$s is of another folder: it must be bound to ${%1$sVersion}, pinned at the start of the case"
                    .formatted(key));
  }

  private static Stream<String> key(Diagram diagram, CallActivity call) {
    return Parameters.of(call, CamundaIn.class).anyMatch(in -> in.getCamundaBusinessKey() != null)
        ? Stream.of()
        : Stream.of(diagram.at(call) + "the called process must get the business key");
  }

  private static Stream<String> unbound(Diagram diagram, BaseElement element, String binding) {
    return "deployment".equals(element.getAttributeValueNs(CAMUNDA, binding))
        ? Stream.of()
        : Stream.of(diagram.at(element) + binding + " must be deployment");
  }
}
