package dev.backroom.console;

import dev.backroom.access.Rights;
import dev.backroom.console.ControlCatalogue.Control;
import dev.backroom.engine.WrongInput;
import dev.backroom.ledger.Deeds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Lists the controls with what each did in a period, and draws samples of that. */
@Controller
@RequestMapping("/console/controls")
class ControlsPage {
  static final int USUAL_SIZE = 25;
  private static final int USUAL_DAYS = 30;
  static final int LARGEST_SIZE = 1_000;

  private final ControlCatalogue catalogue;
  private final Deeds deeds;
  private final Rights rights;
  private final Clock clock;

  ControlsPage(ControlCatalogue catalogue, Deeds deeds, Rights rights, Clock clock) {
    this.catalogue = catalogue;
    this.deeds = deeds;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      Authentication login,
      Model page) {
    rights.require(login, Rights.LOOK_AT_CASES);
    var period = days(from, until);
    var counts = new LinkedHashMap<Control, Long>();
    catalogue
        .catalogue()
        .forEach(control -> counts.put(control, deeds.count(population(control, period))));
    page.addAttribute("period", period);
    page.addAttribute("counts", counts);
    return "console/controls";
  }

  @GetMapping("/{id}")
  String sample(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(required = false) @Nullable String seed,
      @RequestParam(defaultValue = "" + USUAL_SIZE) int size,
      Authentication login,
      Model page) {
    rights.require(login, Rights.LOOK_AT_CASES);
    page.addAttribute("control", catalogue.find(id));
    page.addAttribute("sample", draw(id, days(from, until), FormWords.or(seed, ""), size));
    return "console/control";
  }

  @GetMapping(path = "/{id}.csv", produces = "text/csv")
  @ResponseBody
  String file(
      @PathVariable String id,
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      @RequestParam String seed,
      @RequestParam int size,
      Authentication login) {
    rights.require(login, Rights.LOOK_AT_CASES);
    return SampleFile.of(draw(id, days(from, until), seed, size));
  }

  private ControlSample draw(String id, DayRange period, String typedSeed, int size) {
    if (size < 1 || size > LARGEST_SIZE) {
      throw new WrongInput("A sample has 1 to %,d records, not %,d.".formatted(LARGEST_SIZE, size));
    }
    var seed =
        typedSeed.isEmpty() ? "%s %s %s".formatted(id, period.first(), period.last()) : typedSeed;
    var population = population(catalogue.find(id), period);
    return ControlSample.of(
        period, seed, size, deeds.count(population), deeds.sample(population, seed, size));
  }

  private static Deeds.Population population(Control control, DayRange period) {
    return new Deeds.Population(
        control.kind(), FormWords.or(control.subject(), ""), period.begin(), period.end());
  }

  /** The last 30 days where nothing is said. */
  private DayRange days(@Nullable LocalDate from, @Nullable LocalDate until) {
    var last = until == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : until;
    return from == null ? DayRange.endingOn(last, USUAL_DAYS) : new DayRange(from, last);
  }

  @ExceptionHandler
  ModelAndView refuse(WrongInput wrong) {
    var page = new ModelAndView("console/controls", HttpStatus.BAD_REQUEST);
    page.addObject("refusal", wrong.reason());
    page.addObject("period", days(null, null));
    page.addObject("counts", new LinkedHashMap<>());
    return page;
  }
}
