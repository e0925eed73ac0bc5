const { extensions, rule } = require('../bpmn');

const MANY = 5;

const atMost = (node) =>
  extensions(node, 'Properties')
    .flatMap((properties) => properties.values || [])
    .filter((property) => property.name === 'atMost')
    .map((property) => Number(property.value))[0];

/** No step runs for many items at the same time: they would fight for one case and retry without end. */
module.exports = rule(['Activity'], (node, report) => {
  const loop = node.loopCharacteristics;
  const isParallel = loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics' && !loop.isSequential;

  if (isParallel && !(atMost(node) <= MANY)) {
    report(
      'Run the items one after the other (three horizontal bars), or make one task for the whole batch; ' +
        `where there are never more than ${MANY}, say so in the extension property atMost`,
    );
  }
});
