package org.pukar.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Text;
import org.pukar.outbox.sending.Network;
import org.pukar.outbox.sending.Post;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Who holds a sealed case sees to it that no text goes to that phone.
class SilencingTest extends HouseTest {
  private static final String PHONE = "9000960001";
  private static final PhoneNumber HERS = new PhoneNumber("+91" + PHONE);
  private static final UUID ASHA = new UUID(0, 1);
  private static final UUID RAVI = new UUID(0, 2);

  private String number = "";

  @BeforeEach
  void taken() {
    house
        .entered(PHONE, Language.ENGLISH)
        .choose("Complaint", "New complaint", house.say(Language.ENGLISH, "grievance.S"));
    number =
        house.sealedCases().take(ASHA, house.sealedCases().waiting().getFirst().id()).orElseThrow();
  }

  @Test
  void noTextOfAnyKindLeavesForHerPhoneUntilItIsEnded() throws Exception {
    everyKind("before");
    assertThat(house.silencing().want(ASHA, number, false)).isTrue();
    everyKind("after");
    house.outbox().put(Text.answering(HERS, "answer", "q", new Text.By("simulator", "26384")));

    try (Post post = Post.on(house.ground())) {
      house.outbox().put(new Text(Post.OTHER, "to another", Kind.BULLETIN, "other"));
      assertThat(post.sent(1, Network.taking())).containsExactly("to another");
      assertThat(house.silencing().areWanted(ASHA, number)).isFalse();

      assertThat(house.silencing().want(ASHA, number, true)).isTrue();
      assertThat(house.silencing().areWanted(ASHA, number)).isTrue();
      house.outbox().put(new Text(HERS, "again", Kind.NOTICE, "again"));
      assertThat(post.sent(1, Network.taking())).containsExactly("again");
    }
  }

  private static void everyKind(String when) {
    for (Kind kind : EnumSet.allOf(Kind.class)) {
      house.outbox().put(new Text(HERS, kind.name(), kind, when + kind.name()));
    }
  }

  @Test
  void whoDoesNotHoldItChangesNothingAndIsToldNothing() throws Exception {
    assertThat(house.silencing().want(RAVI, number, false)).isFalse();
    assertThat(house.silencing().want(RAVI, "123456782", false)).isFalse();
    assertThat(house.stored().cells("SELECT what FROM stops")).isEmpty();

    house.silencing().want(ASHA, number, false);
    assertThat(house.silencing().areWanted(RAVI, number)).isTrue();
    assertThat(house.silencing().want(RAVI, number, true)).isFalse();
    assertThat(house.stored().cells("SELECT what FROM stops")).containsExactly("any");
  }
}
