package org.pukar.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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
import org.pukar.text.Language;
import redis.clients.jedis.RedisClient;

/// What every store of sessions has to keep to.
class SessionStoreTest {
  private static final Settings.Sessions TIMES =
      new Settings.Sessions(Duration.ofMinutes(30), Duration.ofMinutes(2), Duration.ofHours(24));
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
  void aNewSessionIsThereForTheHopThatClaimsIt() {
    Claim.Mine mine = claim(KEY);

    assertThat(mine.kept()).isEmpty();
    assertThat(mine.last()).isEmpty();
  }

  @Test
  void whatWasSavedIsThereForTheNextHop() {
    Kept kept = kept("secret words");
    store.save(KEY, claim(KEY).token(), kept, Later.OFFER);

    assertThat(claim(KEY).kept()).contains(kept);
    assertThat(store.load(KEY)).contains(kept);
  }

  @Test
  void aClaimedSessionIsBusyForOthersUntilSavedOrReleased() {
    Claim.Mine first = claim(KEY);
    assertThat(store.claim(KEY)).isInstanceOf(Claim.Busy.class);

    store.save(KEY, first.token(), kept("a"), Later.LEAVE);
    Claim.Mine second = claim(KEY);
    assertThat(store.claim(KEY)).isInstanceOf(Claim.Busy.class);

    store.release(KEY, second.token());
    assertThat(claim(KEY).kept()).contains(kept("a"));
  }

  @Test
  void aClaimIsBusyForAnotherNodeToo() {
    claim(KEY);
    try (Redis other = Redis.open(servers.redisUrl())) {
      assertThat(new SessionStore(other, sealer, TIMES, UUID::randomUUID).claim(KEY))
          .isInstanceOf(Claim.Busy.class);
    }
  }

  @Test
  void aStrangersTokenSavesAndReleasesNothing() {
    Claim.Mine mine = claim(KEY);

    assertThat(store.save(KEY, "another", kept("a"), Later.OFFER)).isFalse();
    store.release(KEY, "another");

    assertThat(store.claim(KEY)).isInstanceOf(Claim.Busy.class);
    assertThat(store.load(KEY)).isEmpty();
    assertThat(store.save(KEY, mine.token(), kept("b"), Later.OFFER)).isTrue();
  }

  @Test
  void aClaimThatNobodyEndsRunsOut() {
    claim(KEY);
    Claim claim = store.claim(KEY);
    while (claim instanceof Claim.Busy) {
      claim = store.claim(KEY);
    }

    assertThat(claim).isInstanceOf(Claim.Mine.class);
  }

  @Test
  void theOfferIsMadeForgottenOrLeft() {
    store.save(KEY, claim(KEY).token(), kept("a"), Later.OFFER);
    assertThat(claim(NEXT).last()).contains(KEY);
    store.save(NEXT, "not mine", kept("a"), Later.FORGET);
    new Stored(servers).forgetClaims();

    store.save(NEXT, claim(NEXT).token(), kept("a"), Later.LEAVE);
    Claim.Mine again = claim(NEXT);
    assertThat(again.last()).contains(KEY);

    store.save(NEXT, again.token(), kept("a"), Later.FORGET);
    assertThat(claim(NEXT).last()).isEmpty();
  }

  @Test
  void timesAreKeptToByRedisItself() {
    store.save(KEY, claim(KEY).token(), kept("a"), Later.OFFER);
    assertThat(lifeOf("session:*")).isBetween(86_000_000L, 86_400_000L);
    assertThat(lifeOf("last:*")).isBetween(1_700_000L, 1_800_000L);

    Kept over = Kept.over(kept("a").session(), "Bye");
    store.save(KEY, claim(KEY).token(), over, Later.FORGET);

    assertThat(lifeOf("session:*")).isBetween(100_000L, 120_000L);
  }

  @Test
  void aClaimOfNothingLeavesNothing() {
    store.release(KEY, claim(KEY).token());

    assertThat(store.load(KEY)).isEmpty();
    new Stored(servers).awaitNone("session:*");
  }

  @Test
  void aForgottenSessionLeavesNothing() {
    store.save(KEY, claim(KEY).token(), kept("a"), Later.OFFER);

    store.forget(KEY);

    assertThat(new Stored(servers).redis()).isEmpty();
  }

  @Test
  void nothingIsReadableInRedis() throws SQLException {
    store.save(KEY, claim(KEY).token(), kept("secret words"), Later.OFFER);

    assertThat(new Stored(servers).found("secret", "words", "caller", "line", "Screen")).isEmpty();
  }

  @Test
  void aSessionUnderALostKeyIsAsGoodAsNone() {
    store.save(KEY, claim(KEY).token(), kept("a"), Later.OFFER);
    SessionStore other = store(Keys.passing().sessions());

    assertThat(other.load(KEY)).isEmpty();
    assertThat(((Claim.Mine) other.claim(KEY)).kept()).isEmpty();
  }

  @Test
  void aSessionPutInThePlaceOfAnotherStaysShut() {
    store.save(KEY, claim(KEY).token(), kept("a"), Later.OFFER);
    try (RedisClient client = RedisClient.create(servers.redisUrl())) {
      client.copy(KEY.session(), NEXT.session(), true);
    }

    assertThat(store.load(NEXT)).isEmpty();
  }

  @Test
  void redisMayForgetItsScripts() {
    store.save(KEY, claim(KEY).token(), kept("a"), Later.OFFER);
    try (RedisClient client = RedisClient.create(servers.redisUrl())) {
      client.scriptFlush();
    }

    assertThat(claim(KEY).kept()).contains(kept("a"));
  }

  @Test
  void aRedisThatIsNotThereIsToldAsAway() {
    try (Redis nowhere = Redis.open("redis://127.0.0.1:1/0")) {
      SessionStore away = new SessionStore(nowhere, sealer, TIMES, UUID::randomUUID);

      assertThat(nowhere.answers()).isFalse();
      assertThatThrownBy(() -> away.claim(KEY))
          .isInstanceOf(RedisAway.class)
          .hasNoCause()
          .message()
          .doesNotContain(KEY.name(), KEY.caller());
    }
    assertThat(redis.answers()).isTrue();
  }

  private Claim.Mine claim(SessionKey key) {
    return (Claim.Mine) store.claim(key);
  }

  private SessionStore store(Sealer with) {
    return new SessionStore(redis, with, TIMES, UUID::randomUUID);
  }

  private long lifeOf(String pattern) {
    try (RedisClient client = RedisClient.create(servers.redisUrl())) {
      return client.pttl(client.keys(pattern).iterator().next());
    }
  }

  private static Kept kept(String words) {
    Session session =
        Session.fresh(KEY.name(), "v1", Language.HINDI).with(Map.of("description", words));
    return Kept.first(session, new Said(Heard.of("1"), "Screen", false));
  }
}
