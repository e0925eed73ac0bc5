const { camunda, is, rule } = require('../bpmn');

const bound = (node, name) =>
  camunda(node, `${name}Binding`) === 'deployment' ||
  (camunda(node, `${name}Binding`) === 'version' && /^\$\{\w+Version\}$/.test(camunda(node, `${name}Version`)));

/** What a diagram uses is bound to its deployment, or to a version pinned at the start: else an edit changes cases in flight. */
module.exports = rule(['UserTask', 'StartEvent', 'BusinessRuleTask', 'CallActivity'], (node, report) => {
  if (is(node, 'BusinessRuleTask') && !camunda(node, 'decisionRef')) {
    report('The step must name its decision table (Implementation: DMN)');
  }
  const uses = [
    [camunda(node, 'formRef'), 'formRef', 'form'],
    [camunda(node, 'decisionRef'), 'decisionRef', 'table'],
    [node.calledElement, 'calledElement', 'called process'],
  ];
  for (const [used, name, word] of uses) {
    if (used && !bound(node, name)) {
      report(`The ${word} must have the binding deployment, or version with a \${...Version} from the start`);
    }
  }
});
