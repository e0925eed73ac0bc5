package dev.backroom.sandbox;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The OpenAPI description of each system and of the switches, as it is under docs. */
@RestController
@InSandbox
class DescriptionController {
  static final String FILE = "/openapi.yaml";

  @GetMapping(path = "/sandbox/{system}" + FILE, produces = "application/yaml")
  ResponseEntity<Resource> description(@PathVariable String system) {
    var file = new ClassPathResource("sandbox/sandbox-%s.yaml".formatted(system));
    return file.exists() ? ResponseEntity.ok(file) : ResponseEntity.notFound().build();
  }
}
