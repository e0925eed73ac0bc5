const { extensions, rule } = require('../bpmn');

/** A called process gets the business key of its caller, or nobody finds it by the case's number. */
module.exports = rule(['CallActivity'], (call, report) => {
  if (!extensions(call, 'In').some((mapping) => mapping.businessKey)) {
    report('The called process must get the business key (Business key: #{execution.processBusinessKey})');
  }
});
