package dev.backroom.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of our classes, with its text: which constant is read or written shows only there. */
record Source(Class<?> type, String text) {
  private static final Pattern USE =
      Pattern.compile("\\b(?:(\\w+)\\.)?([A-Z][A-Z0-9_]*)\\s*\\.(set|pass|stored|get|find)\\(");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]+)\"");
  private static final Pattern ANSWER = Pattern.compile("new Answer\\([^;]*Map\\.of\\(\"(\\w+)\"");
  private static final Pattern ASKED =
      Pattern.compile("\\bcommand\\s*\\.(?:text|find|document)\\(\\s*\"(\\w+)\"");
  private static final Pattern ERROR =
      Pattern.compile("new BpmnError\\(\\s*(?:\"(\\w+)\"|(?:(\\w+)\\.)?(\\w+))");
  private static final Pattern REFUSAL =
      Pattern.compile("(?:new Refusal|extends Refusal[^;]*;[^;]*super)\\(\\s*\"(\\w+)\"");

  static Source read(Path root, Path file) {
    try {
      var name = root.relativize(file).toString().replace('/', '.').replaceFirst("\\.java$", "");
      return new Source(type(name), Files.readString(file));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  String name() {
    return type.getSimpleName();
  }

  String bean() {
    return name().substring(0, 1).toLowerCase() + name().substring(1);
  }

  Stream<String> literals() {
    return LITERAL.matcher(text).results().map(literal -> literal.group(1));
  }

  /** Variables that a translator takes from its command. */
  Stream<String> askedOfCommands() {
    return ASKED.matcher(text).results().map(variable -> variable.group(1));
  }

  Stream<String> answers() {
    return ANSWER.matcher(text).results().map(answer -> answer.group(1));
  }

  /** Codes of BPMN errors that it throws. */
  Stream<String> errors(Code code) {
    return ERROR
        .matcher(text)
        .results()
        .flatMap(
            error ->
                error.group(1) != null
                    ? Stream.of(error.group(1))
                    : owner(error.group(2), error.group(3), code)
                        .map(owner -> owner.texts().get(error.group(3)))
                        .stream());
  }

  /** Codes with which it refuses a command. */
  Stream<String> refusals() {
    return REFUSAL.matcher(text).results().map(refusal -> refusal.group(1));
  }

  Stream<VariableUse> uses(Code code) {
    return USE.matcher(text).results().flatMap(use -> variable(use, code).stream());
  }

  private Optional<VariableUse> variable(MatchResult use, Code code) {
    return owner(use.group(1), use.group(2), code)
        .map(owner -> owner.variables().get(use.group(2)))
        .map(name -> new VariableUse(this, name, VariableUse.Kind.of(use.group(3))));
  }

  /** The class that a constant comes from: named, imported or this one. */
  private Optional<Names> owner(String qualifier, String constant, Code code) {
    var imported =
        Pattern.compile("import static ([\\w.]+)\\.%s;".formatted(constant)).matcher(text);
    if (qualifier != null) {
      return code.source(type.getPackageName() + "." + qualifier).map(Names::of);
    }
    return imported.find()
        ? code.source(imported.group(1)).map(Names::of)
        : Optional.of(Names.of(this));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Source.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(name + " is not compiled", gone);
    }
  }
}
