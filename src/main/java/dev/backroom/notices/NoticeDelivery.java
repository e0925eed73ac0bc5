package dev.backroom.notices;

import static dev.backroom.engine.ProcessVariable.text;

import dev.backroom.engine.ProcessVariable;

/** What notices/notice-delivery.bpmn and this module agree on; ModelContractTest compares them. */
final class NoticeDelivery {
  static final String KEY = "noticeDelivery";
  static final ProcessVariable<String> NOTICE_CONTENT = text("noticeContent");
  static final ProcessVariable<String> REFUSAL_REASON = text("refusalReason");

  private NoticeDelivery() {}
}
