package dev.backroom.worklist;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts on record who opened the form of a task, in Tasklist or over REST. */
@Component
class OpenedForms extends OncePerRequestFilter {
  private static final Pattern FORM =
      Pattern.compile("/(?:engine-rest|camunda/api)/(?:.*/)?task/([A-Za-z0-9-]+)/deployed-form");

  private final TaskFacts tasks;
  private final ApplicationEventPublisher facts;

  OpenedForms(TaskFacts tasks, ApplicationEventPublisher facts) {
    this.tasks = tasks;
    this.facts = facts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    var form = FORM.matcher(request.getRequestURI());
    if (HttpMethod.GET.matches(request.getMethod())
        && response.getStatus() == HttpServletResponse.SC_OK
        && form.matches()) {
      opened(form.group(1), request.getRemoteUser());
    }
  }

  private void opened(String taskId, String person) {
    tasks
        .caseOf(taskId)
        .ifPresent(
            businessKey ->
                facts.publishEvent(
                    Fact.of(FactKind.FORM_OPENED, businessKey, Fact.details("taskId", taskId))
                        .by(person)));
  }
}
