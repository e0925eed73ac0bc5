package dev.backroom.access;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that something in the application listens on, as path patterns. */
final class MappedAddresses {
  private static final int DEEPEST = 4;

  private final Set<String> patterns = new TreeSet<>();

  private MappedAddresses() {}

  static Set<String> of(WebApplicationContext application) {
    var addresses = new MappedAddresses();
    addresses.addSpring(application);
    var servlets = application.getServletContext();
    if (servlets != null) {
      addresses.addServlets(servlets, application);
    }
    return addresses.patterns;
  }

  private void addSpring(ApplicationContext application) {
    application
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .keySet()
                    .forEach(info -> patterns.addAll(info.getPatternValues())));
    application
        .getBeansOfType(AbstractUrlHandlerMapping.class)
        .values()
        .forEach(mapping -> patterns.addAll(mapping.getHandlerMap().keySet()));
  }

  private void addServlets(ServletContext servlets, ApplicationContext application) {
    for (var servlet : servlets.getServletRegistrations().values()) {
      patterns.addAll(servlet.getMappings());
      resources(servlet, application)
          .ifPresent(
              resources ->
                  servlet
                      .getMappings()
                      .forEach(
                          mapping -> addResources(mapping.replaceFirst("/\\*$", ""), resources)));
    }
    servlets
        .getFilterRegistrations()
        .values()
        .forEach(filter -> patterns.addAll(filter.getUrlPatternMappings()));
  }

  private static Optional<Set<Class<?>>> resources(
      ServletRegistration servlet, ApplicationContext application) {
    var name = servlet.getInitParameter("jakarta.ws.rs.Application");
    if (name != null) {
      return Optional.of(create(name).getClasses());
    }
    return servlet.getName().toLowerCase().contains("jersey")
            || servlet.getName().contains("ResourceConfig")
        ? application.getBeanProvider(ResourceConfig.class).stream()
            .findFirst()
            .map(ResourceConfig::getClasses)
        : Optional.empty();
  }

  private static Application create(String name) {
    try {
      return (Application) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private void addResources(String prefix, Set<Class<?>> resources) {
    resources.forEach(resource -> add(prefix, resource, 0));
  }

  private void add(String prefix, Class<?> resource, int depth) {
    var own = find(resource, Path.class).map(Path::value);
    if (depth == 0 && own.isEmpty()) {
      return;
    }
    var base = depth == 0 ? join(prefix, own.orElseThrow()) : prefix;
    for (var method : resource.getMethods()) {
      var path = find(method, Path.class).map(Path::value);
      var address = path.map(value -> join(base, value)).orElse(base);
      if (isEndpoint(method)) {
        patterns.add(address);
      } else if (path.isPresent() && depth < DEEPEST) {
        add(address, method.getReturnType(), depth + 1);
      }
    }
  }

  private static boolean isEndpoint(Method method) {
    return declarations(method)
        .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static <A extends Annotation> Optional<A> find(Class<?> type, Class<A> annotation) {
    return hierarchy(type)
        .flatMap(parent -> Optional.ofNullable(parent.getAnnotation(annotation)).stream())
        .findFirst();
  }

  private static <A extends Annotation> Optional<A> find(Method method, Class<A> annotation) {
    return declarations(method)
        .flatMap(declared -> Optional.ofNullable(declared.getAnnotation(annotation)).stream())
        .findFirst();
  }

  private static Stream<Method> declarations(Method method) {
    return hierarchy(method.getDeclaringClass())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(
            other ->
                other.getName().equals(method.getName())
                    && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
  }

  private static Stream<Class<?>> hierarchy(Class<?> type) {
    var all = new HashSet<Class<?>>();
    collect(type, all);
    return all.stream();
  }

  private static void collect(Class<?> type, Set<Class<?>> all) {
    if (type != null && all.add(type)) {
      collect(type.getSuperclass(), all);
      Arrays.stream(type.getInterfaces()).forEach(parent -> collect(parent, all));
    }
  }

  private static String join(String prefix, String path) {
    return (prefix + "/" + path).replaceAll("/{2,}", "/");
  }
}
