package org.pukar.simulator.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pukar.calls.Line;
import org.pukar.calls.Outgoing;
import org.pukar.outbox.link.Handed;
import org.pukar.phone.PhoneNumber;

/// A network whose phones are in the browser: a call rings until somebody there answers it, or
/// nobody does. Threads share it.
public final class SimulatedLine implements Line {
  public static final String NAME = "simulator";

  private static final int CALLS = 10_000;
  private static final Duration RINGS = Duration.ofSeconds(45);

  private final Cache<UUID, Outgoing> ringing =
      Caffeine.newBuilder().maximumSize(CALLS).expireAfterWrite(RINGS).build();

  @Override
  public Handed ring(Outgoing call) {
    ringing.put(call.id(), call);
    return new Handed.Taken(call.id().toString());
  }

  /// The calls that ring at this phone.
  List<Outgoing> at(PhoneNumber phone) {
    return ringing.asMap().values().stream().filter(call -> call.to().equals(phone)).toList();
  }

  /// Somebody picks up, or rejects it: it rings no more.
  Optional<Outgoing> stop(UUID id) {
    return Optional.ofNullable(ringing.asMap().remove(id));
  }
}
