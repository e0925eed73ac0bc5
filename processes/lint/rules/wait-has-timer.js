const { has, is, rule } = require('../bpmn');

const scopesOf = (node) => (is(node, 'SubProcess') ? [node, ...scopesOf(node.$parent)] : []);

const siblings = (node) => node.$parent.flowElements;

/** A timer on the step itself or on a sub-process around it. */
const timedAround = (node) =>
  [node, ...scopesOf(node.$parent)].some((scope) =>
    siblings(scope).some((event) => event.attachedToRef === scope && has(event, 'Timer')));

/** A timer that runs beside the wait, in the same process or sub-process. */
const timedBeside = (node) =>
  siblings(node).some((event) => is(event, 'IntermediateCatchEvent') && has(event, 'Timer'));

/** Every wait for a message has a timer: what never comes must become somebody's work. */
module.exports = rule(['IntermediateCatchEvent', 'ReceiveTask'], (wait, report) => {
  const forMessage = is(wait, 'ReceiveTask') || has(wait, 'Message');
  if (forMessage && !timedAround(wait) && !timedBeside(wait)) {
    report('The wait has no timer: put one beside it, or on the sub-process around it');
  }
});
