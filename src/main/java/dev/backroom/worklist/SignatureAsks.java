package dev.backroom.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.backroom.access.Roles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from what was shown what open signatures ask: their cases do not run at the moment. */
@Component
class SignatureAsks {
  private final TaskFacts facts;
  private final Escalations escalations;
  private final Roles roles;

  SignatureAsks(TaskFacts facts, Escalations escalations, Roles roles) {
    this.facts = facts;
    this.escalations = escalations;
    this.roles = roles;
  }

  Optional<SignatureAsk> of(String taskId, String signatureId) {
    return facts.shown(taskId).map(shown -> ask(taskId, signatureId, shown));
  }

  private SignatureAsk ask(String taskId, String signatureId, JsonNode shown) {
    var place =
        new Place(text(shown, Approval.LOCATION_ID.name()), text(shown, Approval.CATEGORY.name()));
    return new SignatureAsk(
        taskId,
        signatureId,
        place,
        groups(signatureId, shown, place),
        text(shown, Approval.REQUESTER.name()),
        shown.path(Approval.AMOUNT_MINOR.name()).asLong());
  }

  private List<String> groups(String signatureId, JsonNode shown, Place place) {
    var byRoute =
        Optional.ofNullable(text(shown, Signature.SIGNER_ROLE.name()))
            .filter(roles::isRole)
            .map(role -> roles.groupFor(role, place.location(), place.category()));
    return Stream.concat(byRoute.stream(), escalations.groupsAskedToo(signatureId).stream())
        .toList();
  }

  private static @Nullable String text(JsonNode shown, String name) {
    return shown.hasNonNull(name) ? shown.path(name).asText() : null;
  }
}
