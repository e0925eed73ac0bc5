package dev.backroom.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/** Answers 403 with the reason where Camunda's REST would call a refusal an internal error. */
final class RefusedOverRest {
  private static final int BEFORE_CAMUNDA = 1;

  private RefusedOverRest() {}

  private static Optional<Response> answer(Throwable failure) {
    return Refused.in(failure)
        .map(
            refused ->
                Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("type", "Refused", "message", refused.getMessage()))
                    .build());
  }

  /** For what Camunda's resources throw on; created by Jersey. */
  @Priority(BEFORE_CAMUNDA)
  public static final class FromResource extends RestExceptionHandler {
    @Override
    public Response toResponse(RestException failure) {
      return answer(failure).orElseGet(() -> super.toResponse(failure));
    }
  }

  /** For what the engine throws; created by Jersey. */
  @Priority(BEFORE_CAMUNDA)
  public static final class FromEngine extends ProcessEngineExceptionHandler {
    @Override
    public Response toResponse(ProcessEngineException failure) {
      return answer(failure).orElseGet(() -> super.toResponse(failure));
    }
  }
}
