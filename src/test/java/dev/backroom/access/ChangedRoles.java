package dev.backroom.access;

import dev.backroom.access.AccessChange.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes roles as an administrator would, and makes the record forget it after the test. */
public final class ChangedRoles {
  private final AccessChanges changes;
  private final Memberships memberships;
  private final JdbcClient database;

  private ChangedRoles(AccessChanges changes, Memberships memberships, JdbcClient database) {
    this.changes = changes;
    this.memberships = memberships;
    this.database = database;
  }

  public static ChangedRoles in(ApplicationContext context) {
    return new ChangedRoles(
        context.getBean(AccessChanges.class),
        context.getBean(Memberships.class),
        context.getBean(JdbcClient.class));
  }

  public void grant(String person, String role, @Nullable String scope, @Nullable Long capMinor) {
    changes.propose(
        new WantedChange(Kind.GRANT, person, role, scope, capMinor, null, null, "test"), "admin");
  }

  public void end(String person, String role, @Nullable String scope) {
    changes.propose(
        new WantedChange(Kind.END, person, role, scope, null, null, null, "test"), "admin");
  }

  public void undo() {
    database.sql("delete from bk_entitlement where source = 'CHANGE'").update();
    database
        .sql(
            "update bk_entitlement set valid_until = null, ending_source = null"
                + " where ending_source = 'CHANGE'")
        .update();
    database.sql("delete from bk_access_change").update();
    memberships.followAll();
  }
}
