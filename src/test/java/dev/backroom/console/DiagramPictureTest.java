package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.ProcessTest;
import dev.backroom.console.DiagramMarks.Passed;
import dev.backroom.engine.Diagrams;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@ProcessTest
class DiagramPictureTest {
  private static final Instant WHEN = Instant.parse("2026-11-26T14:03:00Z");

  @Autowired RepositoryService repository;
  @Autowired Diagrams diagrams;

  @Test
  void drawsEveryStepAndFlowOfEveryShippedProcess() throws Exception {
    var shipped = repository.createProcessDefinitionQuery().latestVersion().list();
    assertThat(shipped).hasSizeGreaterThan(10);
    for (var definition : shipped) {
      var picture = new DiagramPicture(diagrams.of(definition.getId()).get(0), DiagramMarks.NONE);

      assertThat(drawn(picture.draw("p")))
          .as(definition.getKey())
          .containsExactlyInAnyOrderElementsOf(modelled(definition));
    }
  }

  @Test
  void saysEverythingInWordsToo() throws Exception {
    var diagram = diagrams.of(live("signature")).get(0);
    var task = idOf(diagram, "user_giveSignature");
    var picture =
        new DiagramPicture(
                diagram,
                new DiagramMarks(
                    Set.of(diagram.edges().get(0).id()),
                    Map.of(task, new Passed(3, WHEN, "buyer <b>")),
                    Set.of(task),
                    Map.of(task, "no calendar & no time")))
            .draw("p");

    var root = parsed(picture);
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p-title p-words");
    assertThat(text(root, "desc"))
        .isEqualTo(
            "Passed: Give signature. Now at: Give signature."
                + " Stuck at: Give signature: no calendar & no time.");
    assertThat(picture)
        .contains("Give signature: 3 times, last 26 Nov 2026, 14:03 UTC, by buyer &lt;b&gt;")
        .contains(">3×<", ">now<", ">26 Nov 14:03<", ">!<")
        .containsOnlyOnce("class=\"flow taken\"")
        .doesNotContain("<b>", "style=");
  }

  @Test
  void knowsNothingOfAVersionThatIsGone() {
    assertThat(diagrams.of("purchaseOrder:99:gone")).isEmpty();
  }

  private String live(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private static String idOf(dev.backroom.engine.Diagram diagram, String id) {
    return diagram.shapes().stream().map(shape -> shape.id()).filter(id::equals).findFirst().get();
  }

  private Set<String> modelled(ProcessDefinition definition) {
    var model = repository.getBpmnModelInstance(definition.getId());
    return Stream.concat(
            model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId),
            model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId))
        .collect(Collectors.toSet());
  }

  private static Set<String> drawn(String picture) throws Exception {
    var groups = parsed(picture).getElementsByTagName("g");
    return IntStream.range(0, groups.getLength())
        .mapToObj(place -> ((Element) groups.item(place)).getAttribute("data-id"))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String text(Element root, String name) {
    return root.getElementsByTagName(name).item(0).getTextContent().strip();
  }

  private static Element parsed(String picture) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(picture)))
        .getDocumentElement();
  }
}
