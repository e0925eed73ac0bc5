package dev.backroom.intake;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that others rely on, as the controllers have them; lines as in DescribedApi. */
final class MappedApi {

  private MappedApi() {}

  static Map<String, TreeSet<String>> parameters(RequestMappingHandlerMapping mappings) {
    var byAddress = new TreeMap<String, TreeSet<String>>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                addresses(mapping)
                    .forEach(
                        address ->
                            byAddress
                                .computeIfAbsent(address, fresh -> new TreeSet<>())
                                .addAll(parameters(handler))));
    return byAddress;
  }

  /** The status that a method says it answers when all goes well, or 200. */
  static Map<String, String> goodAnswers(RequestMappingHandlerMapping mappings) {
    var byAddress = new TreeMap<String, String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                addresses(mapping).forEach(address -> byAddress.put(address, status(handler))));
    return byAddress;
  }

  private static Stream<String> addresses(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .flatMap(
            path ->
                mapping.getMethodsCondition().getMethods().stream()
                    .map(method -> method + " " + path))
        .filter(address -> address.contains(" /api/") || address.endsWith(" /events"));
  }

  private static String status(HandlerMethod handler) {
    var said =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
    return said == null ? "200" : String.valueOf(said.code().value());
  }

  private static Set<String> parameters(HandlerMethod handler) {
    var lines = new TreeSet<String>();
    for (var parameter : handler.getMethod().getParameters()) {
      if (parameter.isAnnotationPresent(PathVariable.class)) {
        lines.add("%s path %s".formatted(parameter.getName(), kind(parameter.getType())));
      }
      if (parameter.isAnnotationPresent(ModelAttribute.class)) {
        Stream.of(parameter.getType().getRecordComponents())
            .map(part -> "%s query %s".formatted(part.getName(), kind(part.getType())))
            .forEach(lines::add);
      }
      var query = parameter.getAnnotation(RequestParam.class);
      if (query != null) {
        var preset = query.defaultValue();
        lines.add(
            "%s query %s%s"
                .formatted(
                    parameter.getName(),
                    kind(parameter.getType()),
                    preset.equals(ValueConstants.DEFAULT_NONE) ? "" : " = " + preset));
      }
    }
    return lines;
  }

  private static Object kind(Class<?> type) {
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants()).map(Object::toString).sorted().toList();
    }
    return Set.of(int.class, long.class, Long.class).contains(type)
        ? "integer"
        : type == Boolean.class ? "boolean" : "string";
  }
}
