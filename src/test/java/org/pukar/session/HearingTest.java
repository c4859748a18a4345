package org.pukar.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.dialogue.Session;
import org.pukar.session.Hearing.Begin;
import org.pukar.session.Hearing.Next;
import org.pukar.session.Hearing.Repeat;
import org.pukar.session.Kept.Said;
import org.pukar.text.Language;

/// What a hop is to its session, for each way in which providers tell hops apart.
class HearingTest {
  private static final Session SESSION = Session.fresh("s", "v", Language.ENGLISH);
  private static final Duration SAME = Duration.ofMillis(1500);
  private static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");

  @Test
  void ofAWholeTextTheNewEndIsTheInputEvenWithStars() {
    assertThat(next(whole(""), whole("2*3"))).isEqualTo("2*3");
    assertThat(next(whole("1*2"), whole("1*2*34"))).isEqualTo("34");
    assertThat(next(whole("1*2"), whole("1*2*a*b**c"))).isEqualTo("a*b**c");
    assertThat(next(whole("1"), whole("1*"))).isEmpty();
  }

  @Test
  void aWholeTextHeardBeforeIsARepeatAndAShorterOneIsTooLate() {
    assertThat(hear(kept(whole("1*2")), whole("1*2"))).isInstanceOf(Repeat.class);
    assertThat(hear(kept(whole("1*2")), whole("1"))).isInstanceOf(Repeat.class);
    assertThat(hear(kept(whole("1*2")), whole(""))).isInstanceOf(Repeat.class);
  }

  @Test
  void aWholeTextThatDoesNotGoOnFromTheLastIsPlayedFromTheStart() {
    assertThat(hear(kept(whole("1*2")), whole("1*3*4")))
        .isEqualTo(new Begin(List.of("1", "3", "4")));
    assertThat(hear(kept(whole("1*2")), whole("1*23"))).isEqualTo(new Begin(List.of("1", "23")));
  }

  @Test
  void ofALostSessionAWholeTextBringsAllInputsUpToTheLimit() {
    assertThat(hear(Optional.empty(), whole("1*2*3"))).isEqualTo(new Begin(List.of("1", "2", "3")));
    assertThat(hear(Optional.empty(), whole(""))).isEqualTo(new Begin(List.of()));
    assertThat(hear(Optional.empty(), whole("1**"))).isEqualTo(new Begin(List.of("1", "", "")));
    assertThat(((Begin) hear(Optional.empty(), whole("1*".repeat(40)))).ahead()).hasSize(20);
  }

  @Test
  void ofALostSessionASingleInputSaysNothing() {
    assertThat(hear(Optional.empty(), counted(7, "3"))).isEqualTo(new Begin(List.of()));
    assertThat(hear(Optional.empty(), named("m", "3"))).isEqualTo(new Begin(List.of()));
    assertThat(hear(Optional.empty(), bare("3"))).isEqualTo(new Begin(List.of()));
  }

  @Test
  void whatIsDialledAheadIsPlayed() {
    Begin ahead = new Begin(List.of("3", "1"));

    assertThat(hear(Optional.empty(), new Input.Counted(1, "3*1", true))).isEqualTo(ahead);
    assertThat(hear(Optional.empty(), new Input.Named("m", "3*1", true))).isEqualTo(ahead);
    assertThat(hear(Optional.empty(), new Input.Bare("3*1", true))).isEqualTo(ahead);
  }

  @Test
  void aNumberTellsRepeatedOlderAndNew() {
    Optional<Kept> kept = kept(counted(3, "1"));

    assertThat(hear(kept, counted(3, "1"))).isInstanceOf(Repeat.class);
    assertThat(hear(kept, counted(2, "7"))).isInstanceOf(Repeat.class);
    assertThat(hear(kept, counted(4, "1"))).isEqualTo(new Next(kept.orElseThrow(), "1"));
  }

