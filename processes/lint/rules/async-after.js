const { camunda, events, has, is, isCommand, rule } = require('../bpmn');

const ours = (node) => is(node, 'BusinessRuleTask') || (is(node, 'ServiceTask') && !isCommand(node));

const targets = (node) => (node.outgoing || []).map((flow) => flow.targetRef);

const code = (node) => events(node)[0]?.escalationRef || events(node)[0]?.errorRef;

/** What an end event sets off outside its sub-process; one that only a terminate event ends goes on without it. */
function afterEnd(end, scope) {
  if (code(end)) {
    return scope.$parent.flowElements
      .filter((element) => element.attachedToRef === scope && code(element) === code(end))
      .flatMap(targets);
  }
  const terminated = scope.flowElements.some((element) => has(element, 'Terminate'));
  return terminated && !has(end, 'Terminate') ? [] : targets(scope);
}

/** Where the way goes on in the same transaction; what a called process does first is seen in its own diagram only. */
function next(node) {
  if (is(node, 'SubProcess')) {
    return node.flowElements.filter((element) => is(element, 'StartEvent'));
  }
  if (is(node, 'EndEvent') && is(node.$parent, 'SubProcess')) {
    return afterEnd(node, node.$parent);
  }
  return targets(node);
}

function reachesOurs(node, seen = new Set()) {
  return next(node).some((step) => {
    if (seen.has(step) || camunda(step, 'asyncBefore')) {
      return false;
    }
    seen.add(step);
    if (ours(step)) {
      return true;
    }
    const waits =
      isCommand(step) || is(step, 'UserTask', 'ReceiveTask', 'IntermediateCatchEvent', 'EventBasedGateway', 'CallActivity');
    return !waits && reachesOurs(step, seen);
  });
}

/** After a person or a command our own steps begin a transaction: a failure of ours must not undo what they did. */
module.exports = rule(['UserTask', 'ServiceTask'], (task, report) => {
  const completedFromOutside = is(task, 'UserTask') || isCommand(task);
  if (completedFromOutside && !camunda(task, 'asyncAfter') && reachesOurs(task)) {
    report('The step needs "Asynchronous after": a table or a Java task follows it');
  }
});
