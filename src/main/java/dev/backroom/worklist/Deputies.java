package dev.backroom.worklist;

import dev.backroom.access.Entitlements;
import dev.backroom.access.Roles;
import dev.backroom.access.Span;
import dev.backroom.engine.Fact;
import dev.backroom.engine.FactKind;
import dev.backroom.engine.WrongInput;
import dev.backroom.worklist.DeputyRecord.Wanted;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets and ends deputies: for oneself, for those one manages, or as an administrator. */
@Component
public class Deputies {
  private static final Logger LOG = LoggerFactory.getLogger(Deputies.class);
  private static final String MATTER = "A deputy";

  private final DeputyRecord record;
  private final DeputyOffers offers;
  private final PersonalAffairs affairs;
  private final Entitlements entitlements;
  private final Roles roles;
  private final Clock clock;
  private final ApplicationEventPublisher facts;

  Deputies(
      DeputyRecord record,
      DeputyOffers offers,
      PersonalAffairs affairs,
      Entitlements entitlements,
      Roles roles,
      Clock clock,
      ApplicationEventPublisher facts) {
    this.record = record;
    this.offers = offers;
    this.affairs = affairs;
    this.entitlements = entitlements;
    this.roles = roles;
    this.clock = clock;
    this.facts = facts;
  }

  /** All in which this person plays a part, ended ones too, newest first. */
  public List<Deputyship> involving(String person) {
    return record.involving(person);
  }

  @Transactional
  public Deputyship set(WantedDeputy asked, String by) {
    var now = clock.instant();
    var holder = asked.holder() == null || asked.holder().isBlank() ? by : asked.holder();
    affairs.requireAuthority(by, holder, MATTER, asked.scope(), now);
    var term = Term.of(asked.from(), asked.until(), now);
    check(asked, holder, term);
    var id =
        record.add(
            new Wanted(
                holder, asked.deputy(), asked.scope(), asked.capMinor(), term.from(), term.until()),
            by,
            now);
    offers.refresh();
    LOG.info(
        "{} stands in for {} from {} until {}, set by {}",
        asked.deputy(),
        holder,
        term.from(),
        term.until(),
        by);
    return onRecord(id, by);
  }

  /** The deputy may lay it down, too. */
  @Transactional
  public Deputyship end(long id, String by) {
    var now = clock.instant();
    var deputyship = find(id);
    if (!by.equals(deputyship.deputy())) {
      affairs.requireAuthority(by, deputyship.holder(), MATTER, deputyship.scope(), now);
    }
    if (!deputyship.isOpenAt(now)) {
      throw new WrongInput("Deputyship %d is over since %s.".formatted(id, deputyship.until()));
    }
    record.end(deputyship, by, now);
    offers.refresh();
    LOG.info(
        "{} stands in for {} no more, ended by {}", deputyship.deputy(), deputyship.holder(), by);
    return onRecord(id, by);
  }

  private void check(WantedDeputy asked, String holder, Term term) {
    if (asked.deputy().equalsIgnoreCase(holder)) {
      throw new WrongInput("Nobody is his own deputy.");
    }
    affairs.requireKnown(asked.deputy());
    if (asked.scope() != null
        && roles.choices().stream().noneMatch(role -> role.scopes().contains(asked.scope()))) {
      throw new WrongInput(
          "'%s' is no location or category; leave the scope out for all.".formatted(asked.scope()));
    }
    if (entitlements.of(holder, new Span(term.from(), term.until())).isEmpty()) {
      throw new WrongInput("%s holds no role then that a deputy could act in.".formatted(holder));
    }
  }

  private Deputyship onRecord(long id, String by) {
    var changed = find(id);
    facts.publishEvent(
        Fact.of(
                FactKind.ACCESS_CHANGED,
                null,
                Fact.details(
                    "kind", "DEPUTY",
                    "deputyship", id,
                    "person", changed.holder(),
                    "deputy", changed.deputy(),
                    "scope", changed.scope(),
                    "capMinor", changed.capMinor(),
                    "from", changed.from(),
                    "until", changed.until()))
            .by(by));
    return changed;
  }

  private Deputyship find(long id) {
    return record
        .find(id)
        .orElseThrow(() -> new WrongInput("There is no deputyship %d.".formatted(id)));
  }
}
