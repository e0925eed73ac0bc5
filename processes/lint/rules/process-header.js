const { camunda, rule } = require('../bpmn');

/** A process says its name, its purpose, its version, how long its history is kept, and which engine it is for. */
module.exports = rule(['Definitions', 'Process'], (node, report) => {
  if (node.$type === 'bpmn:Definitions') {
    const engine = `${node.get('modeler:executionPlatform')} ${node.get('modeler:executionPlatformVersion')}`;
    if (engine !== 'Camunda Platform 7.24.0') {
      report('The diagram must be made for Camunda Platform 7.24.0 (bottom left in Modeler)');
    }
    return;
  }
  const missing = [
    !node.name && 'a name',
    !node.documentation?.length && 'a documentation that says what it is for',
    !node.isExecutable && 'the mark Executable',
    !camunda(node, 'versionTag') && 'a version tag',
    !camunda(node, 'historyTimeToLive') && 'a time to live of its history',
  ].filter(Boolean);
  if (missing.length) {
    report(`The process lacks ${missing.join(', ')}`);
  }
});
