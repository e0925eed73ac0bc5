package dev.backroom.worklist;

import static dev.backroom.worklist.Signature.SIGNATURE_FORM;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings an open form up to date after a decision was refused because its facts had moved. */
@Component
class FreshForms {
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final TaskFacts facts;
  private final IdentityService identity;
  private final TransactionTemplate ownTransaction;

  FreshForms(
      RuntimeService runtime,
      TaskService tasks,
      TaskFacts facts,
      IdentityService identity,
      PlatformTransactionManager transactions) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.facts = facts;
    this.identity = identity;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The refusal undoes all that its transaction wrote, so the form is written after it. */
  void showAfterRefusal(String taskId, SignatureForm form) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              ownTransaction.executeWithoutResult(transaction -> show(taskId, form));
            }
          }
        });
  }

  /** In nobody's name: who signs may not change what he is shown. */
  private void show(String taskId, SignatureForm form) {
    var person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      var task = tasks.createTaskQuery().taskId(taskId).singleResult();
      if (task != null) {
        runtime.setVariable(
            task.getProcessInstanceId(), SIGNATURE_FORM.name(), SIGNATURE_FORM.stored(form));
        facts.renew(taskId, SIGNATURE_FORM.name(), form);
      }
    } finally {
      identity.setAuthentication(person);
    }
  }
}
