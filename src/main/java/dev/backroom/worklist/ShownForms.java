package dev.backroom.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads back what a form showed to somebody who signed. */
@Component
class ShownForms {
  private final JdbcClient database;
  private final ObjectMapper json;

  ShownForms(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Empty if nobody has signed in this case yet. */
  Optional<SignatureForm> whenSignedLast(String businessKey) {
    return database
        .sql(
            """
            select facts.facts from bk_task_facts facts
            where facts.task_id =
              (select signed.task_id from bk_signature signed
               where signed.business_key = ? and signed.carried_from is null
               order by signed.id desc fetch first 1 row only)
            """)
        .param(businessKey)
        .query(String.class)
        .optional()
        .flatMap(this::form);
  }

  Optional<SignatureForm> of(String taskId) {
    return database
        .sql("select facts from bk_task_facts where task_id = ?")
        .param(taskId)
        .query(String.class)
        .optional()
        .flatMap(this::form);
  }

  private Optional<SignatureForm> form(String facts) {
    try {
      var form = json.readTree(facts).path(Signature.SIGNATURE_FORM.name());
      return form.isMissingNode()
          ? Optional.empty()
          : Optional.of(json.treeToValue(form, SignatureForm.class));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("A stored form cannot be read", cause);
    }
  }
}
