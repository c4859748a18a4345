package org.pukar.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.pukar.conversation.HopObserver;
import org.pukar.conversation.Inbound;
import org.pukar.dialogue.written.Frame;

/// Counts hops. Threads share it.
public final class HopMetrics implements HopObserver {
  private final MeterRegistry registry;

  public HopMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void hop(Inbound inbound, Frame shown, Result result, Duration took) {
    Counter.builder("pukar.hops")
        .description("Hops by the step of the screen they were answered with")
        .tag("channel", inbound.channel())
        .tag("provider", inbound.provider())
        .tag("dialogue", shown.dialogue())
        .tag("step", shown.step())
        .tag("outcome", result.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .increment();
    Timer.builder("pukar.hop")
        .description("How long hops took")
        .tag("channel", inbound.channel())
        .tag("provider", inbound.provider())
        .serviceLevelObjectives(
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(2))
        .register(registry)
        .record(took);
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
