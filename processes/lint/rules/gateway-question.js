const { rule } = require('../bpmn');

/** A gateway that splits the way asks a question, and each line that leaves it gives one answer. */
module.exports = rule(['ExclusiveGateway', 'InclusiveGateway'], (gateway, report) => {
  const answers = gateway.outgoing || [];
  if (answers.length < 2) {
    return;
  }
  if (!(gateway.name || '').trim().endsWith('?')) {
    report('The gateway must ask a question, like "Approved?"');
  }
  for (const flow of answers) {
    if (!(flow.name || '').trim()) {
      report('The line must carry the answer to the question of its gateway', flow);
    }
  }
});