  @Test
  void aNameTellsRepeatedFromNewWhateverIsTyped() {
    Optional<Kept> kept = kept(named("a", "1"));

    assertThat(hear(kept, named("a", "1"))).isInstanceOf(Repeat.class);
    assertThat(hear(kept, named("b", "1"))).isEqualTo(new Next(kept.orElseThrow(), "1"));
  }

  @Test
  void theSameBareInputIsARepeatForAWhileAndNewLater() {
    Optional<Kept> kept = kept(bare("1"));

    assertThat(hear(kept, bare("1"), SAME)).isInstanceOf(Repeat.class);
    assertThat(hear(kept, bare("1"), SAME.plusMillis(1)))
        .isEqualTo(new Next(kept.orElseThrow(), "1"));
    assertThat(hear(kept, bare("2"), Duration.ZERO)).isEqualTo(new Next(kept.orElseThrow(), "2"));
    assertThat(hear(kept, new Input.Bare("1", true), Duration.ZERO))
        .isEqualTo(new Begin(List.of("1")));
  }

  @Test
  void aNodeWhoseClockIsBehindKnowsARepeatToo() {
    assertThat(hear(kept(bare("1")), bare("1"), Duration.ofMillis(-400)))
        .isInstanceOf(Repeat.class);
  }

  @Test
  void afterTheLastWordEverythingIsLateButANewDial() {
    for (Input last : List.of(whole("1"), counted(3, "1"), named("a", "1"), bare("1"))) {
      Optional<Kept> ended =
          Optional.of(Kept.first(SESSION, new Said(last.hop(), "Bye", true), NOW));
      for (Input late : List.of(counted(9, "1"), named("z", "1"), bare("5"))) {
        assertThat(hear(ended, late, Duration.ofSeconds(60))).isInstanceOf(Repeat.class);
      }
      assertThat(hear(ended, new Input.Named("z", "", true))).isEqualTo(new Begin(List.of()));
      assertThat(hear(ended, new Input.Bare("", true))).isEqualTo(new Begin(List.of()));
    }
    Optional<Kept> over =
        Optional.of(Kept.first(SESSION, new Said(whole("1").hop(), "Bye", true), NOW));
    assertThat(hear(over, whole("1*2"))).isInstanceOf(Repeat.class);
  }

  @Test
  void anyTextThatGrowsByOneInputIsHeardAsThatInput() {
    Property.forAll(
        300,
        HearingTest::text,
        before -> {
          String typed = before + "#";
          String after = before.isEmpty() ? typed : before + "*" + typed;
          assertThat(next(whole(before), whole(after))).isEqualTo(typed);
          assertThat(hear(kept(whole(after)), whole(before))).isInstanceOf(Repeat.class);
        });
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append("12*aक".charAt(random.nextInt(5)));
    }
    return text.toString();
  }

  @Test
  void nothingHeardIsPrintedOrKeptReadable() {
    for (Input input :
        List.of(whole("1*secret"), counted(3, "secret"), named("m", "secret"), bare("secret"))) {
      assertThat(input.toString() + input.hop()).doesNotContain("secret");
    }
  }

  private static String next(Input before, Input now) {
    return ((Next) hear(kept(before), now)).typed();
  }

  private static Hearing hear(Optional<Kept> kept, Input input) {
    return hear(kept, input, Duration.ZERO);
  }

  private static Hearing hear(Optional<Kept> kept, Input input, Duration later) {
    return Hearing.of(kept, input, NOW.plus(later), SAME, 20);
  }

  private static Optional<Kept> kept(Input last) {
    return Optional.of(Kept.first(SESSION, new Said(last.hop(), "Screen", false), NOW));
  }

  private static Input whole(String text) {
    return new Input.Whole(text);
  }

  private static Input counted(long number, String typed) {
    return new Input.Counted(number, typed, false);
  }

  private static Input named(String name, String typed) {
    return new Input.Named(name, typed, false);
  }

  private static Input bare(String typed) {
    return new Input.Bare(typed, false);
  }
}
