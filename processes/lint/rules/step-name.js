const { is, rule } = require('../bpmn');

const LONGEST = 48;

/** A step is named by a verb and an object that fit three short lines; an expanded sub-process has a name too. */
module.exports = rule(['Activity'], (node, report) => {
  const name = (node.name || '').trim();
  if (!name && is(node, 'SubProcess')) {
    report('The sub-process has no name');
  }
  if (name && !/^\p{Lu}\S*\s+\S/u.test(name)) {
    report(`"${name}" must be a verb and an object, like "Send order"`);
  }
  if (name.length > LONGEST) {
    report(`The name has ${name.length} characters and may have ${LONGEST}: it would not fit its box`);
  }
});
