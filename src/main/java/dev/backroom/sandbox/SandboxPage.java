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
  private final MailServer mails;

  SandboxPage(OrderBook orders, Records records, FaultSwitches switches, MailServer mails) {
    this.orders = orders;
    this.records = records;
    this.switches = switches;
    this.mails = mails;
  }

  @GetMapping("/sandbox")
  String page(Model model) {
    model.addAttribute("total", orders.count());
    model.addAttribute("orders", orders.latest(SHOWN));
    model.addAttribute("expectedTotal", records.count(WarehouseController.EXPECTED));
    model.addAttribute("expected", records.latest(WarehouseController.EXPECTED, SHOWN));
    model.addAttribute("mailTotal", mails.count());
    model.addAttribute("mails", mails.latest(SHOWN));
    model.addAttribute("faults", switches.all());
    return "sandbox/overview";
  }
}
