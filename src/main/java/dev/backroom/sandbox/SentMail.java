package dev.backroom.sandbox;

import java.time.Instant;

/** A mail as its reader would see it. */
record SentMail(String to, String subject, String text, String messageId, Instant sentAt) {}
