package org.pukar.calls.killed;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Soak;
import org.pukar.calls.Network;
import org.pukar.calls.SealedCall;
import org.pukar.killed.Progress;
import org.pukar.killed.Scale;
import org.pukar.killed.Victim;
import org.pukar.killed.Wrongs;

/// Phones give missed calls while everything is killed with `kill -9`: whoever was acknowledged is
/// called back, and nobody twice for what she rang once.
class CallsKilledTest {
  private static final int PHONES = Scale.TEXTS / 2;

  private static final String LATER =
      "UPDATE rings SET due_at = now() WHERE state = 'waiting' AND due_at > now()";

  private static final String CALLS =
      "SELECT id, coalesce(ring_id, 0), coalesce(encode(once_hash, 'hex'), ''), purpose FROM calls";

  private final Progress progress = new Progress();

  @TempDir Path folder;

  @AfterAll
  static void report() {
    Soak.report();
  }

  @Test
  void whoeverIsKilledEachMissedCallIsCalledBackOnce() throws Exception {
    try (Network network = new Network(Victim.SECRET, this::called);
        Victim victim = Victim.start(folder, network.settings(200))) {
      network.tell(path -> victim.gateway().get(path));
      Callers callers = new Callers(victim, progress);
      callers.start(PHONES);
      for (int moment : Scale.moments(2 * PHONES, Scale.TIMES)) {
        progress.await(moment);
        victim.killAndStartAgain();
      }
      String lastStart = victim.stored().cells("SELECT now()").getFirst();
      callers.join();
      progress.await(() -> isDone(victim, lastStart, network.rung()));
      compare(victim, network.rung());
    }
  }

  private void called() {
    Soak.CALLED.count(1);
    progress.more();
  }

  private static boolean isDone(Victim victim, String lastStart, List<Network.Rung> rung) {
    try {
      victim.stored().run(nobodyAsked(lastStart, rung));
      victim.stored().run(LATER);
      String open = "SELECT count(*) FROM rings WHERE phase = 'open'";
      return victim.stored().cells(open).equals(List.of("0"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// Time passes for those of whom nothing will be heard: their node died before it asked for the
  /// call. Whoever the network has rung it tells of.
  private static String nobodyAsked(String lastStart, List<Network.Rung> rung) {
    return """
    UPDATE rings SET lease_until = now()
    WHERE state = 'calling' AND EXISTS (
        SELECT FROM calls
        WHERE ring_id = rings.id AND over_at IS NULL AND at < '%s' AND id <> ALL ('{%s}'))
    """
        .formatted(
            lastStart, rung.stream().map(Network.Rung::ours).collect(Collectors.joining(",")));
  }

  /// Each ring is kept once; each row of phones to call was called once.
  private static void compare(Victim victim, List<Network.Rung> rung) throws SQLException {
    Wrongs wrongs = new Wrongs();
    Map<String, String> backs = new HashMap<>();
    Set<String> kept = new HashSet<>();
    List<String> cells = victim.stored().cells(CALLS);
    for (int i = 0; i < cells.size(); i += 4) {
      if (cells.get(i + 3).equals("back")) {
        backs.put(cells.get(i), cells.get(i + 1));
      } else {
        kept.add(cells.get(i + 2));
      }
    }
    compareRings(kept, rung, wrongs);
    Set<String> called = new HashSet<>();
    for (Network.Rung one : rung) {
      String ring = backs.get(one.ours());
      if (ring == null) {
        wrongs.add(Soak.WRONG, "a call that we do not know: " + one.ours());
      } else if (!called.add(ring)) {
        wrongs.add(Soak.DOUBLE, "called twice for ring " + ring);
      }
    }
    wrongs.assertNone();
  }

  private static void compareRings(Set<String> kept, List<Network.Rung> rung, Wrongs wrongs) {
    Set<String> phones = new HashSet<>();
    rung.forEach(one -> phones.add(one.phone()));
    for (int phone = 0; phone < PHONES; phone++) {
      if (!phones.contains(Callers.phone(phone))) {
        wrongs.add(Soak.LOST, "phone %d was never called".formatted(phone));
      }
      for (String ring : Callers.rings(phone)) {
        if (!kept.remove(HexFormat.of().formatHex(SealedCall.once("kookoo", ring)))) {
          wrongs.add(Soak.LOST, ring);
        }
      }
    }
    kept.forEach(one -> wrongs.add(Soak.DOUBLE, "a ring that nobody gave: " + one));
  }
}
