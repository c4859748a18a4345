package org.pukar.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.sending.Pace;
import org.pukar.outbox.sending.Sending;
import org.pukar.phone.PhoneNumber;

/// Texts of one phone are answered one after the other, those of different phones side by side,
/// each once, whichever node does it.
class OrderTest extends DeskTest {
  private static final Registry NONE = _ -> new Registry.Look.Misfit("there are no templates");

  @Test
  void aSlowTextHoldsUpItsOwnPhoneOnly() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    Listener listener = new Listener(words -> answered(words, slow));
    desk.take(Desk.PHONE, "slow");
    desk.take(Desk.PHONE, "behind it");
    desk.take(Desk.OTHER, "of another");

    try (Reading _ = desk.reading(listener)) {
      assertThat(List.of(listener.next(), listener.next()))
          .containsExactlyInAnyOrder("slow", "of another");
      assertThat(desk.claim()).as("nobody takes what is behind it").isEmpty();
      assertThat(listener.heard()).isEmpty();
      slow.countDown();
      assertThat(listener.next()).isEqualTo("behind it");
    }

    assertThat(desk.states()).containsOnly("answered").hasSize(3);
    assertThat(desk.answered()).isEqualTo(3);
  }

  private static Optional<String> answered(String words, CountDownLatch slow) {
    try {
      if (words.equals("slow")) {
        assertThat(slow.await(20, TimeUnit.SECONDS)).isTrue();
      }
      return Optional.of("heard");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void twoNodesAnswerEachTextOnceAndThoseOfAPhoneInTheirOrder() throws Exception {
    for (int i = 100; i < 160; i++) {
      desk.take(i % 2 == 0 ? Desk.PHONE : Desk.OTHER, "text " + i);
    }
    Listener both = Listener.answering();
    List<String> heard = new ArrayList<>();
    try (Desk node = Desk.on(desk.ground());
        Reading _ = desk.reading(both);
        Reading _ = node.reading(both)) {
      for (int i = 0; i < 60; i++) {
        heard.add(both.next());
      }
    }

    assertThat(heard).doesNotHaveDuplicates();
    assertThat(heard.stream().filter(words -> isEven(words)).toList()).isSorted();
    assertThat(heard.stream().filter(words -> !isEven(words)).toList()).isSorted();
    assertThat(desk.answered()).isEqualTo(60);
  }

  /// The provider brings the next before the one before is acknowledged.
  @Test
  void whatOneNodeGetsOneAfterTheOtherIsAnsweredInThatOrder() throws Exception {
    List<CompletableFuture<Boolean>> taken = new ArrayList<>();
    Listener listener = Listener.answering();
    List<String> heard = new ArrayList<>();
    try (Reading _ = desk.reading(listener)) {
      for (int i = 1000; i < 1300; i++) {
        String words = "text " + i;
        PhoneNumber from = i % 3 == 0 ? Desk.OTHER : Desk.PHONE;
        taken.add(desk.arrivals().take(Desk.text(from, words, words)));
      }
      for (CompletableFuture<Boolean> one : taken) {
        assertThat(one.get(20, TimeUnit.SECONDS)).isTrue();
        heard.add(listener.next());
      }
    }

    assertThat(heard.stream().filter(words -> isOfOther(words)).toList()).isSorted();
    assertThat(heard.stream().filter(words -> !isOfOther(words)).toList()).isSorted();
    assertThat(heard).doesNotHaveDuplicates();
  }

  private static boolean isOfOther(String words) {
    return Integer.parseInt(words.substring(5)) % 3 == 0;
  }

  /// As it may be if two nodes get them at one moment.
  @Test
  void whatWasCommittedLateWaitsForWhatIsBeingAnswered() throws SQLException {
    desk.take(Desk.PHONE, "later");
    desk.claim();
    desk.take(Desk.PHONE, "earlier");
    desk.stored().run("UPDATE arrivals SET id = DEFAULT WHERE id = (SELECT min(id) FROM arrivals)");

    assertThat(desk.claim()).isEmpty();
    desk.endLeases();
    assertThat(desk.claim()).hasSize(1);
  }

  private static boolean isEven(String words) {
    return (words.charAt(words.length() - 1) - '0') % 2 == 0;
  }

  @Test
  void aTextThatANodeDiedOverIsAnsweredByAnother() throws SQLException {
    desk.take(Desk.PHONE, "kaam");
    desk.claim();
    assertThat(desk.read(Listener.answering())).as("it is the other's").isZero();

    desk.endLeases();

    assertThat(desk.read(Listener.answering())).isOne();
    assertThat(desk.answered()).isOne();
  }

  @Test
  void aNodeThatIsLateAnswersNothingMore() throws SQLException {
    desk.take(Desk.PHONE, "kaam");
    Claimed late = desk.claim().getFirst();
    desk.endLeases();
    desk.read(Listener.answering());

    desk.answers(Listener.answering(), _ -> true).answer(late);
    desk.answers(Listener.failing(), _ -> true).answer(late);

    assertThat(desk.states()).containsExactly("answered");
    assertThat(desk.answered()).isOne();
  }

  @Test
  void anAnswerLeavesByTheWayItsTextCameToThePhoneThatWroteIt() throws Exception {
    BlockingQueue<Leaving> left = new LinkedBlockingQueue<>();
    Link link = new Link("simulator", text -> taken(left, text), 1000, 1, false, 0, _ -> 1);
    desk.take(Desk.PHONE, "kaam");

    desk.read(Listener.answering());
    try (Sending _ =
        Sending.start(
            desk.database(),
            desk.outbox(),
            new Links(List.of(link)),
            NONE,
            Pace.USUAL,
            desk.ground().ids(),
            new Random())) {
      Leaving leaving = left.poll(20, TimeUnit.SECONDS);
      assertThat(leaving.to()).isEqualTo(Desk.PHONE);
      assertThat(leaving.from()).isEqualTo("26384");
      assertThat(leaving.words()).isEqualTo("heard kaam");
    }
  }

  private static Handed taken(BlockingQueue<Leaving> left, Leaving text) {
    left.add(text);
    return new Handed.Taken("");
  }

  @Test
  void aTextMayHaveNoAnswer() throws SQLException {
    desk.take(Desk.PHONE, "spam");

    desk.read(new Listener(_ -> Optional.empty()));

    assertThat(desk.states()).containsExactly("answered");
    assertThat(desk.answered()).isZero();
  }
}
