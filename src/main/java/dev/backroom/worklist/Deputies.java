package dev.backroom.worklist;

import dev.backroom.access.Entitlements;
import dev.backroom.access.Roles;
import dev.backroom.access.Span;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import dev.backroom.worklist.DeputyRecord.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets and ends deputies: for oneself, for those one manages, or as an administrator. */
@Component
public class Deputies {
  private static final Logger LOG = LoggerFactory.getLogger(Deputies.class);
  private static final String ADMINISTRATOR = "admin";

  private final DeputyRecord record;
  private final DeputyOffers offers;
  private final NextLevel nextLevel;
  private final Entitlements entitlements;
  private final Roles roles;
  private final IdentityService identity;
  private final Clock clock;

  Deputies(
      DeputyRecord record,
      DeputyOffers offers,
      NextLevel nextLevel,
      Entitlements entitlements,
      Roles roles,
      IdentityService identity,
      Clock clock) {
    this.record = record;
    this.offers = offers;
    this.nextLevel = nextLevel;
    this.entitlements = entitlements;
    this.roles = roles;
    this.identity = identity;
    this.clock = clock;
  }

  /** All in which this person plays a part, ended ones too, newest first. */
  public List<Deputyship> involving(String person) {
    return record.involving(person);
  }

  @Transactional
  public Deputyship set(WantedDeputy asked, String by) {
    var now = clock.instant();
    var holder = asked.holder() == null || asked.holder().isBlank() ? by : asked.holder();
    var from = Objects.requireNonNullElse(asked.from(), now);
    requireAuthority(by, holder, asked.scope(), now);
    check(asked, holder, from, now);
    var id =
        record.add(
            new Wanted(
                holder, asked.deputy(), asked.scope(), asked.capMinor(), from, asked.until()),
            by,
            now);
    offers.refresh();
    LOG.info(
        "{} stands in for {} from {} until {}, set by {}",
        asked.deputy(),
        holder,
        from,
        asked.until(),
        by);
    return find(id);
  }

  /** The deputy may lay it down, too. */
  @Transactional
  public Deputyship end(long id, String by) {
    var now = clock.instant();
    var deputyship = find(id);
    if (!by.equals(deputyship.deputy())) {
      requireAuthority(by, deputyship.holder(), deputyship.scope(), now);
    }
    if (!deputyship.isOpenAt(now)) {
      throw new WrongInput("Deputyship %d is over since %s.".formatted(id, deputyship.until()));
    }
    record.end(deputyship, by, now);
    offers.refresh();
    LOG.info(
        "{} stands in for {} no more, ended by {}", deputyship.deputy(), deputyship.holder(), by);
    return find(id);
  }

  private void requireAuthority(String by, String holder, @Nullable String scope, Instant now) {
    var may =
        by.equals(holder)
            || !entitlements.of(by, ADMINISTRATOR, now).isEmpty()
            || nextLevel.manages(by, holder, scope, now);
    if (!may) {
      throw new Refused(
          "A deputy of %s is set and ended by himself, by who holds the next level's role for all"
                  .formatted(holder)
              + " that he passes on, or by an administrator.");
    }
  }

  private void check(WantedDeputy asked, String holder, Instant from, Instant now) {
    if (asked.deputy().equalsIgnoreCase(holder)) {
      throw new WrongInput("Nobody is his own deputy.");
    }
    if (identity.createUserQuery().userId(asked.deputy()).count() == 0) {
      throw new WrongInput("There is no person %s.".formatted(asked.deputy()));
    }
    if (from.isBefore(now)) {
      throw new WrongInput("'from' is %s, which is past; leave it out for now.".formatted(from));
    }
    if (!asked.until().isAfter(from)) {
      throw new WrongInput(
          "'until' is %s, which is not after the beginning.".formatted(asked.until()));
    }
    if (asked.scope() != null
        && roles.choices().stream().noneMatch(role -> role.scopes().contains(asked.scope()))) {
      throw new WrongInput(
          "'%s' is no location or category; leave the scope out for all.".formatted(asked.scope()));
    }
    if (entitlements.of(holder, new Span(from, asked.until())).isEmpty()) {
      throw new WrongInput("%s holds no role then that a deputy could act in.".formatted(holder));
    }
  }

  private Deputyship find(long id) {
    return record
        .find(id)
        .orElseThrow(() -> new WrongInput("There is no deputyship %d.".formatted(id)));
  }
}
