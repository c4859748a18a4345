package org.pukar.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.pukar.Proxy;
import org.pukar.config.Settings;
import org.pukar.db.DatabaseAway;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.DialLimit;
import org.pukar.session.SessionKey;
import org.pukar.session.redis.Redis;

/// Texts that cannot be answered: tried again, set aside with the reason, and tried again by staff.
class FailingTest extends DeskTest {
  @Test
  void aTextThatFailsIsTriedFiveTimesAndSetAside() throws SQLException {
    desk.take(Desk.PHONE, "kaam");
    Listener failing = Listener.failing();
    for (String wait : List.of("1", "5", "20", "60")) {
      assertThat(desk.read(failing)).isOne();
      assertThat(desk.states()).containsExactly("waiting");
      assertThat(
              desk.stored().cells("SELECT round(extract(epoch FROM due_at - now())) FROM arrivals"))
          .containsExactly(wait);
      assertThat(desk.read(failing)).as("not before its time").isZero();
      desk.due();
    }

    desk.read(failing);

    assertThat(failing.heard()).hasSize(5);
    Aside aside = desk.arrivals().aside(10).getFirst();
    assertThat(aside.why()).isEqualTo("IllegalStateException");
    assertThat(aside.provider()).isEqualTo("simulator");
    assertThat(desk.read(failing)).isZero();
  }

  @Test
  void itHoldsUpItsOwnPhoneOnlyUntilThen() throws SQLException {
    desk.take(Desk.PHONE, "bad");
    desk.take(Desk.PHONE, "good");
    for (int i = 0; i < 5; i++) {
      assertThat(desk.read(Listener.failing())).isOne();
      desk.due();
    }

    Listener listener = Listener.answering();
    desk.read(listener);

    assertThat(listener.heard()).containsExactly("good");
    assertThat(desk.states()).containsExactly("aside", "answered");
  }

  @Test
  void whatIsSetAsideCanBeTriedAgainOnce() throws SQLException {
    unreadable("kaam");
    long id = desk.arrivals().aside(1).getFirst().id();

    assertThat(desk.arrivals().retry(id)).isTrue();
    assertThat(desk.arrivals().retry(id)).isFalse();
    assertThat(desk.arrivals().aside(1)).isEmpty();

    assertThat(desk.read(Listener.answering())).isOne();
    assertThat(desk.states()).as("it still cannot be read").containsExactly("aside");
  }

  @Test
  void whatCannotBeReadIsSetAsideAtOnce() throws SQLException {
    unreadable("kaam");

    assertThat(desk.arrivals().aside(1).getFirst().why()).isEqualTo("unreadable");
    assertThat(desk.answered()).isZero();
  }

  private static void unreadable(String words) throws SQLException {
    desk.take(Desk.PHONE, words);
    desk.stored().run("UPDATE arrivals SET sealed = '\\x00'");
    desk.read(Listener.answering());
  }

  @Test
  void whoWritesTooOftenWaitsForStaff() throws SQLException {
    Predicate<PhoneNumber> none = _ -> false;
    Listener listener = Listener.answering();
    desk.take(Desk.PHONE, "kaam");

    desk.read(listener, none);

    Aside aside = desk.arrivals().aside(1).getFirst();
    assertThat(aside.why()).isEqualTo("too-many");
    assertThat(listener.heard()).isEmpty();
    desk.arrivals().retry(aside.id());
    desk.read(listener, none);
    assertThat(listener.heard()).as("staff have let it through").containsExactly("kaam");
  }

  @Test
  void aTextThatFailsIsCountedOnce() throws SQLException {
    AtomicInteger counted = new AtomicInteger();
    desk.take(Desk.PHONE, "kaam");

    for (int i = 0; i < 5; i++) {
      desk.read(Listener.failing(), _ -> counted.incrementAndGet() < 3);
      desk.due();
    }

    assertThat(counted).hasValue(1);
  }

