package dev.backroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every shipped process as people see it drawn. */
class ModelsBrowserTest extends InTheBrowser {
  @Autowired RepositoryService repository;

  @Test
  void everyShippedProcessIsDrawnWithEachLabelInItsPlace() {
    var page = browser.logIn(port, "auditor", "/console");
    for (var definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
      page.navigate("http://127.0.0.1:" + port + "/console/models/" + definition.getId());

      assertThat(wordsOutside(page)).as(definition.getKey()).isEmpty();
      Browser.screenshot(page, "50-model-" + definition.getKey(), 2600, 1500);
    }
    assertThat(
            new AxeBuilder(page)
                .analyze().getViolations().stream()
                    .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact())))
        .isEmpty();
  }

  /** Names of steps that stick out of their step. */
  private static List<?> wordsOutside(Page page) {
    return (List<?>)
        page.evaluate(
            """
        [...document.querySelectorAll('.picture g.task, .picture g.call')].filter(step => {
          const box = step.querySelector('.outline').getBBox();
          const name = step.querySelector('text').getBBox();
          return name.x < box.x || name.x + name.width > box.x + box.width
              || name.y < box.y || name.y + name.height > box.y + box.height;
        }).map(step => step.dataset.id)
        """);
  }
}
