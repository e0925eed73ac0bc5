package dev.backroom.access;

import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;

/** Answers 403 or 400 with the reason where Camunda's REST would call it an internal error. */
final class RefusedOverRest {
  private static final int BEFORE_CAMUNDA = 1;

  static final Set<Class<?>> PROVIDERS = Set.of(FromResource.class, FromEngine.class, Bare.class);

  private RefusedOverRest() {}

  private static Optional<Response> answer(Throwable failure) {
    return Refused.in(failure).map(RefusedOverRest::refusal);
  }

  private static Response refusal(Refused refused) {
    return Response.status(
            refused instanceof WrongInput ? Response.Status.BAD_REQUEST : Response.Status.FORBIDDEN)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Map.of("type", refused.getClass().getSimpleName(), "message", refused.reason()))
        .build();
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

  /** For what comes through the engine as it was thrown; created by Jersey. */
  public static final class Bare implements ExceptionMapper<Refused> {
    @Override
    public Response toResponse(Refused refused) {
      return refusal(refused);
    }
  }
}
