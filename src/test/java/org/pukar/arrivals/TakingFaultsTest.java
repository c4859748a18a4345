package org.pukar.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Ground;
import org.pukar.Proxy;

/// PostgreSQL goes away while texts are taken: what was acknowledged is there, the rest was not.
class TakingFaultsTest {
  private Proxy postgres;
  private Desk desk;

  @BeforeEach
  void open() throws SQLException, IOException {
    Ground ground = Ground.fresh();
    postgres = Proxy.to(ground.databaseUrl());
    desk = Desk.on(ground.postgresThrough(postgres));
  }

  @AfterEach
  void close() {
    desk.close();
    postgres.close();
  }

  @Test
  void whileItIsAwayNothingIsAcknowledged() throws Exception {
    postgres.refuse();
    assertThat(desk.arrivals().takeNow(Desk.text(Desk.PHONE, "1", "1"))).isFalse();

    postgres.pass();
    while (!desk.database().answers()) {
      Thread.onSpinWait();
    }

    desk.take(Desk.text(Desk.PHONE, "1", "1"));
    assertThat(desk.states()).containsExactly("waiting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuses", "cuts"})
  void nothingThatWasAcknowledgedIsLost(String fault) throws Exception {
    Set<String> acknowledged = new ConcurrentSkipListSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 130; i++) {
        int name = i;
        threads.execute(() -> bring(name, fault, acknowledged));
      }
    }
    postgres.pass();

    assertThat(acknowledged).isNotEmpty();
    Set<String> kept =
        Set.copyOf(desk.stored().cells("SELECT encode(once_hash, 'hex') FROM arrivals"));
    assertThat(kept).containsAll(acknowledged);
  }

  private void bring(int name, String fault, Set<String> acknowledged) {
    if (name == 100) {
      begin(fault);
    }
    if (desk.arrivals().takeNow(Desk.text(Desk.PHONE, "text " + name, "kaam"))) {
      acknowledged.add(once("text " + name));
    }
  }

  /// By what the table knows a text.
  private String once(String reference) {
    Arrival text = Desk.text(Desk.PHONE, reference, "kaam");
    return HexFormat.of()
        .formatHex(
            SealedArrival.of(text, Desk.PHONE, new byte[0], desk.ground().keys().sessions())
                .once());
  }

  private void begin(String fault) {
    try {
      if (fault.equals("refuses")) {
        postgres.refuse();
      } else {
        postgres.cut();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
