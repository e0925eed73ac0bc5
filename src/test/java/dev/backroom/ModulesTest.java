package dev.backroom;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void modulesImportEachOtherOnlyAsTheArchitectureAllows() {
    ApplicationModules.of(Backroom.class).verify();
  }
}
