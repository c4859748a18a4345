package org.pukar.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pukar.RealScript;

/// Whoever adds an action of cases or records says what it comes to in a session that a worker was
/// forced to open, or writes down here why that may be what it ever is.
class ForcedActionsTest {
  /// Features that have nothing of cases and records; `pin` knows by itself which PIN was proven.
  private static final Set<String> NOT_HERS =
      Set.of(
          "alerts",
          "callbacks",
          "callers",
          "door",
          "jobs",
          "pin",
          "places",
          "schemes",
          "session",
          "staff",
          "trades");

  private static final Set<String> AS_EVER =
      Set.of(
          // Something new is begun, and nothing that was is told.
          "grievances.file",
          "grievances.lane",
          "grievances.said",
          "grievances.wanted",
          "group.file",
          "nameless.door",
          "nameless.file",
          "ration.file",
          "ration.place",
          "workers.register",
          // Who is on the phone is shown to anybody before a PIN is asked for.
          "workers.who",
          "workers.chosen",
          "workers.resuming",
          "workers.recognised",
          // Her record is shown as it is, with what seems to be changed in it.
          "workers.look",
          "consents.look",
          // Texts: no PIN is ever typed in one.
          "texts.wanted",
          "texts.chosen",
          "texts.stop",
          "texts.stop-alerts",
          "texts.start");

  @Test
  void eachActionOfCasesAndRecordsSaysWhatItSeems() {
    Features features = RealScript.features();
    Set<String> hers =
        features.vocabulary().actions().keySet().stream()
            .filter(name -> !NOT_HERS.contains(name.substring(0, name.indexOf('.'))))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> asEver =
        hers.stream()
            .filter(name -> !features.seems(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(asEver).isEqualTo(new TreeSet<>(AS_EVER));
    assertThat(hers).contains("grievances.details", "erasures.worker", "workers.correct-name");
  }
}
