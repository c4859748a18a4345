package org.pukar.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pukar.callers.Addressee;
import org.pukar.day.IndianDay;
import org.pukar.keys.SealBroken;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Registered;
import org.pukar.outbox.link.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says whether claimed texts may leave now: whether they are wanted, worth it, in their hours, and
/// of the words that networks let through. Threads share it.
///
/// @param registry the registered templates, asked for links that want them
record Judge(Outbox outbox, Registry registry, Pace pace) {
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  /// All of them, in their order.
  List<Judged> all(Link link, List<Claimed> batch) {
    Map<UUID, Addressee> known = outbox.addressees(batch);
    return batch.stream().map(text -> judge(link, text, known)).toList();
  }

  private Judged judge(Link link, Claimed text, Map<UUID, Addressee> known) {
    if (text.inDoubt() && !isSentAgain(text, pace)) {
      return new Judged.Over(text, End.UNKNOWN, "no answer");
    }
    if (text.stopped()) {
      return new Judged.Over(text, End.STOPPED, "not wanted");
    }
    if (isTooOld(text, pace)) {
      return new Judged.Over(text, End.GIVEN_UP, "too old");
    }
    Duration wait = text.kind().hours().waitAt(text.now());
    if (link.keepsHours() && wait.isPositive()) {
      return new Judged.Later(text, wait);
    }
    return opened(text, known)
        .map(leaving -> leaving.saying(link.parts().written(leaving.words())))
        .map(leaving -> link.registered() ? registered(text, leaving) : send(text, leaving))
        .orElseGet(() -> new Judged.Over(text, End.GIVEN_UP, "unreadable"));
  }

  private static Judged send(Claimed text, Leaving leaving) {
    return new Judged.Send(text, leaving);
  }

  private Judged registered(Claimed text, Leaving leaving) {
    return switch (registry.look(leaving.words())) {
      case Registry.Look.Fits(Registered as) -> send(text, leaving.registered(as));
      case Registry.Look.Misfit(String reason) -> new Judged.Over(text, End.ASIDE, reason);
    };
  }

  private Optional<Leaving> opened(Claimed text, Map<UUID, Addressee> known) {
    try {
      return outbox.open(text, known);
    } catch (SealBroken e) {
      LOG.error("Text {} cannot be read with our keys and is given up", text.id(), e);
      return Optional.empty();
    }
  }

  /// Whether a text of which nobody knows if it left is sent again.
  static boolean isSentAgain(Claimed text, Pace pace) {
    return text.kind().mayComeTwice()
        && !isTooOld(text, pace)
        && pace.waitAfter(text.attempt()).isPresent();
  }

  private static boolean isTooOld(Claimed text, Pace pace) {
    // What is promised in the evening is for the morning.
    Instant first = text.made().plus(text.kind().hours().waitAt(text.made()));
    boolean isOfAnotherDay = IndianDay.of(text.now()).isAfter(IndianDay.of(first));
    return (text.kind().endsWithItsDay() && isOfAnotherDay)
        || Duration.between(text.made(), text.now()).compareTo(pace.giveUpAfter()) >= 0;
  }
}
