package org.pukar.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.pukar.Logged;

/// Texts that are taken down: committed before they are acknowledged, once each, sealed.
class TakingTest extends DeskTest {
  @Test
  void whatIsAcknowledgedIsCommitted() throws Exception {
    desk.arrivals().take(Desk.text(Desk.PHONE, "1", "kaam")).get();

    assertThat(desk.states()).containsExactly("waiting");
  }

  @Test
  void whatAProviderBringsTwiceIsOneText() throws SQLException {
    desk.take(Desk.text(Desk.PHONE, "1", "kaam"));
    desk.take(Desk.text(Desk.PHONE, "1", "kaam"));
    desk.take(Desk.text(Desk.PHONE, "2", "kaam"));

    assertThat(desk.states()).hasSize(2);
  }

  @Test
  void whatWasAnsweredIsStillKnown() throws SQLException {
    desk.take(Desk.PHONE, "kaam");
    desk.read(Listener.answering());

    desk.take(Desk.PHONE, "kaam");

    assertThat(desk.states()).containsExactly("answered");
    assertThat(desk.read(Listener.answering())).isZero();
  }

  @Test
  void twoProvidersMayUseOneNameForTwoTexts() throws SQLException {
    desk.take(Arrival.whole("kannel", "1", Optional.of(Desk.PHONE), "26384", "kaam"));
    desk.take(Arrival.whole("jasmin", "1", Optional.of(Desk.PHONE), "26384", "kaam"));

    assertThat(desk.states()).hasSize(2);
  }

  @Test
  void manyThatComeAtOnceAreTakenOnceEach() throws SQLException {
    ConcurrentLinkedQueue<Boolean> taken = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 600; i++) {
        Arrival text = Desk.text(i % 2 == 0 ? Desk.PHONE : Desk.OTHER, "text " + i / 3, "kaam");
        threads.execute(() -> taken.add(desk.arrivals().takeNow(text)));
      }
    }

    assertThat(taken).hasSize(600).containsOnly(true);
    assertThat(desk.states()).hasSize(200);
  }

  @Test
  void nothingIsKeptOfAWithheldSender() throws SQLException {
    desk.take(Arrival.whole("simulator", "1", Optional.empty(), "26384", "kaam"));

    assertThat(desk.stored().rows()).isEmpty();
  }

  @Test
  void noRowShowsThePhoneOrTheWords() throws SQLException {
    desk.take(Desk.part(7, 1, 2, "1", "thekedar Ramlal"));

    assertThat(desk.stored().rows()).containsEntry("arrivals", 1);
    assertThat(desk.stored().found("7000000241", "Ramlal", "26384")).isEmpty();
  }

  @Test
  void nothingOfThePhoneIsLeftWhenItIsAnswered() throws SQLException {
    desk.take(Desk.PHONE, "kaam");

    desk.read(Listener.answering());

    assertThat(desk.states()).containsExactly("answered");
    assertThat(
            desk.stored()
                .cells(
                    "SELECT phone_index IS NULL AND sealed IS NULL AND owner IS NULL"
                        + " AND lease_until IS NULL FROM arrivals"))
        .containsExactly("t");
  }

  @Test
  void nothingPrintsThePhoneOrTheWords() throws SQLException {
    Arrival text = Desk.text(Desk.PHONE, "1", "Ramlal");
    desk.take(text);

    try (Logged logged = Logged.start()) {
      desk.read(Listener.failing());
      assertThat(logged.text()).contains("failed").doesNotContain("7000000241", "Ramlal");
    }
    desk.due();
    assertThat(text + desk.claim().toString()).doesNotContain("7000", "241", "Ramlal");
  }

  @Test
  void erasingForgetsWhatIsNotAnswered() throws SQLException {
    desk.agree(Desk.PHONE);
    desk.agree(Desk.OTHER);
    desk.take(Desk.PHONE, "1");
    desk.take(Desk.PHONE, "2");
    desk.take(Desk.OTHER, "3");
    desk.stored()
        .run("UPDATE arrivals SET state = 'aside' WHERE id = (SELECT min(id) FROM arrivals)");

    forget();

    Listener listener = Listener.answering();
    desk.read(listener);
    assertThat(listener.heard()).containsExactly("3");
    assertThat(desk.states()).containsExactly("answered");
  }

  /// Or whoever asks by text to be forgotten would not be told that she is.
  @Test
  void theTextThatAsksToBeForgottenIsAnsweredAllTheSame() throws SQLException {
    desk.agree(Desk.PHONE);
    desk.take(Desk.PHONE, "forget me");
    desk.take(Desk.PHONE, "later");
    Listener erasing =
        new Listener(_ -> {
          forget();
          return Optional.of("forgotten");
        });

    desk.read(erasing);

    assertThat(desk.states()).containsExactly("answered");
    assertThat(desk.answered()).isOne();
  }

  private static void forget() {
    desk.database()
        .use(h -> Arrivals.KEEPER.forget(h, desk.callers().find(Desk.PHONE).orElseThrow().id()));
  }
}
