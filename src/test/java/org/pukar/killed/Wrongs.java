package org.pukar.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.pukar.Soak;

/// What was found wrong, counted for the report. One thread only.
public final class Wrongs {
  private final List<String> all = new ArrayList<>();

  public void add(Soak what, String message) {
    what.count(1);
    all.add(what + " " + message);
  }

  public void assertNone() {
    assertThat(all).as("kill.seed=%d", Scale.SEED).isEmpty();
  }
}
