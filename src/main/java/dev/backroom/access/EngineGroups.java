package dev.backroom.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Creates what the engine has to know about groups and people; never changes a password. */
@Component
class EngineGroups {
  /** Key of what the engine notes of a person: how he came here. */
  private static final String LOGIN = "login";

  private static final String TYPE = "WORKFLOW";
  private static final String DEMO = "demo";
  private static final String OIDC = "oidc";

  private final IdentityService identity;
  private final Roles roles;

  EngineGroups(IdentityService identity, Roles roles) {
    this.identity = identity;
    this.roles = roles;
  }

  void createGroups() {
    for (var role : roles.all()) {
      roles.groupsOf(role).forEach(id -> createGroup(id, nameOf(role, id)));
    }
  }

  private static String nameOf(AccessFile.Role role, String group) {
    return group.equals(role.id())
        ? role.name()
        : role.name() + " " + group.substring(role.id().length() + 1);
  }

  private void createGroup(String id, String name) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      var group = identity.newGroup(id);
      group.setName(name);
      group.setType(TYPE);
      identity.saveGroup(group);
    }
  }

  /** True when the person was new. */
  boolean createPerson(String id, String name, String password) {
    if (exists(id)) {
      return false;
    }
    var person = identity.newUser(id);
    person.setFirstName(name);
    person.setLastName("");
    person.setPassword(password);
    identity.saveUser(person);
    return true;
  }

  /** Marks whom it makes, so that a database is known by them later whatever their password. */
  void createDemoPerson(String id, String name, String password) {
    if (createPerson(id, name, password)) {
      identity.setUserInfo(id, LOGIN, DEMO);
      var person = identity.createUserQuery().userId(id).singleResult();
      person.setEmail(id + "@backroom.example");
      identity.saveUser(person);
    }
  }

  boolean isDemoPerson(String id) {
    return DEMO.equals(identity.getUserInfo(id, LOGIN));
  }

  void markOidcPerson(String id) {
    identity.setUserInfo(id, LOGIN, OIDC);
  }

  boolean isOidcPerson(String id) {
    return OIDC.equals(identity.getUserInfo(id, LOGIN));
  }

  boolean exists(String person) {
    return identity.createUserQuery().userId(person).count() > 0;
  }
}
