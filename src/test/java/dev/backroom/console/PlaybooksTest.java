package dev.backroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.console.Playbooks.Play;
import dev.backroom.engine.OpenStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class PlaybooksTest {
  private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
  private static final Pattern STEP = Pattern.compile(" id=\"([^\"]+)\"");

  private final Playbooks playbooks = read();

  @Test
  void hasAPlayForEachTaskOfAPerson() throws IOException {
    assertThat(ids(USER_TASK)).isNotEmpty();
    assertThat(playbooks.plays()).extracting(Play::step).containsAll(ids(USER_TASK));
  }

  @Test
  void speaksOfNoStepThatIsGone() throws IOException {
    assertThat(ids(STEP)).containsAll(playbooks.plays().stream().map(Play::step).toList());
  }

  @Test
  void speaksOfTheTroubleBeforeTheStepAndOfTheKindBehindIt() {
    assertThat(playbooks.of(step("user_giveSignature", "userTask", null)).next()).contains("Sign");
    assertThat(playbooks.of(step("user_giveSignature", "userTask", "failed")).owner())
        .isEqualTo("Operators");
    assertThat(playbooks.of(step("user_ofALaterFlow", "userTask", null)).next())
        .isEqualTo("Do the task in Tasklist");
    assertThat(playbooks.of(step("catch_ofALaterFlow", "conditional", null)).step())
        .isEqualTo("other");
  }

  private static OpenStep step(String id, String type, @Nullable String trouble) {
    return new OpenStep(
        "PO-1", "Purchase order", id, id, type, Instant.EPOCH, null, null, null, null, trouble);
  }

  private static List<String> ids(Pattern pattern) throws IOException {
    var ids = new TreeSet<String>();
    try (var files = Files.walk(Path.of("processes"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(one -> ids.add(one.group(1)));
      }
    }
    return List.copyOf(ids);
  }

  private static Playbooks read() {
    try {
      var file =
          new YamlPropertySourceLoader().load("playbooks", new ClassPathResource("playbooks.yaml"));
      return new Binder(ConfigurationPropertySources.from(file))
          .bind("backroom.playbooks", Playbooks.class)
          .get();
    } catch (IOException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
