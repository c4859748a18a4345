package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pukar.outbox.Aside;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registered;
import org.pukar.outbox.link.Registry;

/// Answers to phones that never agreed to anything, and texts that are no registered ones.
class StrangersTest extends PostTest {
  private static final Registered AS = new Registered("1", "2", "PUKAR", "");

  static Stream<Arguments> ends() {
    Function<Leaving, Handed> throwing =
        _ -> {
          throw new IllegalStateException("mistake");
        };
    return Stream.of(
        Arguments.of(answering(new Handed.Taken("")), "taken", 1),
        Arguments.of(answering(new Handed.Refused(Handed.Why.NUMBER)), "refused", 1),
        Arguments.of(answering(new Handed.Busy(Duration.ZERO)), "given-up", 3),
        Arguments.of(answering(new Handed.Unsure()), "unknown", 3),
        Arguments.of(throwing, "unknown", 3));
  }

  private static Function<Leaving, Handed> answering(Handed handed) {
    return _ -> handed;
  }

  @ParameterizedTest
  @MethodSource("ends")
  void howeverItEndsNothingIsLeftOfThePhone(
      Function<Leaving, Handed> answer, String state, int attempts) throws Exception {
    assertThat(put("kaam")).isEqualTo(Outbox.Put.NEW);
    assertThat(put("kaam")).isEqualTo(Outbox.Put.KNOWN);
    assertThat(post.stored().found("7000000233", "kaam")).isEmpty();
    Network network = new Network(answer);

    try (Sending _ = post.sending(network, Post.QUICK)) {
      assertThat(network.next().to()).isEqualTo(Post.STRANGER);
      network.next(attempts - 1);
    }

    assertThat(post.states()).containsExactly(state);
    assertThat(post.stored().cells("SELECT stranger, caller_id FROM outbox"))
        .containsExactly("", "");
  }

  private static Outbox.Put put(String words) {
    return post.outbox()
        .put(Text.answering(Post.STRANGER, words, "once", new Text.By("simulator", "26384")));
  }

  @Test
  void aMisfitIsSetAsideAndLeavesWhenStaffLetItGo() throws Exception {
    Network network = Network.taking();
    put("not registered");
    try (Sending _ = registered(network, words -> new Registry.Look.Misfit("too long"))) {
      awaitAside();
    }
    assertThat(network.rest()).isEmpty();
    Aside aside = post.outbox().aside(10).getFirst();
    assertThat(aside.why()).isEqualTo("too long");
    assertThat(aside.link()).isEqualTo("simulator");

    assertThat(post.outbox().retry(aside.id())).isTrue();
    assertThat(post.outbox().retry(aside.id())).isFalse();

    try (Sending _ = registered(network, _ -> new Registry.Look.Fits(AS))) {
      Leaving leaving = network.next();
      assertThat(leaving.registered()).contains(AS);
      assertThat(leaving.to()).as("a stranger's, too").isEqualTo(Post.STRANGER);
    }
    assertThat(post.states()).containsExactly("taken");
    assertThat(post.outbox().aside(10)).isEmpty();
    assertThat(post.stored().cells("SELECT stranger FROM outbox")).containsExactly("");
  }

  private static void awaitAside() {
    while (post.outbox().aside(1).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static Sending registered(Carrier carrier, Registry registry) {
    Link link = new Link("simulator", carrier, 100_000, 1, true, 0, _ -> 1);
    return post.sending(new Links(List.of(link)), registry);
  }

  @Test
  void whereNobodyAsksForTemplatesNoneIsLookedFor() throws SQLException, InterruptedException {
    put("not registered");
    Network network = Network.taking();

    try (Sending _ = post.sending(network, Post.QUICK)) {
      assertThat(network.next().registered()).isEmpty();
    }

    assertThat(post.states()).containsExactly("taken");
  }
}
