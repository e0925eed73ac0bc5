package dev.backroom.access;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Replaces the configuration of Camunda's webapps, whose own login page would let nobody in. */
@RestController
class WebappsConfiguration {

  @GetMapping(path = "/camunda/app/{app}/scripts/config.js", produces = "text/javascript")
  Resource configuration() {
    return new ClassPathResource("login/webapps-config.js");
  }
}
