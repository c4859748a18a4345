package org.pukar.texts.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.pukar.Soak;

/// What was found wrong, counted for the report. One thread only.
final class Wrongs {
  private final List<String> all = new ArrayList<>();

  void add(Soak what, String message) {
    what.count(1);
    all.add(what + " " + message);
  }

  void assertNone() {
    assertThat(all).as("kill.seed=%d", Scale.SEED).isEmpty();
  }
}
