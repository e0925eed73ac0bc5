package dev.backroom.engine;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;

/** People by id with their addresses, for tests without an engine. */
public final class KnownPeople {

  private KnownPeople() {}

  public static People with(Map<String, String> addresses) {
    var identity = mock(IdentityService.class);
    when(identity.createUserQuery())
        .thenAnswer(
            asked -> {
              var query = mock(UserQuery.class);
              when(query.userId(anyString()))
                  .thenAnswer(
                      about -> {
                        var person = mock(User.class);
                        when(person.getEmail()).thenReturn(addresses.get(about.getArgument(0)));
                        when(query.singleResult()).thenReturn(person);
                        return query;
                      });
              return query;
            });
    return new People(identity);
  }
}
