package dev.backroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TaskFormTest {

  @Test
  void takesOpenFieldsOnlyAlsoInsideGroupsAndLists() throws Exception {
    var form =
        new ObjectMapper()
            .readTree(
                """
                {"components": [
                  {"type": "text", "text": "Amount {{amountMinor}}"},
                  {"type": "textfield", "key": "requester", "disabled": true},
                  {"type": "textfield", "key": "amountText", "readonly": true},
                  {"type": "radio", "key": "decision"},
                  {"type": "group", "components": [{"type": "textarea", "key": "comment"}]},
                  {"type": "dynamiclist", "path": "lines",
                   "components": [{"type": "number", "key": "quantity"}]}]}
                """);

    assertThat(TaskForm.of(form).fields())
        .containsExactlyInAnyOrder("decision", "comment", "lines");
  }
}
