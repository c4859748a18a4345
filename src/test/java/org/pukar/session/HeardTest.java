package org.pukar.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.session.Heard.Added;

class HeardTest {
  private static final Added ELSEWHERE = new Added.Elsewhere();

  @Test
  void theFirstInputIsTheWholeText() {
    assertThat(Heard.of("").added("1")).isEqualTo(new Added.Input("1"));
    assertThat(Heard.of("").added("2*3")).isEqualTo(new Added.Input("2*3"));
  }

  @Test
  void aLaterInputStandsBehindTheStar() {
    assertThat(Heard.of("1*2").added("1*2*34")).isEqualTo(new Added.Input("34"));
    assertThat(Heard.of("1").added("1*")).isEqualTo(new Added.Input(""));
  }

  @Test
  void anInputMayHoldStarsItself() {
    assertThat(Heard.of("1*2").added("1*2*a*b**c")).isEqualTo(new Added.Input("a*b**c"));
    assertThat(Heard.of("1*a*b").added("1*a*b**")).isEqualTo(new Added.Input("*"));
  }

  @Test
  void theSameTextAddsNothing() {
    assertThat(Heard.of("1*2").added("1*2")).isEqualTo(ELSEWHERE);
    assertThat(Heard.of("").added("")).isEqualTo(ELSEWHERE);
    assertThat(Heard.of("1*2")).isEqualTo(Heard.of("1*2"));
  }

  @Test
  void anotherOrAnOlderTextIsAnotherHistory() {
    assertThat(Heard.of("1*2").added("1*3")).isEqualTo(ELSEWHERE);
    assertThat(Heard.of("1*2")).isNotEqualTo(Heard.of("1*3"));
    assertThat(Heard.of("1*2").added("1")).isEqualTo(ELSEWHERE);
    assertThat(Heard.of("1*2").added("")).isEqualTo(ELSEWHERE);
    assertThat(Heard.of("1*2").added("2*2*1")).isEqualTo(ELSEWHERE);
    assertThat(Heard.of("1*2").added("1*23")).isEqualTo(ELSEWHERE);
  }

  @Test
  void theTextItselfIsNotKept() {
    assertThat(Heard.of("1*2*secret-words").toString()).doesNotContain("secret", "1*2");
  }

  @Test
  void anyTwoInputsAreToldApart() {
    Property.forAll(
        500,
        HeardTest::twoTexts,
        texts -> {
          String before = texts.getFirst();
          String typed = texts.getLast();
          String after = before.isEmpty() ? typed : before + "*" + typed;
          Added expected = after.isEmpty() ? ELSEWHERE : new Added.Input(typed);
          assertThat(Heard.of(before).added(after)).isEqualTo(expected);
          assertThat(Heard.of(after).added(before)).isEqualTo(ELSEWHERE);
        });
  }

  @Test
  void aTextOfWhichNothingIsKnownIsCutAtItsStars() {
    assertThat(Heard.inputs("", 20)).isEmpty();
    assertThat(Heard.inputs("1*2*3", 20)).containsExactly("1", "2", "3");
    assertThat(Heard.inputs("1**", 20)).containsExactly("1", "", "");
  }

  private static List<String> twoTexts(Random random) {
    return List.of(text(random), text(random));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      text.append(random.nextBoolean() ? '*' : (char) random.nextInt(0x10000));
    }
    return text.toString();
  }
}
