package dev.backroom.console;

import static dev.backroom.access.Rights.RAISE_REQUISITIONS;

import dev.backroom.access.Rights;
import dev.backroom.imports.FileRefused;
import dev.backroom.imports.ImportJobs;
import dev.backroom.imports.MappingFile;
import dev.backroom.imports.MappingRefused;
import dev.backroom.imports.OrderReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Lets people raise the requisitions of a CSV file, and see what was refused. */
@Controller
@RequestMapping("/console/import")
class ImportPage {
  private final ImportJobs jobs;
  private final Rights rights;

  ImportPage(ImportJobs jobs, Rights rights) {
    this.jobs = jobs;
    this.rights = rights;
  }

  @ModelAttribute
  void admit(Authentication login) {
    if (!rights.has(login, RAISE_REQUISITIONS)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "Imports are for the roles "
              + String.join(", ", rights.namesOfHolders(RAISE_REQUISITIONS)));
    }
  }

  @GetMapping
  String form() {
    return "console/import";
  }

  @PostMapping
  String start(
      @RequestParam MultipartFile orders,
      @RequestParam MultipartFile mapping,
      Principal person,
      Model page)
      throws IOException {
    try (var content = orders.getInputStream()) {
      var how =
          MappingFile.parse(
              new String(mapping.getBytes(), StandardCharsets.UTF_8), name(mapping, "mapping"));
      var file = name(orders, "file");
      var reading = OrderReader.read(content, file, how);
      return "redirect:/console/import/" + jobs.start(file, how, reading, person.getName());
    } catch (MappingRefused | FileRefused wrong) {
      page.addAttribute("refusal", wrong.getMessage());
      return "console/import";
    }
  }

  @GetMapping("/{id}")
  String progress(@PathVariable UUID id, Principal person, Model page) {
    page.addAttribute(
        "job",
        jobs.find(id, person.getName())
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "This import is not yours, or was forgotten")));
    return "console/import-progress";
  }

  private static String name(MultipartFile file, String otherwise) {
    var name = file.getOriginalFilename();
    return name == null || name.isBlank() ? otherwise : name;
  }
}
