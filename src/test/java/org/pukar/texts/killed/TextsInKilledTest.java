package org.pukar.texts.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Soak;
import org.pukar.texts.killed.Ledger.Took;

/// Texts come in while everything is killed with `kill -9`, and while PostgreSQL or Redis is: what
/// was acknowledged is answered, each once, in its order.
class TextsInKilledTest {
  private static final int TEXTS = Integer.getInteger("kill.texts", 600);
  private static final int TIMES = Integer.getInteger("kill.times", 1);
  private static final int PHONES = TEXTS / Writers.TEXTS.size();
  private static final long SEED = Long.getLong("kill.seed", 20261122);

  /// Fewer texts are done before the claims of the dead would run out.
  private static final boolean IS_SMALL = TEXTS < 5000;

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
    survive(PHONES, TIMES, victim -> victim.killAndStartAgain(IS_SMALL));
  }

  @Test
  void postgresKilledUnderThemCostsNoTextAndAnswersNoneTwice() throws Exception {
    survive(Math.min(PHONES, 250), TIMES, victim -> {
      victim.servers().killPostgres();
      victim.servers().startPostgres();
      if (IS_SMALL) {
        victim.endLeases("arrivals");
      }
    });
  }

  @Test
  void redisKilledUnderThemCostsNoTextAndAnswersNoneTwice() throws Exception {
    survive(Math.min(PHONES, 250), TIMES, victim -> {
      victim.servers().killRedis();
      victim.servers().startRedis();
    });
  }

  private void survive(int phones, int times, Trouble trouble) throws Exception {
    try (KannelServer kannel = new KannelServer(ledger);
        Victim victim = Victim.start(folder, kannel.settings(2000))) {
      Writers writers = new Writers(victim, SEED, progress);
      List<String> undisturbed = undisturbed(writers);
      writers.start(1, phones);
      for (int moment : moments(phones, times)) {
        progress.await(moment);
        trouble.befall(victim);
      }
      writers.join();
      progress.await(victim::isDone);
      Soak.TEXTS_OUT.count(ledger.size());
      assertThat(new History(victim, ledger, undisturbed).compare(phones))
          .as("seed %d", SEED)
          .isEmpty();
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

  /// After how much has happened: texts that came in and answers that left count alike.
  private static List<Integer> moments(int phones, int times) {
    Random random = new Random(SEED);
    int all = 2 * phones * Writers.TEXTS.size();
    List<Integer> moments = new ArrayList<>();
    for (int i = 1; i <= times; i++) {
      moments.add(all * i / (times + 1) + random.nextInt(all / 8) - all / 16);
    }
    return moments;
  }
}
