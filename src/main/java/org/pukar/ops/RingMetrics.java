package org.pukar.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.pukar.channel.voice.live.RingObserver;

/// Counts missed calls. Threads share it.
public final class RingMetrics implements RingObserver {
  private final MeterRegistry registry;

  public RingMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void rang(String provider, Rang what) {
    Counter.builder("pukar.rings")
        .description("Missed calls by what became of them")
        .tag("provider", provider)
        .tag("outcome", what.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(registry)
        .increment();
  }
}
