package org.pukar.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Longer texts that come in parts.
class PartsTest extends DeskTest {
  private final Listener listener = Listener.answering();

  @ParameterizedTest
  @ValueSource(strings = {"123", "132", "213", "231", "312", "321"})
  void partsAreOneTextInWhateverOrderTheyCome(String order) throws SQLException {
    for (int i = 0; i < order.length(); i++) {
      char number = order.charAt(i);
      desk.take(Desk.part(7, number - '0', 3, "part " + number, number + ";"));
      desk.due();
      desk.read(listener);
    }

    desk.due();
    desk.read(listener);

    assertThat(listener.heard()).containsExactly("1;2;3;");
    assertThat(desk.states()).hasSize(3).containsOnly("answered");
    assertThat(desk.stored().cells("SELECT DISTINCT sealed IS NULL FROM arrivals"))
        .containsExactly("t");
    assertThat(desk.answered()).isOne();
  }

  @Test
  void whatIsAnsweredSoonWaitsForItsPartsWithoutCounting() throws SQLException {
    desk.take(Desk.part(7, 2, 2, "b", "b"));

    desk.read(listener);

    assertThat(listener.heard()).isEmpty();
    assertThat(desk.states()).containsExactly("waiting");
    assertThat(desk.stored().cells("SELECT attempt FROM arrivals")).containsExactly("0");
    assertThat(desk.read(listener)).as("it looks again a second later").isZero();
  }

  @Test
  void aPartThatNeverComesIsNotWaitedForLongerThanTwoMinutes() throws SQLException {
    desk.take(Desk.part(7, 1, 3, "a", "a"));
    desk.take(Desk.part(7, 3, 3, "c", "c"));
    age("119 s");
    desk.read(listener);
    assertThat(listener.heard()).isEmpty();

    age("121 s");
    desk.due();
    desk.read(listener);

    assertThat(listener.heard()).containsExactly("a ... c");
    assertThat(desk.states()).containsExactly("answered", "answered");
  }

  @Test
  void aPartThatCameTwiceIsThereOnce() throws SQLException {
    desk.take(Desk.part(7, 1, 2, "a", "a"));
    desk.take(Desk.part(7, 1, 2, "a again", "a"));
    desk.read(listener);
    assertThat(listener.heard()).as("two are not both").isEmpty();

    desk.take(Desk.part(7, 2, 2, "b", "b"));
    desk.due();
    desk.read(listener);
    desk.due();
    desk.read(listener);

    assertThat(listener.heard()).containsExactly("ab");
    assertThat(desk.states()).hasSize(3).containsOnly("answered");
  }

  @Test
  void partsOfTwoTextsAreNotMixed() throws SQLException {
    desk.take(Desk.part(7, 1, 2, "1", "a1"));
    desk.take(Desk.part(8, 1, 2, "2", "b1"));
    desk.take(Desk.part(8, 2, 2, "3", "b2"));
    desk.take(Desk.part(7, 2, 2, "4", "a2"));

    desk.read(listener);
    desk.read(listener);

    assertThat(listener.heard()).containsExactly("a1a2", "b1b2");
    assertThat(desk.read(listener)).isZero();
  }

  @Test
  void whoReadsATextThatIsNotWholeSeesWhatIsMissing() throws SQLException {
    desk.take(Desk.part(7, 2, 4, "b", "b"));
    desk.take(Desk.part(7, 3, 4, "c", "c"));
    age("121 s");

    desk.read(listener);

    assertThat(listener.heard()).containsExactly(" ... bc ... ");
  }

  @Test
  void aPartThatCannotBeReadTakesTheWholeTextAsideWithIt() throws SQLException {
    takeThree();
    String sealed = spoil();
    desk.take(Desk.text(Desk.PHONE, "next", "next"));

    desk.read(listener);
    desk.read(listener);

    assertThat(listener.heard()).containsExactly("next");
    assertThat(desk.states()).containsExactly("aside", "aside", "aside", "answered");
    List<Aside> shown = desk.arrivals().aside(10);
    assertThat(shown).extracting(Aside::why).as("it is one text").containsExactly("unreadable");

    mend(sealed);
    assertThat(desk.arrivals().retry(shown.getFirst().id())).isTrue();
    assertThat(desk.arrivals().retry(shown.getFirst().id())).isFalse();
    desk.read(listener);
    assertThat(listener.heard()).containsExactly("next", "abc");
    assertThat(desk.states()).containsOnly("answered");
  }

  @Test
  void whatFailsTooOftenIsSetAsideWhole() throws SQLException {
    takeThree();
    for (int i = 0; i < 5; i++) {
      desk.read(Listener.failing());
      desk.due();
    }

    assertThat(desk.states()).hasSize(3).containsOnly("aside");
    assertThat(desk.read(listener)).isZero();
  }

  @Test
  void aPartThatComesWhenItsTextWasSetAsideIsSetAsideToo() throws SQLException {
    desk.take(Desk.part(7, 1, 3, "a", "a"));
    desk.take(Desk.part(7, 2, 3, "b", "b"));
    spoil();
    desk.stored().run("UPDATE arrivals SET at = now() - interval '5 min'");
    desk.read(listener);
    assertThat(desk.states()).containsExactly("aside", "aside");

    desk.take(Desk.part(7, 3, 3, "c", "c"));
    desk.read(listener);

    assertThat(listener.heard()).isEmpty();
    assertThat(desk.states()).hasSize(3).containsOnly("aside");
    assertThat(desk.arrivals().aside(10)).hasSize(1);
  }

  @Test
  void theNumberOfATextMayBeUsedAgain() throws SQLException {
    takeThree();
    spoil();
    desk.read(listener);
    desk.stored().run("UPDATE arrivals SET at = now() - interval '11 min'");

    desk.take(Desk.part(7, 1, 3, "x", "x"));
    desk.take(Desk.part(7, 2, 3, "y", "y"));
    desk.take(Desk.part(7, 3, 3, "z", "z"));
    desk.read(listener);

    assertThat(listener.heard()).containsExactly("xyz");
    assertThat(desk.arrivals().retry(desk.arrivals().aside(1).getFirst().id())).isTrue();
    assertThat(desk.states().subList(0, 3)).containsOnly("waiting");
  }

  private static void takeThree() {
    desk.take(Desk.part(7, 1, 3, "a", "a"));
    desk.take(Desk.part(7, 2, 3, "b", "b"));
    desk.take(Desk.part(7, 3, 3, "c", "c"));
  }

  /// The second part cannot be read any more; how it could.
  private static String spoil() throws SQLException {
    String sealed =
        desk.stored().cells("SELECT encode(sealed, 'hex') FROM arrivals WHERE part = 2").getFirst();
    desk.stored().run("UPDATE arrivals SET sealed = '\\x00' WHERE part = 2");
    return sealed;
  }

  private static void mend(String sealed) throws SQLException {
    desk.stored().run("UPDATE arrivals SET sealed = '\\x" + sealed + "' WHERE part = 2");
  }

  private static void age(String by) throws SQLException {
    desk.stored().run("UPDATE arrivals SET at = now() - interval '" + by + "'");
  }
}
