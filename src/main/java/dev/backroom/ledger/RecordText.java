package dev.backroom.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.ledger.TransactionFacts.Stated;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts of one transaction as the JSON text of an entry, without personal data. */
@Component
class RecordText {
  private final JsonFactory json = new ObjectMapper().getFactory();
  private final PersonReferences persons;
  private final LedgerSettings settings;

  RecordText(PersonReferences persons, LedgerSettings settings) {
    this.persons = persons;
    this.settings = settings;
  }

  /**
   * @param words to which the records refer, as JSON; null when people wrote nothing
   */
  record Written(String records, @Nullable String words) {}

  Written of(List<Stated> facts) {
    var text = new StringWriter();
    var words = new WrittenWords();
    try (var array = json.createGenerator(text)) {
      var values = new RecordValues(array, persons, words, settings);
      array.writeStartArray();
      for (var stated : MergedFacts.of(facts)) {
        write(stated, array, values);
      }
      array.writeEndArray();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return new Written(text.toString(), words.toJson());
  }

  private void write(Stated stated, JsonGenerator record, RecordValues values) throws IOException {
    var fact = stated.fact();
    record.writeStartObject();
    record.writeStringField("kind", fact.kind().name());
    record.writeStringField("at", stated.at().toString());
    text(record, "businessKey", fact.businessKey());
    text(record, "process", fact.process());
    text(record, "instance", fact.instance());
    text(record, "actor", reference(fact.actor()));
    text(record, "onBehalfOf", reference(fact.onBehalfOf()));
    if (!fact.details().isEmpty()) {
      record.writeFieldName("details");
      values.write(fact.details());
    }
    record.writeEndObject();
  }

  private @Nullable String reference(@Nullable String person) {
    return person == null ? null : persons.of(person);
  }

  private static void text(JsonGenerator record, String name, @Nullable String text)
      throws IOException {
    if (text != null) {
      record.writeStringField(name, text);
    }
  }
}
