package dev.backroom.notices;

import dev.backroom.engine.CaseEnded;
import dev.backroom.notices.Notice.State;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record what became of a notice, together with the end of its delivery. */
@Component
class DeliveryEnds {
  private static final Set<String> DELIVERIES = Set.of(NoticeDelivery.KEY, NoticeDigest.KEY);

  private final NoticeBook book;

  DeliveryEnds(NoticeBook book) {
    this.book = book;
  }

  /** What was refused or outdated has said so before; the rest has arrived or was stopped. */
  @EventListener
  void onEnd(CaseEnded ended) {
    if (DELIVERIES.contains(ended.processKey())) {
      book.endDelivery(
          ended.businessKey().value(), ended.completed() ? State.DELIVERED : State.CANCELLED, null);
    }
  }
}
