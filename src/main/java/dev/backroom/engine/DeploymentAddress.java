package dev.backroom.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Maps our deployment servlet on exactly the addresses to which Modeler deploys. */
@Configuration(proxyBeanMethods = false)
class DeploymentAddress {
  private static final long LARGEST_UPLOAD = DataSize.ofMegabytes(10).toBytes();

  @Bean
  ServletRegistrationBean<DeploymentServlet> deploymentServlet(
      OwnerDeployment deployment, ObjectMapper json) {
    var servlet =
        new ServletRegistrationBean<>(
            new DeploymentServlet(deployment, json),
            "/engine-rest/deployment/create",
            "/engine-rest/engine/default/deployment/create");
    servlet.setMultipartConfig(
        new MultipartConfigElement("", LARGEST_UPLOAD, LARGEST_UPLOAD, (int) LARGEST_UPLOAD));
    return servlet;
  }
}
