package dev.backroom.models;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** Which words a variable can hold: from tables, forms, steps, notes at an end, other processes. */
final class Words {
  private static final Pattern SET =
      Pattern.compile("setVariable\\('(\\w+)', '([A-Z][A-Z0-9_]*)'\\)");
  private static final Pattern RESULT =
      Pattern.compile("\\$\\{decisionResult\\.getSingleResult\\(\\)\\.(\\w+)}");
  private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

  private final House house;
  private final boolean withCode;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> words = new TreeSet<>();

  private Words(House house, boolean withCode) {
    this.house = house;
    this.withCode = withCode;
  }

  static Set<String> of(House house, Diagram diagram, String variable) {
    return collected(new Words(house, true), diagram, variable);
  }

  /** As above, but only those that stand in models: what a step computes cannot be listed. */
  static Set<String> inModels(House house, Diagram diagram, String variable) {
    return collected(new Words(house, false), diagram, variable);
  }

  private static Set<String> collected(Words words, Diagram diagram, String variable) {
    words.collect(diagram, variable);
    return words.words;
  }

  private void collect(Diagram diagram, String variable) {
    if (asked.add(diagram.key() + " " + variable)) {
      fromTables(diagram, variable);
      fromParameters(diagram, variable);
      fromForms(diagram, variable);
      fromOtherProcesses(diagram, variable);
      if (withCode) {
        fromCode(diagram, variable);
      }
    }
  }

  private void fromTables(Diagram diagram, String variable) {
    for (var task : diagram.all(BusinessRuleTask.class)) {
      house.tableOf(diagram, task).ifPresent(table -> fromTable(table, task, variable));
    }
  }

  private void fromTable(Table table, BusinessRuleTask task, String variable) {
    if (variable.equals(task.getCamundaResultVariable())) {
      table.results().forEach(column -> words.addAll(table.words(column)));
    }
    Parameters.of(task, CamundaOutputParameter.class)
        .filter(output -> output.getCamundaName().equals(variable))
        .flatMap(output -> RESULT.matcher(output.getTextContent()).results())
        .forEach(column -> words.addAll(table.words(column.group(1))));
  }

  private void fromParameters(Diagram diagram, String variable) {
    var outputs =
        diagram.all(CamundaOutputParameter.class).stream()
            .filter(output -> output.getCamundaName().equals(variable))
            .map(CamundaOutputParameter::getTextContent);
    var inputs =
        diagram.all(CamundaInputParameter.class).stream()
            .filter(input -> input.getCamundaName().equals(variable))
            .map(CamundaInputParameter::getTextContent);
    Stream.concat(outputs, inputs).filter(text -> WORD.matcher(text).matches()).forEach(words::add);
    diagram.all(CamundaExecutionListener.class).stream()
        .flatMap(note -> SET.matcher(String.valueOf(note.getCamundaExpression())).results())
        .filter(note -> note.group(1).equals(variable))
        .forEach(note -> words.add(note.group(2)));
  }

  private void fromForms(Diagram diagram, String variable) {
    diagram
        .withForm()
        .flatMap(task -> house.form(diagram.feature(), Diagram.formRef(task)).stream())
        .forEach(form -> words.addAll(form.words(variable)));
  }

  private void fromOtherProcesses(Diagram diagram, String variable) {
    for (var call : diagram.all(CallActivity.class)) {
      Parameters.of(call, CamundaOut.class)
          .filter(out -> variable.equals(out.getCamundaTarget()))
          .forEach(
              out ->
                  house
                      .diagram(call.getCalledElement())
                      .ifPresent(called -> collect(called, out.getCamundaSource())));
    }
    for (var caller : house.diagrams()) {
      caller
          .calls(diagram.key())
          .flatMap(call -> Parameters.of(call, CamundaIn.class))
          .filter(in -> variable.equals(in.getCamundaTarget()))
          .forEach(in -> collect(caller, in.getCamundaSource()));
    }
  }

  /** A step may set any word that stands in the code of its module. */
  private void fromCode(Diagram diagram, String variable) {
    house
        .code()
        .runBy(diagram)
        .filter(
            source ->
                source
                    .uses(house.code())
                    .anyMatch(
                        use -> use.is(VariableUse.Kind.WRITTEN) && use.variable().equals(variable)))
        .map(source -> source.type().getPackageName())
        .distinct()
        .flatMap(module -> house.code().module(module))
        .flatMap(source -> WORD.matcher(source.text()).results())
        .forEach(word -> words.add(word.group()));
  }
}
