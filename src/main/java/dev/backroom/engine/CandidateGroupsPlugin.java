package dev.backroom.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets another module say for whom a task is while the engine offers it. A listener comes too late:
 * the engine cannot take back within one transaction what it has offered in it.
 */
@Component
class CandidateGroupsPlugin extends AbstractProcessEnginePlugin {
  private final ObjectProvider<CandidateGroups> groups;

  CandidateGroupsPlugin(ObjectProvider<CandidateGroups> groups) {
    this.groups = groups;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    var listeners = new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
    listeners.add(new Listener());
    configuration.setCustomPostBPMNParseListeners(listeners);
  }

  private class Listener extends AbstractBpmnParseListener {
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      var inModel = List.copyOf(task.getCandidateGroupIdExpressions());
      task.getCandidateGroupIdExpressions().clear();
      inModel.stream().map(Translated::new).forEach(task::addCandidateGroupIdExpression);
    }
  }

  /** The model's expression, answered with the groups that are meant by it. */
  private class Translated implements Expression {
    private final transient Expression model;

    Translated(Expression model) {
      this.model = model;
    }

    @Override
    public Object getValue(VariableScope scope) {
      return named(model.getValue(scope)).map(name -> translate(name, scope)).distinct().toList();
    }

    private Stream<String> named(Object value) {
      return value instanceof Collection<?> several
          ? several.stream().map(String::valueOf)
          : Stream.of(String.valueOf(value).split(",")).map(String::strip);
    }

    private String translate(String name, VariableScope scope) {
      return groups.stream().findFirst().map(known -> known.groupFor(name, scope)).orElse(name);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
      model.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
      return model.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
      return model.isLiteralText();
    }
  }
}
