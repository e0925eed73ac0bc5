package dev.backroom.console;

import dev.backroom.access.AccessChange.Kind;
import dev.backroom.access.WantedChange;
import dev.backroom.engine.WrongInput;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  /** A first day that is today means now: the record is not changed backwards. */
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
        firstDay == null || firstDay.equals(today)
            ? null
            : firstDay.atStartOfDay(ZoneOffset.UTC).toInstant(),
        lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
        reason.strip());
  }
}
