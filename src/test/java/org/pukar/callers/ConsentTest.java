package org.pukar.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.text.Language;

/// Nothing is stored of whom did not agree, and of whom did, the words agreed to.
class ConsentTest extends HouseTest {
  private static final String PHONE = "7000000171";

  @Test
  void noStoresNothingAndStillGivesTheMenu() throws SQLException {
    Call call = refused();

    assertThat(call.screen()).contains(say("main.jobs"), say("main.talk"), say("main.complaint"));
    call.choose(say("main.jobs")).type("0").choose(say("main.schemes")).type("0");
    assertThat(house.stored().rows()).isEmpty();
    assertThat(house.stored().found(PHONE)).isEmpty();
  }

  @Test
  void aRefusalInHindiIsKeptToToo() throws SQLException {
    house
        .dial(PHONE)
        .choose("हिन्दी", house.say(Language.HINDI, "welcome.refuse"))
        .choose(house.say(Language.HINDI, "welcome.go-on"));

    assertThat(house.stored().rows()).isEmpty();
  }

  @Test
  void afterANoTalkAsksForTheNumberAndKeepsExactlyThat() throws SQLException {
    Call call = refused().choose(say("main.talk"));
    assertThat(call.screen()).startsWith(say("talk.consent"));
    assertThat(house.stored().rows()).isEmpty();

    call.choose(say("talk.call-me"), say("arranged.good"));

    assertThat(call.screen()).isEqualTo(say("talk.noted"));
    assertThat(house.stored().rows())
        .isEqualTo(Map.of("callers", 1, "consents", 1, "notices", 1, "callbacks", 1));
    assertThat(house.stored().cells("SELECT purpose FROM consents")).containsExactly("call-back");
    assertThat(house.stored().cells("SELECT text FROM notices"))
        .containsExactly(say("talk.consent"));
  }

  @Test
  void notNowStoresNothing() throws SQLException {
    refused().choose(say("main.talk"), say("talk.not-now"));

    assertThat(house.stored().rows()).isEmpty();
  }

  @Test
  void whoOnlyAgreedToBeCalledIsAskedAgainForTheRest() throws SQLException {
    refused().choose(say("main.talk"), say("talk.call-me"));

    Call again = house.dial(PHONE);

    assertThat(again.screen()).contains("English", "हिन्दी");
    again.choose("English", say("welcome.agree"));
    assertThat(house.stored().cells("SELECT purpose FROM consents ORDER BY purpose"))
        .containsExactly("call-back", "service");
    assertThat(house.stored().rows()).containsEntry("callers", 1);
  }

  @Test
  void agreeingKeepsTheWordsAndTheirHash() throws Exception {
    house.entered(PHONE, Language.HINDI);

    String words = house.say(Language.HINDI, "welcome.consent");
    assertThat(asText(house.stored().cells("SELECT text FROM notices").getFirst()))
        .isEqualTo(words);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    assertThat(house.stored().cells("SELECT notice_hash FROM consents WHERE purpose = 'service'"))
        .containsExactly(new String(hash, StandardCharsets.ISO_8859_1));
    assertThat(house.stored().cells("SELECT language FROM notices")).containsExactly("hi");
  }

  @Test
  void aCallerWhoAgreedIsGreetedInHerLanguageWithoutBeingAsked() {
    house.entered(PHONE, Language.HINDI).choose(house.say(Language.HINDI, "main.talk"));

    assertThat(house.dial(PHONE).screen()).startsWith(house.say(Language.HINDI, "main.menu"));
  }

  @Test
  void anotherLanguageIsRemembered() {
    house
        .entered(PHONE, Language.HINDI)
        .choose(house.say(Language.HINDI, "main.language"), "English")
        .choose(say("main.talk"));

    assertThat(house.dial(PHONE).screen()).startsWith(say("main.menu"));
  }

  @Test
  void aComplaintAfterANoAsksOnceMoreAndANoThereStoresNothing() throws SQLException {
    Call call = refused().choose(say("main.complaint"), say("complaint.new"));
    assertThat(call.screen()).contains(say("welcome.consent"));

    call.choose(say("welcome.refuse"));

    assertThat(call.screen()).contains(say("welcome.refused"));
    assertThat(house.stored().rows()).isEmpty();
  }

  private static Call refused() {
    return house.dial(PHONE).choose("English", say("welcome.refuse"), say("welcome.go-on"));
  }

  private static String asText(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
