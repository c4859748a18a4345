package org.pukar.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.phone.PhoneNumber;

/// The phones of the simulator as a network: takes every text and shows it. What came to phones
/// that never agreed to anything is remembered in memory alone, for nothing else remembers it.
/// Threads share it.
public final class SimulatedPhones implements Carrier {
  private static final int PHONES = 1_000;
  private static final int TEXTS = 30;

  private final Cache<PhoneNumber, List<Inbox.Message>> came =
      Caffeine.newBuilder().maximumSize(PHONES).build();
  private final InstantSource clock;

  public SimulatedPhones(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Handed carry(Leaving text) {
    Inbox.Message message =
        new Inbox.Message(
            text.id().toString(), SimulatedNetwork.DEMO.shortCode(), clock.instant(), text.words());
    came.asMap().merge(text.to(), List.of(message), SimulatedPhones::newest);
    return new Handed.Taken(text.id().toString());
  }

  private static List<Inbox.Message> newest(List<Inbox.Message> before, List<Inbox.Message> more) {
    List<Inbox.Message> all = new ArrayList<>(before);
    all.addAll(more);
    return List.copyOf(all.subList(Math.max(0, all.size() - TEXTS), all.size()));
  }

  /// What came to that phone since this node started, newest last.
  public List<Inbox.Message> messages(PhoneNumber phone) {
    return Optional.ofNullable(came.getIfPresent(phone)).orElse(List.of());
  }
}
