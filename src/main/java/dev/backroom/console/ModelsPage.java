package dev.backroom.console;

import dev.backroom.engine.Diagrams;
import dev.backroom.engine.LiveProcesses;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Draws exactly the version of a process that a case ran by. */
@Controller
class ModelsPage {
  private final Diagrams diagrams;
  private final LiveProcesses processes;

  ModelsPage(Diagrams diagrams, LiveProcesses processes) {
    this.diagrams = diagrams;
    this.processes = processes;
  }

  /** The version that new cases run by, by the key of the process. */
  @GetMapping("/console/models/live/{key}")
  String live(@PathVariable String key, Model page) {
    return show(processes.definitionId(key).orElse(key), page);
  }

  @GetMapping("/console/models/{definitionId}")
  String show(@PathVariable String definitionId, Model page) {
    var drawn = diagrams.of(definitionId);
    if (drawn.isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "No drawn process has the id " + definitionId);
    }
    page.addAttribute("model", drawn.get(0));
    page.addAttribute(
        "pictures",
        IntStream.range(0, drawn.size())
            .mapToObj(
                place ->
                    new DiagramPicture(drawn.get(place), DiagramMarks.NONE).draw("plane-" + place))
            .toList());
    return "console/model";
  }
}
