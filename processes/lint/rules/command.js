const { camunda, isCommand, rule } = require('../bpmn');

const TOPIC = /^[a-z][a-z0-9]*\.[a-z]+(-[a-z0-9]+)+$/;

/** A call to another system is an external task whose topic reads system, verb, object. */
module.exports = rule(['ServiceTask'], (task, report) => {
  if (isCommand(task) && !TOPIC.test(camunda(task, 'topic') || '')) {
    report('The topic must be <system>.<verb>-<object>, like erp.create-purchase-order');
  }
});
