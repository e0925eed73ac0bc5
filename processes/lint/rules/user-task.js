const { camunda, rule } = require('../bpmn');

/** Whoever the case names, such as ${requester}. */
const PERSON_OF_CASE = /^\$\{[a-z][A-Za-z0-9]*\}$/;

/** A task for people says which role does it, or that the requester does, until when, and with which form. */
module.exports = rule(['UserTask'], (task, report) => {
  const missing = [
    !camunda(task, 'candidateGroups') && !PERSON_OF_CASE.test(camunda(task, 'assignee') || '') && 'the role that does it (Candidate groups)',
    !camunda(task, 'dueDate') && 'a due date',
    !camunda(task, 'formRef') && 'a form',
  ].filter(Boolean);
  if (missing.length) {
    report(`The task lacks ${missing.join(', ')}`);
  }
  if (camunda(task, 'candidateUsers') || !PERSON_OF_CASE.test(camunda(task, 'assignee') || '${nobody}')) {
    report('A task is for a role, never for a person: people change');
  }
});
