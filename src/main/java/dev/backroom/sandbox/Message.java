package dev.backroom.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A message in a mailbox, from the moment it is due until it is taken. */
record Message(String messageId, String kind, Instant sentAt, JsonNode body) {}
