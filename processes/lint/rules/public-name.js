const { rule } = require('../bpmn');

const EVENT = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

/** Messages are named like the events of the outside, codes SUBJECT_PAST_PARTICIPLE: other systems and processes rely on both. */
module.exports = rule(['Message', 'Error', 'Escalation'], (node, report) => {
  const code = node.errorCode || node.escalationCode || '';
  if (node.$type === 'bpmn:Message' && !EVENT.test(node.name || '')) {
    report('The message must be named <thing>.<past participle>, like purchase-order.acknowledged');
  }
  if (node.$type !== 'bpmn:Message' && !CODE.test(code)) {
    report('The code must be SUBJECT_PAST_PARTICIPLE, like ORDER_REFUSED');
  }
});
