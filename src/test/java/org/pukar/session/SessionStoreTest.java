package org.pukar.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Stored;
import org.pukar.config.Settings;
import org.pukar.dialogue.Session;
import org.pukar.embedded.TestServers;
import org.pukar.embedded.TestServers.Fresh;
import org.pukar.keys.Keys;
import org.pukar.keys.Sealer;
import org.pukar.session.Kept.Said;
import org.pukar.session.redis.Redis;
import org.pukar.session.redis.RedisAway;
import org.pukar.text.Language;
import redis.clients.jedis.RedisClient;

/// What every store of sessions has to keep to.
class SessionStoreTest {
  private static final Settings.Sessions TIMES =
      new Settings.Sessions(
          Duration.ofMinutes(30),
          Duration.ofMinutes(2),
          Duration.ofHours(24),
          Duration.ofMillis(1500));
  private static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");
  private static final SessionKey KEY = SessionKey.of("caller".getBytes(UTF_8), "p", "line");
  private static final SessionKey NEXT = SessionKey.of("caller".getBytes(UTF_8), "p", "next");

  private final Sealer sealer = Keys.passing().sessions();
  private Fresh servers;
  private Redis redis;
  private SessionStore store;

  @BeforeEach
  void open() throws SQLException {
    servers = TestServers.fresh();
    redis = Redis.open(servers.redisUrl());
    store = store(sealer);
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void ofANewSessionThereIsNothing() {
    Loaded seen = store.load(KEY);

    assertThat(seen).isEqualTo(new Loaded(Optional.empty(), "", Optional.empty(), true));
  }

  @Test
  void whatWasSavedIsThereForTheNextHop() {
    Kept kept = kept("secret words");
    assertThat(save(KEY, kept, Later.OFFER)).isTrue();

    assertThat(store.load(KEY).kept()).contains(kept);
  }

  @Test
  void ofTwoThatLookedTheFirstToSaveHasIt() {
    for (int round = 0; round < 2; round++) {
      Loaded one = store.load(KEY);
      Loaded other = store.load(KEY);

      assertThat(store.save(KEY, one, kept("first " + round), Later.LEAVE)).isTrue();
      assertThat(store.save(KEY, other, kept("second"), Later.FORGET)).isFalse();

      assertThat(store.load(KEY).kept()).contains(kept("first " + round));
    }
  }

  @Test
  void anotherNodeSeesWhatThisOneSaved() {
    Loaded before = store.load(KEY);
    try (Redis other = Redis.open(servers.redisUrl())) {
      SessionStore there = new SessionStore(other, sealer, TIMES);
      assertThat(there.save(KEY, there.load(KEY), kept("there"), Later.OFFER)).isTrue();
    }

    assertThat(store.save(KEY, before, kept("here"), Later.OFFER)).isFalse();
    assertThat(store.load(KEY).kept()).contains(kept("there"));
  }

  @Test
  void whatANodeSavedItRemembersWithoutAsking() {
    assertThat(store.recall(KEY)).isEmpty();

    save(KEY, kept("a"), Later.OFFER);

    Loaded asked = store.load(KEY);
    assertThat(store.recall(KEY))
        .contains(new Loaded(asked.kept(), asked.stamp(), asked.last(), false));
    assertThat(store.save(KEY, store.recall(KEY).orElseThrow(), kept("b"), Later.FORGET)).isTrue();
    assertThat(store.load(KEY).kept()).contains(kept("b"));
    assertThat(store.load(KEY).last()).isEmpty();
  }

  @Test
  void whatWasOvertakenIsRememberedUntilASaveFindsOut() {
    save(KEY, kept("here"), Later.OFFER);
    try (Redis other = Redis.open(servers.redisUrl())) {
      SessionStore there = new SessionStore(other, sealer, TIMES);
      there.save(KEY, there.load(KEY), kept("there"), Later.OFFER);
    }
    Loaded old = store.recall(KEY).orElseThrow();

    assertThat(store.save(KEY, old, kept("on old ground"), Later.OFFER)).isFalse();
    assertThat(store.recall(KEY)).isEmpty();
    assertThat(store.load(KEY).kept()).contains(kept("there"));
  }

  /// The same words sealed again are another state.
  @Test
  void savingTheSameAgainIsAChange() {
    save(KEY, kept("a"), Later.LEAVE);
    Loaded before = store.load(KEY);
    save(KEY, kept("a"), Later.LEAVE);

    assertThat(store.save(KEY, before, kept("b"), Later.LEAVE)).isFalse();
  }

  @Test
  void theOfferIsMadeForgottenOrLeft() {
    save(KEY, kept("a"), Later.OFFER);
    assertThat(store.load(NEXT).last()).contains(KEY);

    save(NEXT, kept("a"), Later.LEAVE);
    assertThat(store.load(NEXT).last()).contains(KEY);

    save(NEXT, kept("a"), Later.OFFER);
    assertThat(store.load(KEY).last()).contains(NEXT);

    save(NEXT, kept("a"), Later.FORGET);
    assertThat(store.load(NEXT).last()).isEmpty();
  }

  @Test
  void timesAreKeptToByRedisItself() {
    save(KEY, kept("a"), Later.OFFER);
    assertThat(lifeOf("session:*")).isBetween(86_000_000L, 86_400_000L);
    assertThat(lifeOf("last:*")).isBetween(86_000_000L, 86_400_000L);

    Said bye = new Said(Hop.Whole.of("2"), "Bye", true);
    Kept over = kept("a").after(kept("a").session(), bye, NOW);
    save(KEY, over, Later.FORGET);

    assertThat(lifeOf("session:*")).isBetween(100_000L, 120_000L);
  }

  @Test
  void aForgottenSessionLeavesNothing() {
    save(KEY, kept("a"), Later.OFFER);

    store.forget(KEY);

    assertThat(new Stored(servers).redis()).isEmpty();
    assertThat(store.recall(KEY)).isEmpty();
  }

  @Test
  void nothingIsReadableInRedis() throws SQLException {
    save(KEY, kept("secret words"), Later.OFFER);

    assertThat(new Stored(servers).found("secret", "words", "caller", "line", "Screen")).isEmpty();
  }

  @Test
  void aSessionUnderALostKeyIsAsGoodAsNone() {
    save(KEY, kept("a"), Later.OFFER);
    SessionStore other = store(Keys.passing().sessions());

    assertThat(other.load(KEY).kept()).isEmpty();
    assertThat(other.save(KEY, other.load(KEY), kept("b"), Later.LEAVE)).isTrue();
  }

  @Test
  void aSessionPutInThePlaceOfAnotherStaysShut() {
    save(KEY, kept("a"), Later.OFFER);
    try (RedisClient client = RedisClient.create(servers.redisUrl())) {
      client.copy(KEY.session(), NEXT.session(), true);
    }

    assertThat(store.load(NEXT).kept()).isEmpty();
  }

  @Test
  void redisMayForgetItsScripts() {
    save(KEY, kept("a"), Later.OFFER);
    try (RedisClient client = RedisClient.create(servers.redisUrl())) {
      client.scriptFlush();
    }

    assertThat(save(KEY, kept("b"), Later.OFFER)).isTrue();
    assertThat(store.load(KEY).kept()).contains(kept("b"));
  }

  @Test
  void aRedisThatIsNotThereIsToldAsAway() {
    try (Redis nowhere = Redis.open("redis://127.0.0.1:1/0")) {
      SessionStore away = new SessionStore(nowhere, sealer, TIMES);

      assertThat(nowhere.answers()).isFalse();
      assertThatThrownBy(() -> away.load(KEY))
          .isInstanceOf(RedisAway.class)
          .hasNoCause()
          .message()
          .doesNotContain(KEY.name(), KEY.caller());
    }
    assertThat(redis.answers()).isTrue();
  }

  private boolean save(SessionKey key, Kept kept, Later later) {
    return store.save(key, store.load(key), kept, later);
  }

  private SessionStore store(Sealer with) {
    return new SessionStore(redis, with, TIMES);
  }

  private long lifeOf(String pattern) {
    try (RedisClient client = RedisClient.create(servers.redisUrl())) {
      return client.pttl(client.keys(pattern).iterator().next());
    }
  }

  private static Kept kept(String words) {
    Session session =
        Session.fresh(KEY.name(), "v1", Language.HINDI).with(Map.of("description", words));
    return Kept.first(session, new Said(Hop.Whole.of("1"), "Screen", false), NOW);
  }
}
