package dev.backroom.connector.tryton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** What Tryton itself holds of a run, asked for directly: nothing is lost on this way. */
public final class TrytonBooks {
  private static final int ALL = 100_000;

  private final TrytonRpc tryton;

  public TrytonBooks(String url, String user, String password) {
    var requests = new SimpleClientHttpRequestFactory();
    this.tryton =
        new TrytonRpc(
            RestClient.builder().baseUrl(url).requestFactory(requests).build(), user, password);
  }

  /** The states of all purchases whose reference begins so, by reference. */
  public Map<String, List<String>> purchases(String prefix) {
    return states("purchase.purchase", prefix);
  }

  /** The states of all supplier shipments whose reference begins so, by reference. */
  public Map<String, List<String>> shipments(String prefix) {
    return states("stock.shipment.in", prefix);
  }

  /** Units of goods that came in by shipments whose reference begins so. */
  public double received(String prefix) {
    var moves =
        search(
            "stock.move",
            List.of(
                List.of("shipment.reference", "like", prefix + "%", "stock.shipment.in"),
                List.of("from_location.type", "=", "supplier"),
                List.of("state", "=", "done")),
            "quantity");
    return StreamSupport.stream(moves.spliterator(), false)
        .mapToDouble(move -> move.path("quantity").asDouble())
        .sum();
  }

  private Map<String, List<String>> states(String model, String prefix) {
    var found =
        search(model, List.of(List.of("reference", "like", prefix + "%")), "reference", "state");
    return StreamSupport.stream(found.spliterator(), false)
        .collect(
            Collectors.groupingBy(
                document -> document.path("reference").asText(),
                TreeMap::new,
                Collectors.mapping(
                    document -> document.path("state").asText(), Collectors.toList())));
  }

  private JsonNode search(String model, List<?> clauses, String... fields) {
    return tryton.call(
        "model." + model + ".search_read", clauses, 0, ALL, NullNode.instance, List.of(fields));
  }
}
