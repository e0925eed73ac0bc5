package dev.backroom.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.repository.DeploymentWithDefinitionsDto;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.http.MediaType;

/**
 * Takes the place of Camunda's own {@code POST /deployment/create}, which is what Modeler calls, so
 * that whatever an owner deploys goes live as a whole feature folder.
 */
class DeploymentServlet extends HttpServlet {
  private final transient OwnerDeployment deployment;
  private final transient ObjectMapper json;

  DeploymentServlet(OwnerDeployment deployment, ObjectMapper json) {
    this.deployment = deployment;
    this.json = json;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (!isForm(request)) {
      refuse(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "UnsupportedMediaType",
          "Send the models as multipart/form-data, one part with a file name for each");
      return;
    }
    try {
      var made =
          deployment.deploy(
              field(request, "deployment-name", "unnamed"),
              field(request, "deployment-source", "owner"),
              models(request));
      answer(
          response, HttpServletResponse.SC_OK, DeploymentWithDefinitionsDto.fromDeployment(made));
    } catch (AuthorizationException refused) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, refused);
    } catch (IllegalStateException tooLarge) {
      refuse(
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "PayloadTooLarge",
          "The models together are larger than %d MB; deploy one feature folder at a time"
              .formatted(DeploymentAddress.LARGEST_UPLOAD.toMegabytes()));
    } catch (ProcessEngineException | ModelException | IllegalArgumentException wrong) {
      refuse(response, HttpServletResponse.SC_BAD_REQUEST, wrong);
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
  }

  private static Map<String, byte[]> models(HttpServletRequest request)
      throws IOException, ServletException {
    var models = new TreeMap<String, byte[]>();
    for (Part part : request.getParts()) {
      if (part.getSubmittedFileName() != null) {
        var name = String.valueOf(Path.of(part.getSubmittedFileName()).getFileName());
        models.put(name, part.getInputStream().readAllBytes());
      }
    }
    if (models.isEmpty()) {
      throw new IllegalArgumentException("The request holds no model file");
    }
    return models;
  }

  private static String field(HttpServletRequest request, String name, String otherwise)
      throws IOException, ServletException {
    var part = request.getPart(name);
    return part == null || part.getSize() == 0
        ? otherwise
        : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void refuse(HttpServletResponse response, int status, Exception reason)
      throws IOException {
    refuse(
        response, status, reason.getClass().getSimpleName(), String.valueOf(reason.getMessage()));
  }

  /** As Camunda's REST does, which is what Modeler can show. */
  private void refuse(HttpServletResponse response, int status, String type, String message)
      throws IOException {
    answer(response, status, Map.of("type", type, "message", message));
  }

  private void answer(HttpServletResponse response, int status, Object body) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(response.getOutputStream(), body);
  }
}
