package org.pukar.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pukar.House;
import org.pukar.Soak;
import org.pukar.operator.Operator.World;

/// Callers at an operator that repeats, delays, reorders and drops, with two nodes behind it: each
/// sees what she sees at an operator that makes no mistakes, and leaves what she would leave there.
///
/// `-Doperator.sessions=1 -Doperator.seed=N` has one of them again.
class OperatorTest {
  private static final int SESSIONS = Integer.getInteger("operator.sessions", 500);
  private static final long SEED = Long.getLong("operator.seed", 20261122);

  /// So many call at once.
  private static final int AT_ONCE = 50;

  private static House quiet;
  private static House here;
  private static House there;

  @BeforeAll
  static void open() throws SQLException {
    quiet = House.fresh();
    here = House.fresh();
    there = House.on(here.ground());
  }

  @AfterAll
  static void close() {
    Soak.report();
    quiet.close();
    here.close();
    there.close();
  }

  @Test
  void nobodyNoticesWhatTheOperatorDoes() throws Exception {
    Undisturbed undisturbed = new Undisturbed(quiet);
    AtomicInteger hops = new AtomicInteger();
    for (int done = 0; done < SESSIONS; done += AT_ONCE) {
      int callers = Math.min(AT_ONCE, SESSIONS - done);
      List<String> wrong = wrong(SEED + done, callers, undisturbed, hops);
      Soak.SEEDS.count(callers);
      Soak.HOPS.count(hops.getAndSet(0));
      assertThat(wrong).as("\n%s", String.join("\n\n", wrong)).isEmpty();
    }
  }

  private static List<String> wrong(
      long seed, int count, Undisturbed undisturbed, AtomicInteger hops) throws SQLException {
    VirtualTime time = new VirtualTime(here.ground().clock());
    Executor threads = task -> Thread.ofVirtual().start(task);
    World world = new World(List.of(here, there), time, threads, hops);
    List<SimulatedCaller> callers =
        LongStream.range(seed, seed + count)
            .mapToObj(s -> new SimulatedCaller(s, phone(s), undisturbed, world))
            .toList();
    callers.forEach(_ -> time.join());
    callers.stream()
        .map(caller -> CompletableFuture.runAsync(caller::walk, threads))
        .toList()
        .forEach(CompletableFuture::join);
    return judged(callers);
  }

  private static List<String> judged(List<SimulatedCaller> callers) throws SQLException {
    Ledger ledger = Ledger.of(here);
    List<String> wrong = new ArrayList<>();
    for (SimulatedCaller caller : callers) {
      List<String> screens = caller.history().judged();
      List<String> rows = ledger.audit(caller);
      Soak.WRONG.count(screens.size());
      if (!screens.isEmpty() || !rows.isEmpty()) {
        wrong.add("%s\n%s".formatted(caller, rows));
      }
    }
    return wrong;
  }

  private static String phone(long seed) {
    return "70%08d".formatted(seed % 100_000_000);
  }
}
