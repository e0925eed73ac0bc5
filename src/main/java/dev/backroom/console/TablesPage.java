package dev.backroom.console;

import dev.backroom.decision.TableCatalogue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows exactly the version of a table that decided in a case. */
@Controller
class TablesPage {
  private final TableCatalogue catalogue;

  TablesPage(TableCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The version that decides now, by the key of the table. */
  @GetMapping("/console/tables/live/{key}")
  String live(@PathVariable String key, Model page) {
    return show(catalogue.liveVersion(key).orElse(key), page);
  }

  @GetMapping("/console/tables/{definitionId}")
  String show(@PathVariable String definitionId, Model page) {
    page.addAttribute(
        "table",
        catalogue
            .ofVersion(definitionId)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "No table has the id " + definitionId)));
    page.addAttribute("definitionId", definitionId);
    return "console/table";
  }
}
