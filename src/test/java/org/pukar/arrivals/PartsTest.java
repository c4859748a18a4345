package org.pukar.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Longer texts that come in parts.
class PartsTest extends DeskTest {
  private final Listener listener = Listener.answering();

  @ParameterizedTest
  @ValueSource(strings = {"123", "132", "213", "231", "312", "321"})
  void partsAreOneTextInWhateverOrderTheyCome(String order) throws SQLException {
    for (char number : order.toCharArray()) {
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

    assertThat(listener.heard()).containsExactly("ac");
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

  private static void age(String by) throws SQLException {
    desk.stored().run("UPDATE arrivals SET at = now() - interval '" + by + "'");
  }
}
