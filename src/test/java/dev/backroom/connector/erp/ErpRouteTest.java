package dev.backroom.connector.erp;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.backroom.connector.RouteDriver;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The shipped routes to the ERP, with WireMock as the ERP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ErpRouteTest {
  static final String BY_REFERENCE = "/purchase-orders?reference=PO-1";
  static final String CREATE = "erp.create-purchase-order";
  static final String CHANGE = "erp.change-purchase-order";
  static final String LINES =
      "[{\"lineNo\":1,\"sku\":\"SKU-0001\",\"quantity\":120,\"unitPriceMinor\":600}]";

  RouteDriver routes;
  WireMockServer erp;

  @BeforeAll
  void start() {
    routes =
        new RouteDriver(
            "erp",
            Map.of(
                "erpOrders",
                new ErpOrders(),
                "erpReceipts",
                new ErpReceipts(),
                "erpSupplyOptions",
                new ErpSupplyOptions(Clock.systemUTC())));
    erp = routes.system();
  }

  @AfterAll
  void stop() {
    routes.close();
  }

  @BeforeEach
  void forget() {
    erp.resetAll();
  }

  void holds(String orders) {
    erp.stubFor(get(BY_REFERENCE).willReturn(okJson(orders)));
  }

  static String order(String number, String state) {
    return """
        {"number":"%s","state":"%s","externalId":"PO-1:service_x:1","lines":%s,"receipts":[]}"""
        .formatted(number, state, LINES);
  }

  static String another(String number, String state) {
    return order(number, state).replace("PO-1:service_x:1", "PO-1:other:1");
  }

  static String received(String order) {
    return order.replace("\"receipts\":[]", "\"receipts\":[{\"receiptNumber\":\"GR-7\"}]");
  }
}
