package org.pukar.outbox.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pukar.callers.Addressee;
import org.pukar.day.IndianDay;
import org.pukar.keys.SealBroken;
import org.pukar.outbox.Envelope;
import org.pukar.outbox.Outbox;
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
    Map<UUID, Addressee> known = addressees(batch);
    return batch.stream().map(text -> judge(link, text, known)).toList();
  }

  /// The phones and keys of the callers whose texts these are.
  Map<UUID, Addressee> addressees(List<Claimed> batch) {
    return outbox.addressees(
        batch.stream().filter(text -> text.opened().isEmpty()).map(Claimed::envelope).toList());
  }

  private Judged judge(Link link, Claimed text, Map<UUID, Addressee> known) {
    if (text.stopped()) {
      return new Judged.Over(text, End.STOPPED, "not wanted");
    }
    if (isTooOld(text)) {
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

  /// The text as the network must have it; empty if it cannot be read, or its caller is gone.
  Optional<Leaving> opened(Claimed text, Map<UUID, Addressee> known) {
    try {
      return text.opened()
          .or(() -> outbox.open(text.envelope(), known))
          .map(opened -> leaving(text, opened));
    } catch (SealBroken e) {
      LOG.error("Text {} cannot be read with our keys and is given up", text.id(), e);
      return Optional.empty();
    }
  }

  private static Leaving leaving(Claimed text, Envelope.Opened opened) {
    return new Leaving(
        text.id(),
        opened.to(),
        opened.words(),
        text.sender(),
        Optional.empty(),
        text.kind().isPromotional());
  }

  /// Whether a text of which nobody knows if it left is sent again.
  boolean isSentAgain(Claimed text) {
    return text.kind().mayComeTwice()
        && !isTooOld(text)
        && pace.waitAfter(text.attempt()).isPresent();
  }

  /// Whether nobody needs it any more.
  boolean isTooOld(Claimed text) {
    // What is promised in the evening is for the morning.
    Instant first = text.made().plus(text.kind().hours().waitAt(text.made()));
    boolean isOfAnotherDay = IndianDay.of(text.now()).isAfter(IndianDay.of(first));
    return (text.kind().endsWithItsDay() && isOfAnotherDay)
        || Duration.between(text.made(), text.now()).compareTo(pace.giveUpAfter()) >= 0;
  }
}
