package dev.backroom.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an open signature asks of whom, as it was shown.
 *
 * @param signatureId the case of the one signature, whichever task it has now
 * @param groups whose people are asked: by the route, and those asked too since
 */
record SignatureAsk(
    String taskId,
    String signatureId,
    Place place,
    List<String> groups,
    @Nullable String requester,
    long amountMinor) {}
