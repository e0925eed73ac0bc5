package dev.backroom.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backroom.sandbox.SupplierBehaviour.Answer;
import java.util.Random;
import java.util.UUID;

/**
 * What a seed and a reference make of an order, whenever it comes and after whatever else.
 *
 * <p>Of a hundred orders about seventy are accepted and delivered as they are, ten changed, five
 * rejected, eight shipped short and seven late.
 */
final class SeededLuck {
  private static final int CHANGED = 10;
  private static final int REJECTED = CHANGED + 5;
  private static final int SHORT = REJECTED + 8;
  private static final int LATE = SHORT + 7;

  private final Random luck;

  /** Neighbouring references must not have neighbouring luck, so both are hashed first. */
  SeededLuck(long seed, String reference) {
    var hash = UUID.nameUUIDFromBytes((seed + "/" + reference).getBytes(UTF_8));
    this.luck = new Random(hash.getLeastSignificantBits());
  }

  Outcome draw() {
    var drawn = luck.nextInt(100);
    if (drawn < CHANGED) {
      return change();
    }
    if (drawn < REJECTED) {
      return Outcome.faultless(Answer.REJECT);
    }
    if (drawn < SHORT) {
      return Outcome.shipped(from(50, 95), 0);
    }
    return drawn < LATE ? Outcome.shipped(100, from(1, 10)) : Outcome.faultless(Answer.ACCEPT);
  }

  private Outcome change() {
    return switch (luck.nextInt(3)) {
      case 0 -> Outcome.changed(from(50, 95), 0, 0);
      case 1 -> Outcome.changed(100, from(100, 1_000), 0);
      default -> Outcome.changed(100, 0, from(1, 10));
    };
  }

  private int from(int least, int most) {
    return least + luck.nextInt(most - least + 1);
  }
}
