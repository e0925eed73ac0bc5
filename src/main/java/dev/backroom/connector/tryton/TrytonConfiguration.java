package dev.backroom.connector.tryton;

import dev.backroom.connector.SystemSettings;
import java.net.http.HttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Puts Tryton in the place of the ERP when its routes are chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "backroom.erp-routes", havingValue = "tryton")
@EnableConfigurationProperties(TrytonSettings.class)
class TrytonConfiguration {

  @Bean
  TrytonRecords trytonRecords(SystemSettings systems, RestClient.Builder http) {
    var access = systems.of("erp");
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.connectTimeout())
                .build());
    requests.setReadTimeout(access.answerTimeout());
    var client = http.baseUrl(access.url()).requestFactory(requests).build();
    return new TrytonRecords(new TrytonRpc(client, access.user(), access.password()));
  }

  @Bean("trytonOrders")
  TrytonOrders trytonOrders(TrytonRecords records) {
    return new TrytonOrders(new TrytonPurchases(records), new TrytonShipments(records));
  }

  @Bean
  TrytonDocuments trytonDocuments(TrytonRecords records) {
    return new TrytonDocuments(new TrytonPurchases(records));
  }

  @Bean("trytonSupplyOptions")
  TrytonSupplyOptions trytonSupplyOptions(
      TrytonRecords records, TrytonSettings settings, java.time.Clock clock) {
    return new TrytonSupplyOptions(new TrytonCatalogue(records), settings, clock);
  }
}
