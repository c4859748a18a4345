package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Proxy;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.news.News;
import org.pukar.outbox.news.Receipt;

/// A node dies between handing a text over and writing that down: whether the network has it is
/// asked where it can tell.
class DoubtsTest extends PostTest {
  private static final Found NOT = new Found.HasNot();

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"ANSWER", "NOTICE"})
  void whatTheNetworkTookIsNotSentAgainByTheNodesThatLive(Kind kind) throws Exception {
    Map<UUID, String> has = new ConcurrentHashMap<>();
    try (Proxy postgres = Proxy.to(post.ground().databaseUrl());
        Post dying = Post.on(post.ground().postgresThrough(postgres))) {
      post.put(kind, "kaam");
      Network network = new Network(message -> takenAndGone(message, has, postgres));
      Sending killed = dying.sending(network, Post.QUICK);
      network.next();
      killed.close();
    }
    assertThat(post.states()).containsExactly("leaving");
    post.endLeases();
    post.put(Kind.NOTICE, "another");

    Network asked =
        new Network(
            _ -> new Handed.Taken("b"),
            message -> new Found.Has(has.getOrDefault(message.id(), "")));
    assertThat(post.sent(1, asked)).containsExactly("another");

    assertThat(post.states()).containsExactly("taken", "taken");
    assertThat(post.attempts()).containsExactly("1", "1");
    assertThat(post.stored().cells("SELECT reference FROM outbox ORDER BY made_at"))
        .containsExactly("its name", "b");
  }

  private static Handed takenAndGone(Leaving message, Map<UUID, String> has, Proxy postgres) {
    try {
      has.put(message.id(), "its name");
      postgres.refuse();
      return new Handed.Taken("its name");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatWasSaidEarlyOfItIsKnownOnceItIsFound() throws Exception {
    dieOver(Kind.NOTICE);
    News.start(post.database())
        .take("simulator", List.of(new Receipt("ref-1", false, Receipt.Came.DELIVERED, "")));

    sendOnlyTheNext(telling(new Found.Has("ref-1")));

    assertThat(post.stored().cells("SELECT news FROM outbox ORDER BY made_at"))
        .containsExactly("delivered", "");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"ANSWER", "NOTICE"})
  void whatTheNetworkHasNotIsSentOnce(Kind kind) throws Exception {
    dieOver(kind);

    assertThat(post.sent(1, telling(NOT))).containsExactly("kaam");

    assertThat(post.states()).containsExactly("taken");
    assertThat(post.attempts()).containsExactly("2");
  }

  @Test
  void whatKillsEveryNodeThoughTheNetworkNeverHasItIsGivenUp() throws Exception {
    post.put(Kind.NOTICE, "kaam");
    for (int i = 0; i <= Post.QUICK.waits().size(); i++) {
      post.ask(post.claim().getFirst());
      post.endLeases();
    }

    sendOnlyTheNext(telling(NOT));

    assertThat(post.states()).containsExactly("given-up", "taken");
  }

  @Test
  void whoCannotBeAskedNowIsAskedLater() throws Exception {
    dieOver(Kind.NOTICE);

    sendOnlyTheNext(telling(new Found.NotNow()));
    assertThat(post.states()).containsExactly("leaving", "taken");
    assertThat(
            post.stored()
                .cells(
                    "SELECT lease_until > now() + interval '20 s' FROM outbox"
                        + " WHERE state = 'leaving'"))
        .containsExactly("t");

    post.endLeases();
    assertThat(post.sent(1, telling(NOT))).containsExactly("kaam");
  }

  @Test
  void afterADayNobodyIsAskedAnyMore() throws Exception {
    dieOver(Kind.NOTICE);
    post.stored().run("UPDATE outbox SET made_at = now() - interval '25 h'");

    sendOnlyTheNext(telling(new Found.NotNow()));

    assertThat(post.states()).containsExactly("unknown", "taken");
  }

  @Test
  void aMistakeOfWhoAsksLeavesItOpen() throws Exception {
    dieOver(Kind.NOTICE);

    sendOnlyTheNext(
        new Network(
            _ -> new Handed.Taken(""),
            _ -> {
              throw new IllegalStateException("mistake");
            }));

    assertThat(post.states()).containsExactly("leaving", "taken");
  }

  /// The network's own word is enough: it is not asked, and whoever can tell nothing else told
  /// this.
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"ANSWER", "NOTICE"})
  void whatTheNetworkToldByOurNameWhileItWasLeavingIsTaken(Kind kind) throws Exception {
    post.put(kind, "kaam");
    Claimed claimed = post.claim().getFirst();
    post.ask(claimed);
    News.start(post.database())
        .take(
            "simulator",
            List.of(new Receipt(claimed.id().toString(), true, Receipt.Came.UNDER_WAY, "")));
    post.endLeases();

    sendOnlyTheNext(Network.taking());

    assertThat(post.states()).containsExactly("taken", "taken");
    assertThat(post.attempts()).containsExactly("1", "1");
  }

  private static Network telling(Found found) {
    return new Network(_ -> new Handed.Taken(""), _ -> found);
  }

  private static void dieOver(Kind kind) throws SQLException {
    post.put(kind, "kaam");
    post.ask(post.claim().getFirst());
    post.endLeases();
  }

  private static void sendOnlyTheNext(Network network) throws Exception {
    post.put(Kind.NOTICE, "next");
    assertThat(post.sent(1, network)).containsExactly("next");
  }
}
