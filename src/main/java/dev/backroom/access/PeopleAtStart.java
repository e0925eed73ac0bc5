package dev.backroom.access;

import dev.backroom.access.AccessFile.DemoPerson;
import dev.backroom.access.Roles.Holding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The people whom settings and access.yaml name, with their roles on record. */
@Component
class PeopleAtStart {
  private static final Logger LOG = LoggerFactory.getLogger(PeopleAtStart.class);
  private static final String FILE = "access.yaml";
  private static final String INTEGRATION = "integration";

  /** Runs on historic data need somebody who signs. */
  private static final Instant EVER = Instant.EPOCH;

  private static final Holding ADMIN = new Holding(Rights.ADMIN, null);

  private final AccessFile file;
  private final AccessSettings settings;
  private final Roles roles;
  private final EngineGroups groups;
  private final Appointments appointments;
  private final Memberships memberships;

  PeopleAtStart(
      AccessFile file,
      AccessSettings settings,
      Roles roles,
      EngineGroups groups,
      Appointments appointments,
      Memberships memberships) {
    this.file = file;
    this.settings = settings;
    this.roles = roles;
    this.groups = groups;
    this.appointments = appointments;
    this.memberships = memberships;
  }

  void apply() {
    appointments.adoptMembers();
    groups.createPerson(INTEGRATION, "Integration", settings.integration().password());
    if (settings.demo().users()) {
      createDemoPeople();
    }
    appointments.appoint(INTEGRATION, new Holding(INTEGRATION, null), FILE);
    appointments.appoint(Rights.ADMIN, ADMIN, FILE);
    settings.access().administrators().forEach(this::appointAdministrator);
    memberships.followAll();
  }

  private void appointAdministrator(String person) {
    if (groups.exists(person)) {
      appointments.appoint(person, ADMIN, "backroom.access.administrators");
    } else {
      LOG.warn(
          "backroom.access.administrators names {}, who does not exist: create the user in Camunda's"
              + " Admin and start again",
          person);
    }
  }

  private void createDemoPeople() {
    Stream.concat(
            roles.all().stream().map(role -> new DemoPerson(role.id(), role.id(), List.of())),
            file.people().stream())
        .forEach(this::create);
  }

  private void create(DemoPerson person) {
    var role =
        roles
            .find(person.role())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "access.yaml: %s has the unknown role %s"
                            .formatted(person.id(), person.role())));
    groups.createDemoPerson(person.id(), role.name(), settings.demo().password());
    if (person.scopes().isEmpty()) {
      appoint(person, new Holding(role.id(), null));
    }
    person.scopes().forEach(scope -> appoint(person, new Holding(role.id(), scope)));
  }

  private void appoint(DemoPerson person, Holding holding) {
    appointments.appoint(person.id(), holding, EVER, FILE);
  }
}
