package dev.backroom.sandbox;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows a newcomer what the simulated systems hold. */
@Controller
@InSandbox
class SandboxPage {
  private static final int SHOWN = 50;

  private final OrderBook orders;
  private final Records records;
  private final FaultSwitches switches;

  SandboxPage(OrderBook orders, Records records, FaultSwitches switches) {
    this.orders = orders;
    this.records = records;
    this.switches = switches;
  }

  @GetMapping("/sandbox")
  String page(Model model) {
    var all = orders.all();
    model.addAttribute("total", all.size());
    model.addAttribute("orders", all.subList(Math.max(0, all.size() - SHOWN), all.size()));
    model.addAttribute("expected", records.all("expected-receipt"));
    model.addAttribute("faults", switches.all());
    return "sandbox/overview";
  }
}
