package dev.backroom.access;

import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappInitializer;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Makes every door answer a refusal alike: /engine-rest, the webapps' own REST, our addresses. */
@Configuration(proxyBeanMethods = false)
class RefusalAnswers {

  @Bean
  static BeanPostProcessor restAnswers() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ResourceConfig engineRest) {
          engineRest.registerClasses(RefusedOverRest.PROVIDERS);
        }
        return bean instanceof CamundaBpmWebappInitializer webapps ? answering(webapps) : bean;
      }
    };
  }

  /** The webapps' servlets take more providers by name only, and before their first request. */
  private static ServletContextInitializer answering(CamundaBpmWebappInitializer webapps) {
    var providers =
        RefusedOverRest.PROVIDERS.stream().map(Class::getName).collect(Collectors.joining(","));
    return servlets -> {
      webapps.onStartup(servlets);
      servlets.getServletRegistrations().values().stream()
          .filter(servlet -> servlet.getInitParameter("jakarta.ws.rs.Application") != null)
          .forEach(
              servlet -> servlet.setInitParameter(ServerProperties.PROVIDER_CLASSNAMES, providers));
    };
  }

  @RestControllerAdvice
  static class OfControllers {
    @ExceptionHandler
    ProblemDetail refuse(Refused refused) {
      return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refused.reason());
    }

    @ExceptionHandler
    ProblemDetail refuse(WrongInput wrong) {
      return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.reason());
    }
  }
}
