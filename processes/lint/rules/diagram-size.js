const { is, rule } = require('../bpmn');

const MOST = 20;

/** A process or sub-process has at most 20 activities and events; beyond that, part of it is a process of its own. */
module.exports = rule(['Process', 'SubProcess'], (scope, report) => {
  const steps = (scope.flowElements || []).filter((node) => is(node, 'Activity', 'Event') && !is(node, 'BoundaryEvent'));
  if (steps.length > MOST) {
    report(`${steps.length} activities and events are more than a reader can follow (${MOST}): call another process`);
  }
});
