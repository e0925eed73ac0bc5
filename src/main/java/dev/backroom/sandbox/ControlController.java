package dev.backroom.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The switches of the sandbox: faults by system, behaviour by supplier, back to the beginning. */
@RestController
@InSandbox
@RequestMapping("/sandbox/control")
class ControlController {
  private final FaultSwitches switches;
  private final Suppliers suppliers;
  private final SettingReader reader;
  private final MailServer mails;
  private final JdbcClient database;

  ControlController(
      FaultSwitches switches,
      Suppliers suppliers,
      SettingReader reader,
      MailServer mails,
      JdbcClient database) {
    this.switches = switches;
    this.suppliers = suppliers;
    this.reader = reader;
    this.mails = mails;
    this.database = database;
  }

  @GetMapping
  Map<String, Object> state() {
    var behaviours = new LinkedHashMap<String, SupplierBehaviour>();
    Catalogue.suppliers().forEach(id -> behaviours.put(id, suppliers.behaviourOf(id)));
    return Map.of("faults", switches.all(), "suppliers", behaviours);
  }

  @PutMapping("/faults/{system}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void faults(@PathVariable String system, @RequestBody JsonNode faults) {
    switches.set(system, reader.read(faults, Faults.class));
  }

  @PutMapping("/suppliers/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void supplier(@PathVariable String id, @RequestBody JsonNode behaviour) {
    suppliers.fix(id, reader.read(behaviour, SupplierBehaviour.class));
  }

  @PostMapping("/reset")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset() {
    switches.reset();
    mails.empty();
    for (var table : new String[] {"record", "order", "sale", "message"}) {
      database.sql("delete from bk_sandbox_" + table).update();
    }
  }

  @ExceptionHandler
  ProblemDetail refuse(InvalidSetting wrong) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
    problem.setTitle("The setting cannot be taken");
    return problem;
  }
}
