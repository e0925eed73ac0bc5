package dev.backroom.console;

import dev.backroom.access.AccessChange.Kind;
import dev.backroom.access.WantedChange;
import dev.backroom.engine.WrongInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A change of roles as the page asks for it: whole days in UTC, amounts in EUR. */
record ChangeForm(
    @Nullable Kind kind,
    @Nullable String person,
    @Nullable String role,
    @Nullable String scope,
    @Nullable String cap,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate firstDay,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay,
    @Nullable String reason) {

  WantedChange wanted(LocalDate today) {
    if (kind == null || person == null || person.isBlank() || reason == null || reason.isBlank()) {
      throw new WrongInput("Say whether to grant or to end, for whom, and why.");
    }
    return new WantedChange(
        kind,
        person.strip(),
        FormWords.or(role, ""),
        FormWords.blankToNull(scope),
        cap == null || cap.isBlank() ? null : FormWords.minorUnits(cap),
        FormWords.beginning(firstDay, today),
        lastDay == null ? null : FormWords.end(lastDay),
        reason.strip());
  }
}