  @Test
  void whatATextCostsIsCountedOnceThoughPostgresGoesAwayOverIt() throws SQLException {
    AtomicInteger counted = new AtomicInteger();
    desk.take(Desk.PHONE, "kaam");
    Listener away =
        new Listener(_ -> {
          throw new DatabaseAway(new SQLException("away"));
        });
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> desk.read(away, _ -> counted.incrementAndGet() > 0))
          .isInstanceOf(DatabaseAway.class);
      desk.endLeases();
    }

    desk.read(Listener.answering(), _ -> counted.incrementAndGet() > 0);

    assertThat(counted).hasValue(1);
    assertThat(desk.states()).containsExactly("answered");
  }

  @Test
  void whatATextCostsIsCountedOnceThoughRedisGoesAwayOverIt() throws SQLException, IOException {
    AtomicInteger counted = new AtomicInteger();
    desk.take(Desk.PHONE, "kaam");
    try (Proxy way = Proxy.to(desk.ground().redisUrl());
        Redis redis = Redis.open(way.instead(desk.ground().redisUrl()))) {
      way.refuse();
      Listener away = new Listener(_ -> Optional.of("not " + limit(redis).test(Desk.PHONE)));
      for (int i = 0; i < 30; i++) {
        assertThat(desk.read(away, _ -> counted.incrementAndGet() > 0)).isOne();
        desk.due();
      }
    }

    assertThat(counted).hasValue(1);
    assertThat(desk.states()).containsExactly("waiting");
  }

  @Test
  void anErrorOfOneTextIsSetAsideAndIsNotTheEndOfTheOthers() throws Exception {
    Listener deep =
        new Listener(words -> {
          if (words.equals("deep")) {
            throw new StackOverflowError();
          }
          return Optional.of("heard");
        });
    desk.take(Desk.PHONE, "deep");
    desk.stored().run("UPDATE arrivals SET attempt = 4");
    desk.take(Desk.PHONE, "behind it");
    desk.take(Desk.OTHER, "of another");

    try (Reading _ = desk.reading(deep)) {
      assertThat(List.of(deep.next(), deep.next(), deep.next()))
          .containsExactlyInAnyOrder("deep", "behind it", "of another");
    }

    assertThat(desk.arrivals().aside(10))
        .extracting(Aside::why)
        .containsExactly("StackOverflowError");
    assertThat(desk.states()).containsExactly("aside", "answered", "answered");
  }

  @Test
  void whatEndsEveryNodeThatTakesItUpIsNotTakenUpForEver() throws SQLException {
    desk.take(Desk.PHONE, "kaam");
    for (int i = 0; i < 20; i++) {
      assertThat(desk.claim()).hasSize(1);
      desk.endLeases();
    }
    Listener listener = Listener.answering();

    desk.read(listener);

    assertThat(listener.heard()).isEmpty();
    assertThat(desk.arrivals().aside(1).getFirst().why()).isEqualTo("never-ended");
  }

  @Test
  void whileRedisIsAwayItWaitsAndThatDoesNotCount() throws SQLException, IOException {
    desk.take(Desk.PHONE, "kaam");
    try (Proxy way = Proxy.to(desk.ground().redisUrl());
        Redis redis = Redis.open(way.instead(desk.ground().redisUrl()))) {
      way.refuse();
      for (int i = 0; i < 7; i++) {
        assertThat(desk.read(Listener.answering(), limit(redis))).isOne();
        desk.due();
      }
      assertThat(desk.states()).containsExactly("waiting");
      assertThat(desk.stored().cells("SELECT attempt FROM arrivals")).containsExactly("0");

      way.pass();
      while (!redis.answers()) {
        Thread.onSpinWait();
      }
      desk.read(Listener.answering(), limit(redis));
    }
    assertThat(desk.states()).containsExactly("answered");
  }

  private static Predicate<PhoneNumber> limit(Redis redis) {
    DialLimit limit = DialLimit.texts(redis, new Settings.Dials(1, Duration.ofDays(1)));
    return phone -> limit.allows(SessionKey.of(desk.callers().index(phone), "sms", ""));
  }
}
