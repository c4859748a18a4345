package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.conversation.hop.HopObserver.Result;
import org.pukar.text.Language;

/// A phone that dials over and over is asked to wait, in its language; nobody else is.
class DialLimitTest extends HouseTest {
  private static final String PHONE = "7000000197";
  private static final int MOST = 30;

  @Test
  void theThirtyFirstDialIsAskedToWaitInTheCallersLanguage() {
    Call under = house.entered(PHONE, Language.HINDI);
    for (int i = 1; i < MOST; i++) {
      assertThat(house.dial(PHONE).ended()).isFalse();
    }

    Call one = house.dial(PHONE);

    assertThat(one.ended()).isTrue();
    assertThat(one.screen()).isEqualTo(house.say(Language.HINDI, "polite.too-often"));
    assertThat(house.observed().last().result()).isEqualTo(Result.TURNED_AWAY);
    assertThat(under.type("3").ended()).as("a session under way goes on").isFalse();
    assertThat(house.dial("7000000198").ended()).as("others dial").isFalse();
  }

  @Test
  void repeatsOfADialAreNotCounted() {
    Call call = house.dial(PHONE);
    for (int i = 0; i < 2 * MOST; i++) {
      assertThat(call.again()).isEqualTo(call.answer());
    }

    assertThat(house.dial(PHONE).ended()).isFalse();
  }

  @Test
  void theCountRunsOutInRedisAfterTheTimeThatIsSet() {
    house.dial(PHONE);

    try (var redis = house.stored().client()) {
      String key = redis.keys("dials:*").iterator().next();
      assertThat(redis.ttl(key)).isBetween(590L, 600L);
    }
  }
}
