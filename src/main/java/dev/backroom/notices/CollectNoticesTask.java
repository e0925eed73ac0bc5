package dev.backroom.notices;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts into a digest whatever waits for its reader. */
@Component
class CollectNoticesTask implements JavaDelegate {
  private final NoticeBook book;

  CollectNoticesTask(NoticeBook book) {
    this.book = book;
  }

  @Override
  public void execute(DelegateExecution digest) {
    book.collect(digest.getProcessBusinessKey());
  }
}
