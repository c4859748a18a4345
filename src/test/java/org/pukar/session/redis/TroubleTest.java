package org.pukar.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redis.clients.jedis.Protocol.Command.GET;
import static redis.clients.jedis.Protocol.Command.INCR;
import static redis.clients.jedis.Protocol.Command.SET;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Proxy;

/// Redis is away in all the ways there are: everybody hears so soon, and all goes on by itself.
@Timeout(30)
class TroubleTest extends ProxiedTest {
  /// What the dispatcher promises, and what a busy machine adds.
  private static final Duration SOON = Duration.ofMillis(1500 + 300);

  private static final int THREADS = 32;

  @BeforeEach
  void connect() {
    assertThat(redis.answers()).isTrue();
  }

  enum Trouble {
    REFUSES,
    HANGS,
    IS_HALF_OPEN,
    DRIPS;

    void befall(Proxy proxy) throws IOException {
      switch (this) {
        case REFUSES -> proxy.refuse();
        case HANGS -> proxy.hang();
        case IS_HALF_OPEN -> proxy.halfOpen();
        case DRIPS -> proxy.drip(Duration.ofMillis(400));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everybodyHearsSoonAndAllGoesOnByItself(Trouble trouble) throws Exception {
    for (int round = 0; round < 2; round++) {
      trouble.befall(proxy);
      for (int again = 0; again < 2; again++) {
        assertAllAway(AtOnce.all(THREADS, n -> redis.call(Command.of(GET, bytes("key" + n)))));
      }
      proxy.pass();
      awaitBack();
      assertAllRight();
    }
  }

  /// More than all buffers on the way hold: writing itself gets stuck.
  @ParameterizedTest
  @EnumSource(names = {"HANGS", "IS_HALF_OPEN"})
  void everybodyHearsSoonOfALargeBatch(Trouble trouble) throws Exception {
    trouble.befall(proxy);
    byte[] large = new byte[1 << 20];

    assertAllAway(AtOnce.all(THREADS, n -> redis.call(Command.of(SET, bytes("key" + n), large))));

    proxy.pass();
    awaitBack();
    assertAllRight();
  }

  @Test
  void slowButSteadyIsGoodEnough() throws Exception {
    proxy.slow(Duration.ofMillis(300));

    for (int round = 0; round < 3; round++) {
      assertAllRight();
    }
  }

  @Test
  void aFullHouseIsRefusedAtOnceAndNobodyHangs() throws Exception {
    proxy.hang();
    int many = Dispatcher.WAITING + 2000;

    List<AtOnce> all = AtOnce.all(many, _ -> redis.call(Command.of(GET, bytes("key"))));

    List<AtOnce> refused =
        all.stream().filter(one -> one.result().toString().contains("too many")).toList();
    assertThat(all).hasSize(many).allMatch(one -> one.result() instanceof RedisAway);
    assertThat(refused).isNotEmpty().allMatch(one -> one.took().toMillis() < 500);
    proxy.pass();
    awaitBack();
    assertAllRight();
  }

  /// The first of two in a batch is answered, then the connection is cut.
  @Test
  void whatACutLeftUnansweredIsSentOnceMoreAndNothingElse() throws Exception {
    proxy.hang();
    FutureTask<Object> holding = started(() -> redis.call(Command.of(GET, bytes("nothing"))));
    FutureTask<Object> first = started(() -> redis.call(Command.of(INCR, bytes("first"))));
    FutureTask<Object> second = started(() -> redis.call(Command.of(INCR, bytes("second"))));

    proxy.drip(Duration.ofMillis(20));
    holding.get();
    assertThat(first.get()).isEqualTo(1L);
    proxy.cut();
    proxy.pass();

    assertThat(second.get()).as("done twice, told once").isEqualTo(2L);
    assertThat(redis.call(Command.of(GET, bytes("first")))).isEqualTo(bytes("1"));
  }

  /// Returns when the thread waits for its reply.
  private static FutureTask<Object> started(AtOnce.Deed deed) {
    FutureTask<Object> task = new FutureTask<>(deed::run);
    awaitWaiting(Thread.ofPlatform().daemon().start(task));
    return task;
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aConnectionThatWasCutMeanwhileIsNoticedByNobody() throws Exception {
    for (long round = 1; round <= 50; round++) {
      proxy.cut();
      assertThat(redis.call(Command.of(INCR, bytes("count")))).isEqualTo(round);
    }
  }

  @Test
  void closingEndsThoseWhoWait() throws Exception {
    proxy.hang();
    List<FutureTask<Object>> waiting =
        List.of(
            started(() -> AtOnce.one(() -> redis.call(Command.of(GET, bytes("a"))))),
            started(() -> AtOnce.one(() -> redis.call(Command.of(GET, bytes("b"))))));

    AtOnce closing =
        AtOnce.one(() -> {
          redis.close();
          return waiting.stream().map(TroubleTest::result).toList();
        });

    assertThat(closing.took()).isLessThan(Duration.ofMillis(500));
    assertThat((List<?>) closing.result()).allMatch(one -> isAway(((AtOnce) one).result()));
    assertThatThrownBy(() -> redis.call(Command.of(GET, bytes("a"))))
        .isInstanceOf(RedisAway.class)
        .hasMessageContaining("closed");
  }

  private static Object result(FutureTask<Object> task) {
    try {
      return task.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aThreadThatIsInterruptedHearsThatAndStaysInterrupted() throws Exception {
    proxy.hang();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              Object result = AtOnce.one(() -> redis.call(Command.of(GET, bytes("a")))).result();
              interrupted.complete(isAway(result) && Thread.currentThread().isInterrupted());
            });
    awaitWaiting(thread);
    thread.interrupt();

    assertThat(interrupted.get()).isTrue();
    thread.join();
    proxy.pass();
    awaitBack();
  }

  private void awaitBack() {
    while (!redis.answers()) {
      Thread.onSpinWait();
    }
  }

  private void assertAllRight() throws Exception {
    List<AtOnce> all =
        AtOnce.all(
            THREADS,
            n -> {
              redis.call(Command.of(SET, bytes("key" + n), bytes("value" + n)));
              byte[] got = (byte[]) redis.call(Command.of(GET, bytes("key" + n)));
              return new String(got, UTF_8).equals("value" + n);
            });
    assertThat(all).allSatisfy(one -> assertThat(one.result()).isEqualTo(true));
  }

  private static void assertAllAway(List<AtOnce> all) {
    assertThat(all)
        .allSatisfy(one -> {
          assertThat(one.result()).isInstanceOf(RedisAway.class);
          assertThat(one.took()).isLessThan(SOON);
        });
  }

  private static boolean isAway(Object result) {
    return result instanceof RedisAway;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
