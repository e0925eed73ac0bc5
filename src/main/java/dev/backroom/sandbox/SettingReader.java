package dev.backroom.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads settings strictly: a misspelt switch would otherwise be one that does nothing. */
@Component
@InSandbox
class SettingReader {
  private final ObjectMapper strict;

  SettingReader(ObjectMapper json) {
    this.strict = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  <T> T read(JsonNode settings, Class<T> type) {
    if (!settings.isObject()) {
      throw new InvalidSetting("Settings are an object, not " + settings);
    }
    try {
      return strict.treeToValue(settings, type);
    } catch (UnrecognizedPropertyException unknown) {
      throw new InvalidSetting(
          "There is no setting '%s'; there are %s"
              .formatted(unknown.getPropertyName(), new TreeSet<>(unknown.getKnownPropertyIds())));
    } catch (ValueInstantiationException refused) {
      var reason = refused.getCause() == null ? refused : refused.getCause();
      throw new InvalidSetting(String.valueOf(reason.getMessage()));
    } catch (JsonProcessingException wrong) {
      throw new InvalidSetting(wrong.getOriginalMessage());
    }
  }
}
