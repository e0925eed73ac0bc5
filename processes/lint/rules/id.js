const { is, rule } = require('../bpmn');

const KINDS = {
  StartEvent: 'start', EndEvent: 'end', BoundaryEvent: 'boundary',
  IntermediateCatchEvent: 'catch', IntermediateThrowEvent: 'throw',
  ServiceTask: 'service', UserTask: 'user', BusinessRuleTask: 'rule',
  CallActivity: 'call', SubProcess: 'sub', Gateway: 'gateway', SequenceFlow: 'flow',
  Message: 'message', Error: 'error', Escalation: 'escalation', Signal: 'signal',
};
const CAMEL = '[a-z][A-Za-z0-9]*';

/** An id says the kind of its element and, in lowerCamel, what it is: history, tests and metrics speak of it. */
module.exports = rule(['FlowNode', 'SequenceFlow', 'RootElement'], (node, report) => {
  if (is(node, 'Process')) {
    if (!new RegExp(`^${CAMEL}$`).test(node.id)) {
      report('The process key must be a noun in lowerCamel, like purchaseOrder');
    }
    return;
  }
  const type = Object.keys(KINDS).find((candidate) => is(node, candidate));
  if (type && !new RegExp(`^${KINDS[type]}_${CAMEL}$`).test(node.id)) {
    report(`The id must be ${KINDS[type]}_ and words in lowerCamel, like ${KINDS[type]}_orderSent`);
  }
  if (!type && is(node, 'FlowNode')) {
    report('Nothing here executes this kind of step: make it a service, user, rule or call activity');
  }
});
