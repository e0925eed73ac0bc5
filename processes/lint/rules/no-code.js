const { camunda, extensions, is, isCommand, rule } = require('../bpmn');

const TASK = /^\$\{[a-z][A-Za-z0-9]*Task\}$/;
const NOTE = /^\$\{execution\.setVariable\('[a-z][A-Za-z0-9]*', ?'[A-Z][A-Z0-9_]*'\)\}$/;

/** A diagram holds no code: a service task names one Java task, and only an end notes, in one word, how it ended. */
module.exports = rule(['FlowNode', 'SequenceFlow'], (node, report) => {
  if (is(node, 'ScriptTask')) {
    report('No script here: a table decides, a Java task has effects');
  }
  if (is(node, 'ServiceTask') && !isCommand(node) && !TASK.test(camunda(node, 'delegateExpression') || '')) {
    report('The step must be a command (external) or name its Java task as delegate expression, like ${sendOrderTask}');
  }
  for (const listener of extensions(node, 'ExecutionListener')) {
    if (!is(node, 'EndEvent') || listener.event !== 'start' || !NOTE.test(listener.expression || '')) {
      report("Only an end event may have a listener, and only to note one word: ${execution.setVariable('outcome', 'DONE')}");
    }
  }
  if (extensions(node, 'TaskListener').length) {
    report('No task listener here: what a task needs is prepared by the step before it');
  }
});
