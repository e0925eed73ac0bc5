package dev.backroom.imports;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a mapping and says precisely what is wrong with it. */
public final class MappingFile {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private MappingFile() {}

  /**
   * @throws MappingRefused when the file is missing or wrong
   */
  public static Mapping read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException missing) {
      throw new MappingRefused("There is no mapping file " + file, missing);
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read " + file, cause);
    }
  }

  /**
   * @param name what the messages call this mapping
   * @throws MappingRefused when it is wrong
   */
  public static Mapping parse(String yaml, String name) {
    var tree = load(yaml, name);
    try {
      var mapping = STRICT.convertValue(tree, Mapping.class);
      if (mapping == null) {
        throw new MappingRefused(name + " is empty; docs/import shows a whole mapping");
      }
      check(mapping, name);
      return mapping;
    } catch (IllegalArgumentException wrong) {
      throw new MappingRefused("%s: %s".formatted(name, explain(wrong)), wrong);
    }
  }

  private static Object load(String yaml, String name) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      throw new MappingRefused(
          "%s, line %d, column %d: %s"
              .formatted(name, mark.getLine() + 1, mark.getColumn() + 1, wrong.getProblem()),
          wrong);
    }
  }

  private static String explain(IllegalArgumentException wrong) {
    if (wrong.getCause() instanceof UnrecognizedPropertyException unknown) {
      return "%s is not known here; known are %s"
          .formatted(path(unknown), unknown.getKnownPropertyIds());
    }
    if (wrong.getCause() instanceof JsonMappingException mistyped) {
      return "%s: %s".formatted(path(mistyped), mistyped.getOriginalMessage());
    }
    return String.valueOf(wrong.getMessage());
  }

  private static String path(JsonMappingException wrong) {
    return wrong.getPath().stream().map(MappingFile::step).collect(Collectors.joining("."));
  }

  private static String step(Reference step) {
    return step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName();
  }

  private static void check(Mapping mapping, String name) {
    try (var validators = Validation.buildDefaultValidatorFactory()) {
      var violations = validators.getValidator().validate(mapping);
      if (!violations.isEmpty()) {
        throw new MappingRefused(
            violations.stream()
                .map(MappingFile::sentence)
                .sorted()
                .collect(Collectors.joining("; ", name + ": ", "")));
      }
    }
    checkFormat(mapping.file(), name);
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(known -> known.getCurrencyCode().equals(mapping.line().currency()))) {
      throw new MappingRefused(
          "%s: line.currency: '%s' is no currency; write its three letters, such as EUR"
              .formatted(name, mapping.line().currency()));
    }
  }

  private static String sentence(ConstraintViolation<Mapping> violation) {
    return "%s %s"
        .formatted(
            PropertyNamingStrategies.KebabCaseStrategy.INSTANCE.translate(
                violation.getPropertyPath().toString()),
            violation.getMessage());
  }

  private static void checkFormat(Mapping.Format format, String name) {
    try {
      for (var pattern : format.dates()) {
        var unused = DateTimeFormatter.ofPattern(pattern);
      }
    } catch (IllegalArgumentException wrong) {
      throw new MappingRefused(
          "%s: file.dates: %s; write a pattern such as yyyy-MM-dd"
              .formatted(name, wrong.getMessage()),
          wrong);
    }
    try {
      Charset.forName(format.charsetName());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException wrong) {
      throw new MappingRefused(
          "%s: file.charset: '%s' is unknown; write for instance UTF-8 or windows-1252"
              .formatted(name, format.charsetName()),
          wrong);
    }
    if (format.separator().length() != 1) {
      throw new MappingRefused(
          "%s: file.delimiter must be one character, not '%s'".formatted(name, format.separator()));
    }
  }
}
