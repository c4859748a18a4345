package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pukar.Logged;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

/// What the network answers, and what becomes of the text then.
class AnswersTest extends PostTest {
  private static final Duration DAY = Duration.ofDays(1);

  static Stream<Arguments> answers() {
    Function<Leaving, Handed> throwing =
        _ -> {
          throw new IllegalArgumentException("to +917000000231: " + "Ramlal");
        };
    return Stream.of(
        Arguments.of(Kind.ANSWER, answering(new Handed.Taken("")), "taken", 1),
        Arguments.of(Kind.ANSWER, answering(new Handed.Refused(Handed.Why.OTHER)), "refused", 1),
        Arguments.of(Kind.ANSWER, answering(new Handed.Busy(Duration.ZERO)), "given-up", 3),
        Arguments.of(Kind.NOTICE, answering(new Handed.Busy(Duration.ZERO)), "given-up", 3),
        Arguments.of(Kind.URGENT, answering(new Handed.Unsure()), "unknown", 3),
        Arguments.of(Kind.ANSWER, answering(new Handed.Unsure()), "unknown", 3),
        Arguments.of(Kind.NOTICE, answering(new Handed.Unsure()), "unknown", 1),
        Arguments.of(Kind.ANSWER, throwing, "unknown", 3),
        Arguments.of(Kind.NOTICE, throwing, "unknown", 1));
  }

  private static Function<Leaving, Handed> answering(Handed handed) {
    return _ -> handed;
  }

  @ParameterizedTest
  @MethodSource("answers")
  void theNetworksAnswerDecides(
      Kind kind, Function<Leaving, Handed> answer, String state, int attempts) throws Exception {
    post.put(kind, "1");

    try (Logged logged = Logged.start()) {
      assertThat(post.sent(attempts, new Network(answer))).containsOnly("1");
      assertThat(logged.text()).doesNotContain("7000000231", "Ramlal");
    }

    assertThat(post.states()).containsExactly(state);
    assertThat(post.attempts()).containsExactly(String.valueOf(attempts));
    assertThat(post.outbox().taken(Post.PHONE, 1)).hasSize(state.equals("taken") ? 1 : 0);
    assertThat(post.stored().cells("SELECT left_at IS NOT NULL FROM outbox"))
        .containsExactly(state.equals("taken") ? "t" : "f");
  }

  @Test
  void whoIsBusyIsAskedAgainWhenItSaidOrTheRuleSaysWhicheverIsLater() throws Exception {
    post.put(Kind.ANSWER, "10");
    post.put(Kind.ANSWER, "60");
    Pace rule = new Pace(1, 10, DAY, Post.QUICK.poll(), List.of(Duration.ofMinutes(30)), DAY, DAY);
    Network busy = new Network(m -> new Handed.Busy(Duration.ofMinutes(Long.parseLong(m.words()))));

    try (Sending _ = post.sending(busy, rule)) {
      assertThat(busy.next(2)).containsExactly("10", "60");
    }

    assertThat(post.states()).containsExactly("waiting", "waiting");
    assertThat(
            post.stored()
                .cells(
                    "SELECT round(extract(epoch FROM due_at - now()) / 600) FROM outbox"
                        + " ORDER BY made_at"))
        .containsExactly("3", "6");
    post.stored().run("UPDATE outbox SET due_at = now()");
    assertThat(post.sent(2, Network.taking())).containsExactlyInAnyOrder("10", "60");
    assertThat(post.states()).containsOnly("taken");
  }

  @Test
  void whatIsTriedAgainIsSpreadOverAQuarterMoreThanTheWait() throws Exception {
    post.put(Kind.ANSWER, "kaam");
    Pace rule = new Pace(1, 10, DAY, Post.QUICK.poll(), List.of(Duration.ofMinutes(40)), DAY, DAY);
    Network busy = new Network(_ -> new Handed.Busy(Duration.ZERO));

    try (Sending _ = post.sending(busy, rule, Post.always(0.5))) {
      busy.next();
    }

    assertThat(
            post.stored()
                .cells("SELECT round(extract(epoch FROM due_at - now()) / 60) FROM outbox"))
        .containsExactly("45");
  }

  @Test
  void usuallyItIsTriedAgainFourTimesAndThenGivenUp() {
    assertThat(Stream.of(1, 2, 3, 4, 5).map(Pace.USUAL::waitAfter).map(w -> w.orElse(null)))
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            null);
  }
}
