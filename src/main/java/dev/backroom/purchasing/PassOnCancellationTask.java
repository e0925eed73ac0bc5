package dev.backroom.purchasing;

import static dev.backroom.purchasing.CancellationRequest.CANCELLING_ROLES;
import static dev.backroom.purchasing.CancellationRequest.CATEGORY;
import static dev.backroom.purchasing.CancellationRequest.LOCATION_ID;
import static dev.backroom.purchasing.CancellationRequest.NUMBER_PREFIX;
import static dev.backroom.purchasing.CancellationRequest.ORDER_REFERENCE;
import static dev.backroom.purchasing.CancellationRequest.REASON;
import static dev.backroom.purchasing.CancellationRequest.REQUESTER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backroom.engine.BusinessNumbers;
import dev.backroom.engine.CandidateGroups;
import dev.backroom.engine.LoggedIn;
import dev.backroom.engine.ProcessLauncher;
import dev.backroom.engine.Refused;
import dev.backroom.engine.WrongInput;
import dev.backroom.purchasing.api.PurchaseCancellationRequested;
import dev.backroom.shared.BusinessKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands a person's wish to the order it names, if there is such an order and he may wish it. */
@Component
class PassOnCancellationTask implements JavaDelegate {
  private final ProcessLauncher launcher;
  private final CandidateGroups groups;
  private final LoggedIn login;
  private final BusinessNumbers numbers;
  private final ObjectMapper json;
  private final Clock clock;

  PassOnCancellationTask(
      ProcessLauncher launcher,
      CandidateGroups groups,
      LoggedIn login,
      BusinessNumbers numbers,
      ObjectMapper json,
      Clock clock) {
    this.launcher = launcher;
    this.groups = groups;
    this.login = login;
    this.numbers = numbers;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution request) throws JsonProcessingException {
    var reference = ORDER_REFERENCE.get(request).strip();
    var order =
        key(reference)
            .flatMap(key -> launcher.waitingFor(PurchaseOrder.CANCELLATION_REQUESTED, key))
            .orElseThrow(() -> unknown(reference));
    LOCATION_ID.set(request, order.get(PurchaseOrder.LOCATION_ID));
    CATEGORY.set(request, order.get(PurchaseOrder.CATEGORY));
    var person = login.person().orElseThrow(() -> new Refused("Log in to cancel an order."));
    if (!person.equals(order.get(PurchaseOrder.REQUESTER)) && !isInCharge(request)) {
      throw new Refused(
          "%s was requested by somebody else: only that person, or who buys or plans for it, may ask to cancel it."
              .formatted(reference));
    }
    var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
    request.setProcessBusinessKey(numbers.next(NUMBER_PREFIX, year));
    REQUESTER.set(request, person);
    var wish = new PurchaseCancellationRequested(reference, person, REASON.get(request));
    launcher.correlate(
        PurchaseOrder.CANCELLATION_REQUESTED,
        new BusinessKey(reference),
        json.writeValueAsString(wish));
  }

  private boolean isInCharge(DelegateExecution request) {
    return Stream.of(CANCELLING_ROLES.get(request).split(","))
        .map(role -> groups.groupFor(role.strip(), request))
        .anyMatch(login::belongsTo);
  }

  private static Optional<BusinessKey> key(String reference) {
    return BusinessKey.isOne(reference)
        ? Optional.of(new BusinessKey(reference))
        : Optional.empty();
  }

  private static WrongInput unknown(String reference) {
    return new WrongInput(
        "There is no open purchase order '%s'. Look the number up; an order that is closed or cancelled cannot be cancelled."
            .formatted(reference));
  }
}
