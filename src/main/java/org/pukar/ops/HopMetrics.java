package org.pukar.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pukar.conversation.hop.HopObserver;
import org.pukar.conversation.hop.Inbound;
import org.pukar.dialogue.written.Frame;

/// Counts hops. Threads share it.
public final class HopMetrics implements HopObserver {
  private final MeterRegistry registry;

  /// Looking a meter up by its tags costs more than counting.
  private final Map<Counted, Counter> hops = new ConcurrentHashMap<>();

  private final Map<Door, Timer> times = new ConcurrentHashMap<>();

  private record Counted(String channel, String provider, Frame shown, Result result) {}

  private record Door(String channel, String provider) {}

  public HopMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void hop(Inbound inbound, Frame shown, Result result, Duration took) {
    Counted counted = new Counted(inbound.channel(), inbound.provider(), shown, result);
    hops.computeIfAbsent(counted, this::counter).increment();
    Door door = new Door(inbound.channel(), inbound.provider());
    times.computeIfAbsent(door, this::timer).record(took);
  }

  private Counter counter(Counted counted) {
    return Counter.builder("pukar.hops")
        .description("Hops by the step of the screen they were answered with")
        .tag("channel", counted.channel())
        .tag("provider", counted.provider())
        .tag("dialogue", counted.shown().dialogue())
        .tag("step", counted.shown().step())
        .tag("outcome", counted.result().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(registry);
  }

  private Timer timer(Door door) {
    return Timer.builder("pukar.hop")
        .description("How long hops took")
        .tag("channel", door.channel())
        .tag("provider", door.provider())
        .serviceLevelObjectives(
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2))
        .register(registry);
  }

  @Override
  public void dropped(String channel, String provider, Frame at) {
    Counter.builder("pukar.dropoffs")
        .description("Sessions that the network cut, by the step they stood at")
        .tag("channel", channel)
        .tag("provider", provider)
        .tag("dialogue", at.dialogue())
        .tag("step", at.step())
        .register(registry)
        .increment();
  }
}
