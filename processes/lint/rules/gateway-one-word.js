const { rule } = require('../bpmn');

const ONE_WORD = /^\$\{[a-z][A-Za-z0-9]* == '[A-Z][A-Z0-9_]*'\}$/;
const HINT = "like ${approvalRoute == 'AUTO'}; a second comparison means that a table lacks a rule";

/** A gateway compares one answer with one word, and has a default for every other word: rules live in tables. */
module.exports = rule(['ExclusiveGateway', 'InclusiveGateway', 'ConditionalEventDefinition'], (node, report) => {
  if (node.condition && !ONE_WORD.test(node.condition.body)) {
    report(`The condition must compare one variable with one word, ${HINT}`, node.$parent);
  }
  const flows = node.outgoing || [];
  if (flows.length > 1 && !node.default) {
    report('One of the lines must be the default, or a word that nobody thought of ends in an incident');
  }
  for (const { id, conditionExpression: condition } of flows) {
    if (condition && node.default?.id === id) {
      report('The default line must have no condition', { id });
    } else if (condition && !ONE_WORD.test(condition.body || '')) {
      report(`The condition must compare one variable with one word, ${HINT}`, { id });
    }
  }
});
