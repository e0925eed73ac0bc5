const { rule } = require('../bpmn');

/** No step runs for many items at the same time: they would fight for one case and retry without end. */
module.exports = rule(['Activity'], (node, report) => {
  const loop = node.loopCharacteristics;
  if (loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics' && !loop.isSequential) {
    report('Run the items one after the other (three horizontal bars), or make one task for the whole batch');
  }
});
