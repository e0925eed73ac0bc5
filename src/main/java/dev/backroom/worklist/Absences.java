package dev.backroom.worklist;

import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.engine.WrongInput;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody is away: said by himself, by who manages him, or by an administrator. */
@Component
public class Absences {
  private static final Logger LOG = LoggerFactory.getLogger(Absences.class);
  private static final String MATTER = "An absence";

  private final AbsenceRecord record;
  private final PersonalAffairs affairs;
  private final Clock clock;
  private final ApplicationEventPublisher facts;

  Absences(
      AbsenceRecord record, PersonalAffairs affairs, Clock clock, ApplicationEventPublisher facts) {
    this.record = record;
    this.affairs = affairs;
    this.clock = clock;
    this.facts = facts;
  }

  /** A person's own and those that he set for others, ended ones too, newest first. */
  public List<Absence> involving(String person) {
    return record.involving(person);
  }

  @Transactional
  public Absence set(WantedAbsence asked, String by) {
    var now = clock.instant();
    var person = asked.person() == null || asked.person().isBlank() ? by : asked.person();
    affairs.requireAuthority(by, person, MATTER, null, now);
    affairs.requireKnown(person);
    var id = record.add(person, Term.of(asked.from(), asked.until(), now), by, now);
    var absence = onRecord(id, by);
    LOG.info("{} is away from {} until {}, set by {}", person, absence.from(), absence.until(), by);
    return absence;
  }

  @Transactional
  public Absence end(long id, String by) {
    var now = clock.instant();
    var absence = find(id);
    affairs.requireAuthority(by, absence.person(), MATTER, null, now);
    if (!absence.isOpenAt(now)) {
      throw new WrongInput("Absence %d is over since %s.".formatted(id, absence.until()));
    }
    record.end(absence, by, now);
    LOG.info("{} is back, said by {}", absence.person(), by);
    return onRecord(id, by);
  }

  private Absence onRecord(long id, String by) {
    var changed = find(id);
    facts.publishEvent(
        Fact.of(
                FactKind.ACCESS_CHANGED,
                null,
                Fact.details(
                    "kind", "ABSENCE",
                    "absence", id,
                    "person", changed.person(),
                    "from", changed.from(),
                    "until", changed.until()))
            .by(by));
    return changed;
  }

  private Absence find(long id) {
    return record
        .find(id)
        .orElseThrow(() -> new WrongInput("There is no absence %d.".formatted(id)));
  }
}
