package dev.backroom.notices;

/** How somebody wants to be told: at once, in one mail a day, or not at all. */
public enum NoticeMode {
  SINGLE,
  DIGEST,
  NONE
}
