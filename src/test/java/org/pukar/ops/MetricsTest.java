package org.pukar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.http.Served;

class MetricsTest {

  @Test
  void theyAreToldInPrometheusForm() throws Exception {
    Metrics metrics = new Metrics(true, List.of());
    metrics.watch(() -> 7);
    try (Served served = new Served(List.of(metrics::mount))) {
      HttpResponse<String> answer = served.get("/metrics");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type").orElseThrow())
          .startsWith("text/plain; version=0.0.4");
      assertThat(answer.body())
          .contains("pukar_hops_under_way 7.0", "jvm_memory_used_bytes", "process_uptime_seconds");
    }
  }

  @Test
  void inProductionThisMachineMayReadThem() throws Exception {
    try (Served served = new Served(List.of(new Metrics(false, List.of())::mount))) {
      assertThat(served.get("/metrics").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"203.0.113.9", "10.0.0.1", "192.168.1.1", "2001:db8::1", "0.0.0.0", "x y"})
  void inProductionOnlyAddressesThatAreAllowedMayReadThem(String address) {
    assertThat(new Metrics(false, List.of("10.0.0.2")).mayRead(address)).isFalse();
    assertThat(new Metrics(false, List.of("10.0.0.2", address)).mayRead(address)).isTrue();
    assertThat(new Metrics(true, List.of()).mayRead(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void thisMachineHasManyNames(String address) {
    assertThat(new Metrics(false, List.of()).mayRead(address)).isTrue();
  }
}
