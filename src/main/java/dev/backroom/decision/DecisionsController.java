package dev.backroom.decision;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lists the live tables with version and owner, and what each of them says. */
@RestController
@RequestMapping("/api/decisions")
class DecisionsController {
  private final TableCatalogue catalogue;

  DecisionsController(TableCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping
  List<TableSummary> all() {
    return catalogue.all();
  }

  @GetMapping("/{key}")
  TableDescription one(@PathVariable String key) {
    return catalogue
        .find(key)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "No decision has the key " + key));
  }
}
