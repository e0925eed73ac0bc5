package dev.backroom.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Our classes, as far as models depend on them. */
record Code(List<Source> sources) {

  static Code in(Path root, String packages) {
    return new Code(
        House.files(root.resolve(packages), ".java").map(file -> Source.read(root, file)).toList());
  }

  /** Classes with the key of a process and the names that it shares with code. */
  Stream<Names> names() {
    return sources.stream()
        .filter(source -> source.text().contains(" String KEY ="))
        .map(Names::of);
  }

  /** Steps that a diagram can name, by the name of their bean. */
  Stream<Source> delegates() {
    return sources.stream()
        .filter(source -> source.text().contains("\n@Component"))
        .filter(source -> JavaDelegate.class.isAssignableFrom(source.type()));
  }

  Optional<Source> delegate(String bean) {
    return delegates().filter(source -> source.bean().equals(bean)).findFirst();
  }

  /** The step itself and what it inherits, then everything that belongs to no step. */
  Stream<Source> runBy(Diagram diagram) {
    var others = delegates().filter(step -> !diagram.beans().contains(step.bean())).toList();
    return sources.stream().filter(source -> !others.contains(source));
  }

  Stream<VariableUse> uses() {
    return sources.stream().flatMap(source -> source.uses(this));
  }

  Stream<Source> module(String name) {
    return sources.stream().filter(source -> source.type().getPackageName().equals(name));
  }

  /** Variables that come with the answer to a command. */
  Stream<String> answered() {
    return sources.stream().flatMap(Source::answers);
  }

  /** Shared processes whose version a case writes down when it starts. */
  Stream<String> pinned() {
    return sources.stream()
        .filter(source -> source.name().equals("SharedModelVersions"))
        .flatMap(Source::literals);
  }

  Optional<Source> source(String className) {
    return sources.stream().filter(source -> source.type().getName().equals(className)).findFirst();
  }
}
