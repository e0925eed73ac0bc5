package dev.backroom.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the controllers of the sandbox listen to and want, in the words of a description. */
final class MappedOperations {

  private MappedOperations() {}

  static Set<String> of(RequestMappingHandlerMapping mappings) {
    var operations = new TreeSet<String>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getPackage().equals(InSandbox.class.getPackage())) {
                for (var path : mapping.getPatternValues()) {
                  for (var method : mapping.getMethodsCondition().getMethods()) {
                    operations.add(method + " " + path + " " + wanted(handler));
                  }
                }
              }
            });
    return operations;
  }

  private static Set<String> wanted(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .flatMap(MappedOperations::wanted)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> wanted(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    var name = parameter.getParameterName();
    var query = parameter.getParameterAnnotation(RequestParam.class);
    if (query != null) {
      var optional =
          !query.required()
              || !query.defaultValue().equals(ValueConstants.DEFAULT_NONE)
              || parameter.getParameterType().equals(Optional.class);
      return Stream.of("query:" + name + (optional ? "" : "!"));
    }
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      return Stream.of("path:" + name + "!");
    }
    return parameter.hasParameterAnnotation(RequestBody.class) ? Stream.of("body") : Stream.of();
  }
}
