package dev.backroom.autonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports about models from whoever watches them, a system or an operator. */
@RestController
@RequestMapping("/api/autonomy/models")
class ModelHealthController {
  private final ReportedHealth reported;

  ModelHealthController(ReportedHealth reported) {
    this.reported = reported;
  }

  record Health(@NotNull ModelHealth health, @NotBlank @Size(max = 2000) String reason) {}

  @PutMapping("/{model}/health")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(@PathVariable String model, @Valid @RequestBody Health health, Principal login) {
    reported.take(model, health.health(), health.reason(), login.getName());
  }
}
