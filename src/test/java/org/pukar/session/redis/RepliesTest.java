package org.pukar.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redis.clients.jedis.Protocol.Command.GET;
import static redis.clients.jedis.Protocol.Command.INCR;
import static redis.clients.jedis.Protocol.Command.MGET;
import static redis.clients.jedis.Protocol.Command.SCRIPT;
import static redis.clients.jedis.Protocol.Command.SET;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.exceptions.JedisDataException;

/// Replies reach those who asked, whatever travels beside them and whatever is cut.
@Timeout(60)
class RepliesTest extends ProxiedTest {
  private static final Script ECHO = Script.named(RepliesTest.class, "echo");
  private static final int THREADS = 64;
  private static final int ROUNDS = 500;

  @Test
  void manyThreadsWithMixedCommandsEachGetTheirOwn() throws Exception {
    List<AtOnce> all = AtOnce.all(THREADS, number -> rounds(number, new AtomicInteger()));

    assertThat(all).allSatisfy(one -> assertThat(one.result()).isEqualTo(ROUNDS));
  }

  /// A reply is the right one or none at all.
  @Test
  void cutsAtAnyMomentCrossNoReplies() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger away = new AtomicInteger();
    List<AtOnce> all;
    try (ExecutorService cutter = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Object> cutting = cutter.submit(() -> cutUntil(over));
      all = AtOnce.all(THREADS, number -> rounds(number, away));
      over.set(true);
      cutting.get();
    }

    assertThat(all).allSatisfy(one -> assertThat(one.result()).isEqualTo(ROUNDS));
    assertThat(away).hasValueLessThan(THREADS * ROUNDS / 2);
  }

  private Object cutUntil(AtomicBoolean over) throws Exception {
    Random random = new Random(20261122);
    while (!over.get()) {
      redis.answers();
      for (int i = random.nextInt(2000); i > 0; i--) {
        Thread.onSpinWait();
      }
      proxy.cut();
    }
    return over;
  }

  private int rounds(int thread, AtomicInteger away) {
    Random random = new Random(thread);
    for (int round = 0; round < ROUNDS; round++) {
      try {
        round(random.nextInt(5), thread + ":" + round + "x".repeat(random.nextInt(300)));
      } catch (RedisAway e) {
        away.incrementAndGet();
      }
    }
    return ROUNDS;
  }

  private void round(int which, String mark) {
    byte[] key = bytes("key:" + mark);
    switch (which) {
      case 0 -> assertThat(redis.run(ECHO, 0, bytes(mark))).isEqualTo(bytes(mark));
      case 1 -> {
        redis.call(Command.of(SET, key, bytes(mark)));
        assertThat(redis.call(Command.of(GET, key))).isEqualTo(bytes(mark));
      }
      case 2 -> assertThat(redis.find(Command.of(GET, bytes("nothing:" + mark)))).isEmpty();
      case 3 ->
          assertThat(
                  redis.call(
                      List.of(Command.of(SET, key, bytes(mark)), Command.of(MGET, key, bytes("")))))
              .satisfies(both -> assertThat((List<?>) both.get(1)).first().isEqualTo(bytes(mark)));
      default -> assertRefused(key, mark);
    }
  }

  /// An error of its own is among others' replies.
  private void assertRefused(byte[] key, String mark) {
    redis.call(Command.of(SET, key, bytes("no number " + mark)));
    assertThatThrownBy(() -> redis.call(Command.of(INCR, key)))
        .isInstanceOfAny(JedisDataException.class, RedisAway.class);
    assertThat(redis.call(Command.of(GET, key))).isEqualTo(bytes("no number " + mark));
  }

  @Test
  void aScriptThatRedisForgotIsTaughtAgain() {
    assertThat(redis.run(ECHO, 0, bytes("a"))).isEqualTo(bytes("a"));
    redis.call(Command.of(SCRIPT, bytes("FLUSH")));

    assertThat(redis.run(ECHO, 0, bytes("b"))).isEqualTo(bytes("b"));
  }

  @Test
  void anErrorAmongCommandsThatTravelTogetherIsThrownAndTheOthersAreDone() {
    assertThatThrownBy(() ->
            redis.call(
                List.of(
                    Command.of(SET, bytes("a"), bytes("no number")),
                    Command.of(INCR, bytes("a")),
                    Command.of(SET, bytes("b"), bytes("done")))))
        .isInstanceOf(JedisDataException.class);
    assertThat(redis.call(Command.of(GET, bytes("b")))).isEqualTo(bytes("done"));
  }

  @Test
  void whatAnErrorQuotesIsNotInTheMessageOfRedisAway() {
    assertThat(new RedisAway(new JedisDataException("OOM for 7000000181")))
        .hasMessage("Redis is away (OOM)");
    assertThat(new RedisAway(new JedisDataException("7000000181 is no key")))
        .hasMessage("Redis is away (JedisDataException)");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
