const { camunda, rule } = require('../bpmn');

/** A task for people says which role does it, until when, and with which form; it never names one person. */
module.exports = rule(['UserTask'], (task, report) => {
  const missing = [
    !camunda(task, 'candidateGroups') && 'the role that does it (Candidate groups)',
    !camunda(task, 'dueDate') && 'a due date',
    !camunda(task, 'formRef') && 'a form',
  ].filter(Boolean);
  if (missing.length) {
    report(`The task lacks ${missing.join(', ')}`);
  }
  if (camunda(task, 'assignee') || camunda(task, 'candidateUsers')) {
    report('A task is for a role, never for a person: people change');
  }
});
