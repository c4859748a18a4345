package org.pukar.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pukar.Call;

/// A worker on whose phone others read sees to it herself that no text comes.
class SilentPhoneTest extends RecordHouseTest {

  private static Call says(String answer) {
    return dial()
        .choose(say("main.record"))
        .type(PIN)
        .choose(say("record.more"), say("record.texts"), say(answer));
  }

  private static List<String> wishes() throws SQLException {
    return house.stored().cells("SELECT what FROM stops ORDER BY what");
  }

  @Test
  void sheSaysItAndTakesItBack() throws SQLException {
    guarded(NAME);
    assertThat(says("record.no-texts").screen()).startsWith(say("record.silent"));
    assertThat(wishes()).containsExactly("any");
    assertThat(says("record.texts-again").screen()).startsWith(say("record.speaking"));
    assertThat(wishes()).isEmpty();
  }

  /// Whoever holds the phone can text from it.
  @Test
  void noTextTakesItBack() throws SQLException {
    guarded(NAME);
    says("record.no-texts");
    for (String text : List.of("STOP", "START", "HELP", "JOB")) {
      house.text(PHONE, text, text.toLowerCase(Locale.ROOT));
    }
    assertThat(wishes()).containsExactly("any");
  }

  @Test
  void neitherMenuNorQuestionTellsWhetherItStands() {
    guarded(NAME);
    String before = question();
    says("record.no-texts");
    assertThat(question()).isEqualTo(before);
  }

  private static String question() {
    Call call = dial().choose(say("main.record")).type(PIN).choose(say("record.more"));
    return call.screen() + call.choose(say("record.texts")).screen();
  }
}
