package org.pukar.texts.killed;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Soak;
import org.pukar.killed.Progress;
import org.pukar.killed.Scale;
import org.pukar.killed.Victim;
import org.pukar.killed.Wrongs;
import org.pukar.texts.killed.Ledger.Took;

/// Texts come in while everything is killed with `kill -9`, and while PostgreSQL or Redis is: what
/// was acknowledged is answered, each once, in its order.
class TextsInKilledTest {
  private static final int PHONES = Scale.TEXTS / Writers.TEXTS.size();

  private final Progress progress = new Progress();
  private final Ledger ledger = new Ledger(progress);

  @TempDir Path folder;

  @AfterAll
  static void report() {
    Soak.report();
  }

  /// What befalls it in the middle.
  private interface Trouble {
    void befall(Victim victim) throws Exception;
  }

  @Test
  void whoeverIsKilledEachTextIsAnsweredOnce() throws Exception {
    survive(PHONES, Scale.TIMES, Victim::killAndStartAgain);
  }

  @Test
  void whenPostgresAndRedisAreKilledUnderItEachTextIsAnsweredOnce() throws Exception {
    Queue<Trouble> troubles = new ArrayDeque<>();
    for (int i = 0; i < Scale.TIMES; i++) {
      troubles.add(TextsInKilledTest::killPostgres);
      troubles.add(TextsInKilledTest::killRedis);
    }
    survive(
        Math.min(PHONES, 1000),
        2 * Scale.TIMES,
        victim -> Objects.requireNonNull(troubles.poll()).befall(victim));
  }

  private static void killPostgres(Victim victim) throws Exception {
    victim.servers().killPostgres();
    victim.servers().startPostgres();
  }

  private static void killRedis(Victim victim) throws Exception {
    victim.servers().killRedis();
    victim.servers().startRedis();
  }

  private void survive(int phones, int times, Trouble trouble) throws Exception {
    try (KannelServer kannel = new KannelServer(ledger);
        Victim victim = Victim.start(folder, kannel.settings("2000"))) {
      Writers writers = new Writers(victim, Scale.SEED, progress);
      List<String> undisturbed = undisturbed(writers);
      writers.start(1, phones);
      for (int moment : Scale.moments(2 * phones * Writers.TEXTS.size(), times)) {
        progress.await(moment);
        trouble.befall(victim);
      }
      writers.join();
      victim.awaitDone();
      Soak.TEXTS_OUT.count(ledger.size());
      Wrongs wrongs = new Wrongs();
      new History(victim, ledger, undisturbed, wrongs).compare(phones);
      wrongs.assertNone();
    }
  }

  /// What the first phone is answered, which waits for each answer.
  private List<String> undisturbed(Writers writers) throws InterruptedException {
    for (int text = 0; text < Writers.TEXTS.size(); text++) {
      int answered = text;
      writers.write(0, text);
      progress.await(() -> ledger.of(Writers.phone(0)).size() > answered);
    }
    return ledger.of(Writers.phone(0)).stream().map(Took::words).map(History::common).toList();
  }
}
