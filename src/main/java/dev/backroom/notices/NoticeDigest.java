package dev.backroom.notices;

/** What notices/notice-digest.bpmn and this module agree on; ModelContractTest compares them. */
final class NoticeDigest {
  static final String KEY = "noticeDigest";

  private NoticeDigest() {}
}
