package org.pukar.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.IntSupplier;
import org.pukar.http.Problem;

/// `/metrics` in Prometheus' form. Threads share it.
public final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final boolean open;
  private final List<String> allowed;

  /// A registry.
  ///
  /// @param open whether anybody may read it
  /// @param allowed addresses that may besides this machine, if not
  public Metrics(boolean open, List<String> allowed) {
    this.open = open;
    this.allowed = List.copyOf(allowed);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  public PrometheusMeterRegistry registry() {
    return registry;
  }

  /// Watches how many hops are under way.
  public void watch(IntSupplier underWay) {
    Gauge.builder("pukar.hops.under.way", underWay::getAsInt).register(registry);
  }

  public void mount(Router router) {
    router.get("/metrics").handler(this::metrics);
  }

  private void metrics(RoutingContext context) {
    if (!mayRead(context.request().remoteAddress().hostAddress())) {
      Problem.of(404, "There is nothing here.").send(context);
      return;
    }
    context
        .response()
        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        .end(registry.scrape());
  }

  /// Whether metrics are told to this address, an IP address in digits.
  boolean mayRead(String address) {
    try {
      return open
          || allowed.contains(address)
          || InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
