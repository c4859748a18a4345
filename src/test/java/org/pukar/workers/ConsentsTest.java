package org.pukar.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.keys.Sha256;
import org.pukar.text.Language;

/// What a worker allows, by purpose: taken back as easily as given, and the words kept.
class ConsentsTest extends RecordHouseTest {

  @ParameterizedTest
  @ValueSource(strings = {"alerts", "employers", "follow-up", "promotions"})
  void itIsTakenBackByAsManyKeysAsItWasGiven(String purpose) throws SQLException {
    registered(NAME);
    Call given = list().choose(say("purposes." + purpose + "-no"), say("consent.allow"));
    assertThat(given.screen()).contains(say("purposes." + purpose + "-yes"));
    assertThat(held()).containsExactly(purpose);

    Call taken = list().choose(say("purposes." + purpose + "-yes"), say("consent.stop"));

    assertThat(taken.screen()).contains(say("purposes." + purpose + "-no"));
    assertThat(held()).isEmpty();
    assertThat(hops(taken)).isEqualTo(hops(given));
    assertThat(house.stored().rows())
        .as("it is known that it was given")
        .containsEntry("worker_consents", 1);
  }

  @Test
  void theWordsThatWereAgreedToAreKeptWithTheirHash() throws SQLException {
    registered(NAME);
    list().choose(say("purposes.alerts-no"), say("consent.allow"));

    String words = say("consent.alerts");
    assertThat(
            house
                .stored()
                .cells("SELECT text FROM worker_consents JOIN notices ON hash = notice_hash"))
        .containsExactly(words);
    assertThat(house.stored().cells("SELECT notice_hash FROM worker_consents"))
        .containsExactly(new String(Sha256.of(words), StandardCharsets.ISO_8859_1));
  }

  @Test
  void aPhoneIsAdvertisedToWhileOneOfItsWorkersAllowsIt() throws SQLException {
    registered(NAME);
    assertThat(agreements()).containsExactly("service");

    list().choose(say("purposes.promotions-no"), say("consent.allow"));
    assertThat(agreements()).containsExactly("promotions", "service");

    list().choose(say("purposes.promotions-yes"), say("consent.stop"));
    assertThat(agreements()).containsExactly("service");
  }

  @Test
  void nothingIsAllowedBeforeItIsAskedFor() throws SQLException {
    registered(NAME);

    assertThat(held()).isEmpty();
    assertThat(list().screen())
        .contains(
            say("purposes.alerts-no"),
            say("purposes.employers-no"),
            say("purposes.follow-up-no"),
            say("purposes.promotions-no"));
  }

  @Test
  void theScreenIsTheNoticeInHerLanguage() {
    registered(NAME);
    Call call = list().type("99").choose("हिन्दी");

    call.choose(house.say(Language.HINDI, "purposes.employers-no"));

    assertThat(call.screen()).startsWith(house.say(Language.HINDI, "consent.employers"));
  }

  private static Call list() {
    return dial().type("5").choose(say("record.more"), say("record.allow"));
  }

  /// What others ask when they want to write to the phone.
  private static List<String> agreements() throws SQLException {
    return house.stored().cells("SELECT purpose FROM agreements ORDER BY purpose");
  }

  private static List<String> held() throws SQLException {
    return house.stored().cells("SELECT purpose FROM worker_consents WHERE withdrawn_at IS NULL");
  }
}
