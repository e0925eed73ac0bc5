package dev.backroom.console;

import dev.backroom.engine.WrongInput;
import dev.backroom.worklist.WantedAbsence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** An absence as the page asks for one: whole days in UTC. */
record AbsenceForm(
    @Nullable String person,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate firstDay,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate lastDay) {

  WantedAbsence wanted(LocalDate today) {
    if (lastDay == null) {
      throw new WrongInput("Say until which day.");
    }
    return new WantedAbsence(
        FormWords.blankToNull(person),
        FormWords.beginning(firstDay, today),
        FormWords.end(lastDay));
  }
}
