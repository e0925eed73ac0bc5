package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import dev.backroom.worklist.WantedDeputy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A deputy as the page asks for one: whole days in UTC, amounts in EUR. */
record DeputyForm(
    @Nullable String holder,
    @Nullable String deputy,
    @Nullable String scope,
    @Nullable String cap,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate firstDay,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay) {

  WantedDeputy wanted(LocalDate today) {
    if (deputy == null || deputy.isBlank() || lastDay == null) {
      throw new WrongInput("Say who signs in your place, and until which day.");
    }
    return new WantedDeputy(
        FormWords.blankToNull(holder),
        deputy.strip(),
        FormWords.beginning(firstDay, today),
        FormWords.end(lastDay),
        FormWords.blankToNull(scope),
        cap == null || cap.isBlank() ? null : FormWords.minorUnits(cap));
  }
}
