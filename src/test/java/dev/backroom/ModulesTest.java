package dev.backroom;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

@AnyDatabase
class ModulesTest {

  @Test
  void modulesImportEachOtherOnlyAsTheArchitectureAllows() {
    ApplicationModules.of(Backroom.class).verify();
  }

  @Test
  void rejectsModulesThatReachIntoEachOther() {
    var bad = ApplicationModules.of("dev.backroom.bad.modules", location -> true);

    assertThatThrownBy(bad::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("Cycle detected")
        .hasMessageContaining("Module 'shop' depends on module 'depot'")
        .hasMessageContaining(
            "Module 'clerk' depends on non-exposed type dev.backroom.bad.modules.depot.shelf.Shelf");
  }
}
