package dev.backroom.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Maps our deployment servlet on the addresses to which Modeler deploys, however they end. */
@Configuration(proxyBeanMethods = false)
class DeploymentAddress {
  static final DataSize LARGEST_UPLOAD = DataSize.ofMegabytes(10);

  @Bean
  ServletRegistrationBean<DeploymentServlet> deploymentServlet(
      OwnerDeployment deployment, ObjectMapper json) {
    var servlet =
        new ServletRegistrationBean<>(
            new DeploymentServlet(deployment, json),
            "/engine-rest/deployment/create/*",
            "/engine-rest/engine/default/deployment/create/*");
    var largest = LARGEST_UPLOAD.toBytes();
    servlet.setMultipartConfig(
        new MultipartConfigElement("", largest, largest, Math.toIntExact(largest)));
    return servlet;
  }
}
