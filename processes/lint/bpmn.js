/** The few questions that all rules ask about an element. */
const is = (node, ...types) => types.some((type) => node.$instanceOf?.(`bpmn:${type}`));

const camunda = (node, name) => node.get(`camunda:${name}`);

const events = (node) => node.eventDefinitions || [];

const has = (node, definition) => events(node).some((event) => is(event, `${definition}EventDefinition`));

const extensions = (node, type) =>
  (node.extensionElements?.values || []).filter((value) => value.$type === `camunda:${type}`);

const isCommand = (node) => is(node, 'ServiceTask') && camunda(node, 'type') === 'external';

/** A rule that looks at every element, or only at those of the given types. */
const rule = (types, check) => () => ({
  check(node, reporter) {
    if (is(node, ...types)) {
      check(node, (message, element = node) => reporter.report(element.id, message));
    }
  },
});

module.exports = { is, camunda, events, has, extensions, isCommand, rule };
