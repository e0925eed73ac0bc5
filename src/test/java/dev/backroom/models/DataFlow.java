package dev.backroom.models;

import dev.backroom.engine.ProcessLauncher;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** Which variables a process is given and which it uses, as far as models show it. */
record DataFlow(House house, Diagram diagram) {
  private static final Pattern SET = Pattern.compile("setVariable\\('(\\w+)'");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"[^\"]*\"");
  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-z]\\w*)\\b(?!\\s*[.(])");
  private static final Set<String> NO_NAMES = Set.of("null", "true", "false", "empty", "not");

  /** A use, in words that say where it is. */
  record Use(String variable, String where) {}

  Set<String> written() {
    var names = new TreeSet<String>();
    diagram.all(CamundaOutputParameter.class).forEach(out -> names.add(out.getCamundaName()));
    diagram.all(CamundaInputParameter.class).forEach(in -> names.add(in.getCamundaName()));
    diagram.all(CamundaOut.class).forEach(out -> add(names, out.getCamundaTarget()));
    diagram
        .all(BusinessRuleTask.class)
        .forEach(rule -> add(names, rule.getCamundaResultVariable()));
    diagram
        .all(MultiInstanceLoopCharacteristics.class)
        .forEach(loop -> add(names, loop.getCamundaElementVariable()));
    diagram.all(StartEvent.class).forEach(start -> add(names, start.getCamundaInitiator()));
    diagram
        .all(ErrorEventDefinition.class)
        .forEach(error -> add(names, error.getCamundaErrorMessageVariable()));
    diagram.all(CamundaExecutionListener.class).stream()
        .flatMap(note -> SET.matcher(String.valueOf(note.getCamundaExpression())).results())
        .forEach(note -> names.add(note.group(1)));
    diagram.messages().forEach(message -> names.add(ProcessLauncher.payloadVariable(message)));
    forms().forEach(form -> names.addAll(form.filled()));
    callers().forEach(in -> add(names, in.getCamundaTarget()));
    return names;
  }

  Stream<Use> used() {
    return Stream.of(inExpressions(), inMappings(), inForms(), inTables()).flatMap(uses -> uses);
  }

  private Stream<Use> inExpressions() {
    return EXPRESSION
        .matcher(DELEGATE.matcher(diagram.text()).replaceAll(""))
        .results()
        .flatMap(
            expression ->
                NAME.matcher(TEXT.matcher(expression.group(1)).replaceAll("''"))
                    .results()
                    .map(name -> new Use(name.group(1), expression.group())))
        .filter(use -> !NO_NAMES.contains(use.variable()));
  }

  private Stream<Use> inMappings() {
    var given =
        diagram.all(CamundaIn.class).stream()
            .filter(in -> in.getCamundaSource() != null)
            .map(in -> new Use(in.getCamundaSource(), "what it gives to a called process"));
    var returned =
        house.diagrams().stream()
            .flatMap(caller -> caller.calls(diagram.key()))
            .flatMap(call -> Parameters.of(call, CamundaOut.class))
            .filter(out -> out.getCamundaSource() != null)
            .map(out -> new Use(out.getCamundaSource(), "what its caller takes from it"));
    return Stream.concat(given, returned);
  }

  private Stream<Use> inForms() {
    return forms()
        .flatMap(form -> form.shown().stream().map(name -> new Use(name, "form " + form.id())));
  }

  private Stream<Use> inTables() {
    return diagram.all(BusinessRuleTask.class).stream()
        .flatMap(task -> house.tableOf(diagram, task).stream())
        .flatMap(
            table -> table.inputs().stream().map(name -> new Use(name, "table " + table.key())));
  }

  private Stream<FormFile> forms() {
    return diagram
        .withForm()
        .flatMap(task -> house.form(diagram.feature(), Diagram.formRef(task)).stream());
  }

  private Stream<CamundaIn> callers() {
    return house.diagrams().stream()
        .flatMap(caller -> caller.calls(diagram.key()))
        .flatMap(call -> Parameters.of(call, CamundaIn.class));
  }

  private static void add(Set<String> names, String name) {
    if (name != null) {
      names.add(name);
    }
  }
}
