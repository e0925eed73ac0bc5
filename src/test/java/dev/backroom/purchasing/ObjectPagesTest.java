package dev.backroom.purchasing;

import static dev.backroom.purchasing.OrdersOfTwoStores.CANCELLED;
import static dev.backroom.purchasing.OrdersOfTwoStores.CLOSED;
import static dev.backroom.purchasing.OrdersOfTwoStores.COST_CENTRE;
import static dev.backroom.purchasing.OrdersOfTwoStores.ELSEWHERE;
import static dev.backroom.purchasing.OrdersOfTwoStores.IN_PART;
import static dev.backroom.purchasing.OrdersOfTwoStores.SKU;
import static dev.backroom.purchasing.OrdersOfTwoStores.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backroom.CaseDriver;
import dev.backroom.ProcessTest;
import dev.backroom.Visitor;
import dev.backroom.ledger.LedgerDriver;
import dev.backroom.ledger.LedgerRecords;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages about a supplier, an article, an order and a cost centre say of four orders. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectPagesTest {
  private static final Pattern CASE =
      Pattern.compile("<th scope=\"row\"><a href=\"/console/cases/([^\"]+)\"");

  @Autowired CaseDriver driver;
  @Autowired PurchaseOrderDriver purchasing;
  @Autowired LedgerDriver ledger;
  @Autowired LedgerRecords records;
  @Autowired ApplicationEventPublisher facts;
  @Autowired HistoryService history;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @BeforeAll
  void order() {
    new OrdersOfTwoStores(driver, purchasing, ledger, facts, database, port).run();
  }

  @AfterAll
  void forget() {
    purchasing.forget(OrdersOfTwoStores.ALL);
  }

  @Test
  void tellsWhatIsOpenAtASupplierAndHowItDelivered() {
    var page = page("auditor", "supplier/" + SUPPLIER);

    assertThat(cases(page)).containsExactlyInAnyOrder(OrdersOfTwoStores.ALL);
    assertThat(cases(page).subList(0, 2)).containsExactlyInAnyOrder(IN_PART, ELSEWHERE);
    assertThat(words(page))
        .contains("Supplier SUP-OBJ Open now: 2 orders with 504.00 EUR still to come.")
        .contains("Still to come EUR 2 720.00 EUR 216.00 EUR 504.00 EUR")
        .contains("Cancelled EUR 4 1800.00 EUR 708.00 EUR 360.00 EUR")
        .contains(
            IN_PART + " SUP-OBJ s001 36 of 60 came 144.00 EUR 2026-12-03 2026-12-08 late by 2 days")
        .contains(
            ELSEWHERE + " SUP-OBJ s002 0 of 60 came 360.00 EUR not yet 2026-11-28 late by 7 days")
        .contains("From: what was received here, as of 2 Dec 2026, 10:00 UTC, 2 days ago")
        .contains("On time and in full 0.00 % 0 of 1 deliveries")
        .contains("Damaged 1.67 % 2 of 120 units");
  }

  /** His own, and no money of others; how a supplier delivers is no secret. */
  @Test
  void showsAPlannerOfTheOtherStoreOnlyHisOwn() {
    var page = page("planner2", "supplier/" + SUPPLIER);

    assertThat(cases(page)).containsExactly(ELSEWHERE);
    assertThat(words(page))
        .contains("Open now: 1 order with 360.00 EUR still to come.")
        .contains("Still to come EUR 1 360.00 EUR 0.00 EUR 360.00 EUR")
        .contains("Cancelled EUR 1 360.00 EUR 0.00 EUR 0.00 EUR")
        .contains("0 of 1 deliveries")
        .doesNotContain(IN_PART, CLOSED, CANCELLED, "504.00", "1800.00", "708.00");
    assertThat(words(page("planner2", "item/" + SKU)))
        .contains("s002 60 360.00 EUR")
        .doesNotContain("s001 ", IN_PART);
    assertThat(status("planner2", "item/" + SKU + "@s001")).isEqualTo(404);
    assertThat(status("planner2", "order/" + IN_PART)).isEqualTo(404);
    assertThat(status("planner2", "order/GR-961")).isEqualTo(404);
    assertThat(words(page("planner2", "cost-centre/" + COST_CENTRE)))
        .contains("EUR 360.00 EUR 0.00 EUR")
        .doesNotContain("Left EUR", "504.00", "708.00", "98572");
  }

  @Test
  void tellsOfAnArticleWhereItWasOrderedForAndWhoCouldDeliver() {
    assertThat(words(page("auditor", "item/" + SKU)))
        .contains("Item SKU-9601 Open now: 2 orders with 504.00 EUR still to come.")
        .contains("Still to come s001 24 144.00 EUR s002 60 360.00 EUR")
        .contains("No flow has brought any stock of it in yet.");

    var here = page("auditor", "item/" + SKU + "@s001");
    assertThat(cases(here)).containsExactlyInAnyOrder(IN_PART, CLOSED, CANCELLED);
    assertThat(words(here))
        .contains("Item SKU-9601 at s001 Open now: 1 order with 144.00 EUR still to come.")
        .contains("Cancelled EUR 3 1440.00 EUR 708.00 EUR 360.00 EUR")
        .contains("Rye bread: active, 1 offer, as given for PO-2026-00096")
        .contains("From: ERP, as of 23 Nov 2026, 08:00 UTC, 12 days ago")
        .contains("OBJ Trading SUP-OBJ APPROVED 6.00 EUR 6.00 EUR 6.00 EUR 5 days 10 12")
        .doesNotContain("s002");
  }

  @ParameterizedTest(name = "order/{0}")
  @CsvSource({IN_PART, "45000961", "GR-961", "DN-961"})
  void leadsFromEachNumberOfAnOrderToItsCase(String number) {
    var page = page("auditor", "order/" + number);

    assertThat(cases(page)).containsExactly(IN_PART);
    assertThat(words(page))
        .contains("Order or document " + number + " It belongs to " + IN_PART + ".")
        .contains("1 SKU-9601 SUP-OBJ 60 36 6.00 EUR 360.00 EUR open")
        .contains(IN_PART + " in erp now It does not answer now:");
    assertThat(records.of(IN_PART))
        .filteredOn(record -> record.kind().equals("CASE_VIEWED"))
        .anyMatch(look -> look.text("page").equals("order") && "auditor".equals(look.actor()));
  }

  @Test
  void tellsWhatOfABudgetIsReservedSpentAndLeft() {
    var page = page("auditor", "cost-centre/" + COST_CENTRE);

    assertThat(cases(page)).containsExactlyInAnyOrder(OrdersOfTwoStores.ALL);
    assertThat(words(page))
        .contains("The budget is what the ERP gave for PO-2026-00096")
        .contains("Left EUR 720.00 EUR 708.00 EUR 100000.00 EUR 98572.00 EUR");
  }

  @Test
  void isReachedFromTheCaseAndTheSearch() {
    var page = Visitor.loggedIn(port, "auditor").page("/console/cases/" + IN_PART);
    assertThat(page)
        .contains(
            "href=\"/console/objects/supplier/SUP-OBJ\"",
            "href=\"/console/objects/item/SKU-9601%40s001\"",
            "href=\"/console/objects/cost-centre/CC-960\"",
            "href=\"/console/objects/order/45000961\"",
            "href=\"/console/objects/order/GR-961\"",
            "href=\"/console/objects/order/DN-961\"");
    var found = Visitor.loggedIn(port, "auditor").page("/console/cases?q=" + SKU);
    assertThat(cases(found)).containsExactlyInAnyOrder(OrdersOfTwoStores.ALL);
    assertThat(found).contains("href=\"/console/objects/supplier/SUP-OBJ\"");
  }

  @Test
  void saysWhatItDoesNotKnow() {
    for (var unknown :
        List.of("item/SKU-NONE", "supplier/SUP-NONE", "order/45-NONE", "cost-centre/CC-NONE")) {
      assertThat(status("auditor", unknown)).as(unknown).isEqualTo(404);
    }
    assertThat(status("auditor", "weather/today")).isEqualTo(404);
    assertThat(words(page("auditor", "weather/today")))
        .contains("There are no pages about 'weather'; there are about:");
    assertThat(status("auditor", "supplier/" + SUPPLIER + "?page=-1")).isEqualTo(400);
  }

  /** What somebody types into a form is no event. */
  @Test
  void findsWhatWasOrderedByForm() {
    var id =
        purchasing.enter(
            "planner",
            Map.of(
                "sku", " SKU-9602 ",
                "quantity", 60,
                "needBy", "2026-12-20",
                "locationId", "s001",
                "category", "grocery",
                "costCentre", "CC-961",
                "preferredSupplierId", "",
                "reason", "Christmas bakery"));
    var number = purchasing.numberOf(id);
    ledger.sealAndIndex();

    assertThat(cases(page("auditor", "item/SKU-9602@s001"))).containsExactly(number);
    assertThat(words(page("auditor", "item/SKU-9602")))
        .contains("No order is open.", "has an answer of the ERP.");
    assertThat(words(page("auditor", "cost-centre/CC-961")))
        .contains("The budget is not known", "Nothing was ordered in the last 12 months.");
    driver.forget(number);
    driver.timeIs("2026-12-05T09:00:00Z");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void isTheSameAfterTheEngineHasCleanedUpItsHistory() {
    history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(CLOSED)
        .list()
        .forEach(one -> history.deleteHistoricProcessInstanceIfExists(one.getId()));

    var page = page("auditor", "supplier/" + SUPPLIER);
    assertThat(cases(page)).contains(CLOSED);
    assertThat(words(page)).contains("Cancelled EUR 4 1800.00 EUR 708.00 EUR 360.00 EUR");
    assertThat(words(page("auditor", "order/GR-962")))
        .contains("1 SKU-9601 SUP-OBJ 120 118 6.00 EUR 720.00 EUR closed");
  }

  private List<String> cases(String page) {
    return CASE.matcher(page).results().map(link -> link.group(1)).toList();
  }

  private int status(String person, String thing) {
    return Visitor.loggedIn(port, person).get("/console/objects/" + thing).statusCode();
  }

  private String page(String person, String thing) {
    return Visitor.loggedIn(port, person)
        .send("GET", "/console/objects/" + thing, "text/html", "")
        .body();
  }

  private static String words(String html) {
    return html.replaceAll("<[^>]+>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ")
        .replace(" .", ".");
  }
}
