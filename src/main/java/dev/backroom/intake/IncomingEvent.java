package dev.backroom.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.shared.BusinessKey;
import java.net.URI;
import java.time.Instant;

/**
 * A CloudEvents 1.0 event as intake needs it.
 *
 * @param subject the business key of the case it belongs to
 */
public record IncomingEvent(
    String id, URI source, String type, BusinessKey subject, Instant time, JsonNode data) {}
